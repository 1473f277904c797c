import type { Tenant } from './bench-building.ts';
import type { BusyHouse } from './busy-house.ts';
import { aCall, aReport } from './save-inputs.ts';

export type SaveKind = 'call' | 'case' | 'note' | 'edit';

/** Saves through a house, and takes back afterwards what a real desk would long have settled. */
export class Saver {
  readonly #house: BusyHouse;
  readonly #tenants: readonly Tenant[];
  /** Reports that stand open. */
  #open: string[] = [];
  #count = 0;

  constructor(house: BusyHouse, tenants: readonly Tenant[]) {
    this.#house = house;
    this.#tenants = tenants;
  }

  /** @returns ms of each of so many saves, one after the other */
  async each(kind: SaveKind, times: number): Promise<number[]> {
    const saves = await this.#prepared(kind, times);
    const took: number[] = [];
    for (const save of saves) {
      const began = performance.now();
      await save();
      took.push(performance.now() - began);
    }
    return took;
  }

  /** @returns ms for each save, of at least so many with `inFlight` always under way: one number, the whole time by their count */
  async flights(kind: SaveKind, times: number, inFlight: number): Promise<number[]> {
    const saves = await this.#prepared(kind, Math.max(times, inFlight * 4));
    let next = 0;
    const lane = async () => {
      for (let save = saves[next++]; save; save = saves[next++]) await save();
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: inFlight }, lane));
    return [(performance.now() - began) / saves.length];
  }

  /** Voids the open reports: thousands of alarms at once are no desk. */
  async settle(): Promise<void> {
    const settled = this.#open.splice(0);
    await Promise.all(settled.map((caseId) => this.#house.call('cases.void', { caseId, reason: '测试' })));
  }

  async #prepared(kind: SaveKind, times: number): Promise<(() => Promise<unknown>)[]> {
    const { call } = this.#house;
    const numbers = Array.from({ length: times }, () => this.#count++);
    const tenant = (i: number): Tenant => {
      const found = this.#tenants[(i * 7919) % this.#tenants.length];
      if (!found) throw new Error('a building without tenants');
      return found;
    };
    if (kind === 'call') return numbers.map((i) => aCall(tenant(i), i)).map((input) => () => call('calls.log', input));
    if (kind === 'case') {
      const reports = numbers.map((i) => aReport(tenant(i), i));
      this.#open.push(...reports.map(({ id }) => id));
      return reports.map((input) => () => call('cases.register', input));
    }
    const edited = await this.#reports(Math.ceil(times / 4), tenant);
    const caseOf = (i: number) => edited[i % edited.length] ?? '';
    if (kind === 'note')
      return numbers.map((i) => () => call('cases.note', { caseId: caseOf(i), text: `已催工程部 ${i}` }));
    return numbers.map(
      (i) => () =>
        call('cases.correct', { caseId: caseOf(i), fields: { locationDetail: `小会议室 ${i}` }, reason: '听错了' }),
    );
  }

  /** Fresh reports: each is edited four times at most, as in life. */
  async #reports(count: number, tenant: (i: number) => Tenant): Promise<string[]> {
    const reports = Array.from({ length: count }, (_, i) => aReport(tenant(i), i));
    await Promise.all(reports.map((report) => this.#house.call('cases.register', report)));
    this.#open.push(...reports.map(({ id }) => id));
    return reports.map(({ id }) => id);
  }
}
