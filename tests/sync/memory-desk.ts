import { Random } from '../../db/demo/random.ts';
import type { Change, Fields, Sha256 } from '../../shared/sync/change.ts';
import { destroyFields } from '../../shared/sync/erase.ts';
import { MemoryBook } from '../../shared/sync/memory-book.ts';
import type { DeskUnderTest } from './desk-under-test.ts';

const registers = ['keys', 'mailItems', 'cases', 'visits'];
const statuses: Record<string, readonly string[]> = {
  keys: ['inCabinet', 'onLoan', 'issuedToOwner', 'missing'],
  mailItems: ['registered', 'pickedUp', 'forwarded'],
  cases: ['registered', 'closed', 'reopened'],
  visits: ['inside', 'left'],
};

/** @returns what a seed decides. */
export const seeded = (seed: number) => new Random(seed);

/** A desk with its book in memory and somebody at it who does this and that. */
export class MemoryDesk implements DeskUnderTest {
  readonly port: MemoryBook;
  readonly #newId: (now: number) => string;
  #backup: ReturnType<MemoryBook['backup']> | null = null;

  constructor(site: string, device: string, sha256: Sha256, newId: (now: number) => string) {
    this.port = new MemoryBook(site, device, sha256, newId);
    this.#newId = newId;
  }

  get device(): string {
    return this.port.device;
  }

  act(chance: Random, now: number): Change[] {
    const known = [...this.port.states.values()];
    const recent = known.slice(-60);
    const state = recent.length > 0 ? chance.pick(recent) : null;
    if (!state || chance.chance(1 / 6)) {
      const register = chance.pick(registers);
      const fields: Fields = { ...this.#said(chance, register), version: 1, name: `n${chance.int(0, 999)}` };
      return [this.port.write('create', register, this.#newId(now), fields, now)];
    }
    const { register, record } = state;
    if (chance.chance(1 / 8))
      return [this.port.write('append', register, record, { entry: this.#newId(now), data: 'said' }, now)];
    if (chance.chance(1 / 60)) {
      const about = this.port.log.filter((c) => c.record === record && c.kind !== 'destroy' && c.salt !== '');
      const stays: Fields = chance.chance(1 / 2) ? { stays: { status: 'closed', version: 1 } } : {};
      const fields = { ...destroyFields(about.slice(0, 3), ['li', 'wang']), ...stays };
      if (about.length > 0) return [this.port.write('destroy', register, record, fields, now)];
    }
    const kind = chance.chance(1 / 20) ? 'void' : 'patch';
    return [this.port.write(kind, register, record, this.#said(chance, register), now)];
  }

  #said(chance: Random, register: string): Fields {
    const fields: Fields = { status: chance.pick(statuses[register] ?? ['open']) };
    for (const name of ['place', 'remark', 'phone']) {
      if (chance.chance(1 / 2)) fields[name] = chance.chance(1 / 5) ? null : chance.int(0, 99);
    }
    return fields;
  }

  backUp(): void {
    this.#backup = this.port.backup();
  }

  restore(): boolean {
    if (!this.#backup) return false;
    this.port.restore(this.#backup);
    return true;
  }

  /** What is in memory here stands for what was on disk. */
  kill(): void {}

  enrolAnew(device: string, now: number): void {
    this.port.enrolAnew(device, now);
  }

  log(): readonly Change[] {
    return this.port.log;
  }

  states() {
    return this.port.states;
  }

  shown(): string {
    return '';
  }

  openConflicts(): number {
    return this.port.conflicts.length;
  }

  close(): void {}
}
