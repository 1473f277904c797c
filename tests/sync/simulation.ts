import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { Random } from '../../db/demo/random.ts';
import { lookingAhead } from '../../shared/sync/ahead.ts';
import { fresh, type Progress, step, tryAgain } from '../../shared/sync/engine.ts';
import { MemoryServer } from '../../shared/sync/memory-server.ts';
import type { BookPort, Outgoing, ServerPort } from '../../shared/sync/ports.ts';
import { BadNetwork, type Fault, tick } from './bad-network.ts';
import type { DeskUnderTest } from './desk-under-test.ts';
import { type Findings, look, type Written } from './findings.ts';

export interface Plan {
  seed: number;
  steps: number;
  desks: number;
  faults: ReadonlySet<Fault>;
}
export type MakeDesk = (site: string, device: string, newId: (now: number) => string) => DeskUnderTest;
export type Outcome = Findings & { seed: number; steps: number; ms: number };

export const sha256 = (text: string) => hash('sha256', text, 'hex');
const site = 'the-site';
const start = Date.UTC(2026, 0, 1);

interface Seat {
  desk: DeskUnderTest;
  progress: Progress;
  running: boolean;
  /** Counts the lives of the process: what a dead one began does not go on. */
  life: number;
  /** Desk's clock minus true time, ms. */
  clockOff: number;
  line: { of: string; ports: ReturnType<typeof lookingAhead> } | null;
}

/**
 * N desks and one server, in an order that the seed decides alone. After all that can go wrong has gone wrong everything is
 * mended, the desks are left to themselves, and their books are compared.
 */
export class Simulation {
  readonly #plan: Plan;
  readonly #chance: Random;
  readonly #network: BadNetwork;
  readonly server = new MemoryServer(site, sha256);
  readonly #seats: Seat[] = [];
  readonly #written: Written = { changes: new Map(), acknowledged: new Set() };
  #now = start;
  #devices = 0;
  #calm = false;

  constructor(plan: Plan, makeDesk: MakeDesk) {
    this.#plan = plan;
    this.#chance = new Random(plan.seed);
    this.#network = new BadNetwork(this.#chance, plan.faults);
    const newId = (msecs: number) => v7({ msecs, random: this.#chance.bytes(16) });
    for (let i = 0; i < plan.desks; i += 1) {
      const desk = makeDesk(site, this.#newDevice(), newId);
      this.#seats.push({ desk, progress: fresh, running: false, life: 0, clockOff: 0, line: null });
    }
  }

  async run(): Promise<Outcome> {
    const began = performance.now();
    for (let i = 0; i < this.#plan.steps; i += 1) await this.#anything();
    await this.#heal();
    const findings = look(
      this.server,
      this.#seats.map(({ desk }) => desk),
      this.#written,
    );
    for (const { desk } of this.#seats) desk.close();
    const { seed, steps } = this.#plan;
    return { seed, steps, ...findings, ms: Math.round(performance.now() - began) };
  }

  #newDevice(): string {
    this.#devices += 1;
    const device = `desk-${this.#devices}`;
    this.server.enrol(device);
    return device;
  }

  async #anything(): Promise<void> {
    this.#now += this.#chance.int(0, 3999);
    const seat = this.#chance.pick(this.#seats);
    if (!seat) return;
    const dice = this.#chance.int(0, 99);
    if (dice < 30) this.#write(seat);
    else if (dice < 60) await this.#step(seat);
    else if (dice < 96 || !(await this.#mishap(seat))) await this.#network.move();
  }

  async #mishap(seat: Seat): Promise<boolean> {
    const { faults } = this.#plan;
    const dice = this.#chance.int(0, 39);
    if (dice < 10 && faults.has('kill')) this.#kill(seat);
    else if (dice < 18 && faults.has('restore')) seat.desk.backUp();
    else if (dice === 18 && faults.has('restore')) this.#restore(seat);
    else if (dice > 36 && faults.has('clock')) seat.clockOff = (this.#chance.int(0, 6) - 2) * 4 * 60_000;
    else return false;
    return true;
  }

  #write({ desk, clockOff }: Seat): void {
    for (const change of desk.act(this.#chance, this.#now + clockOff)) {
      this.#written.changes.set(change.id, { device: change.device, n: change.n });
    }
  }

  async #step(seat: Seat): Promise<void> {
    if (seat.running) return;
    if (seat.progress.trouble === 'fork') {
      seat.desk.enrolAnew(this.#newDevice(), this.#now + seat.clockOff);
      seat.progress = fresh;
    }
    const { life } = seat;
    const now = this.#now + seat.clockOff;
    seat.running = true;
    const ports = this.#portsOf(seat);
    // Waits are the scheduler's here: every step is due.
    const due = seat.progress.doing === 'pull' ? { ...seat.progress, notBefore: 0 } : tryAgain(seat.progress);
    const going = step(due, ports, now, this.#chance.next());
    const done = (progress: Progress) => {
      if (seat.life !== life) return;
      seat.progress = progress;
      seat.running = false;
    };
    if (this.#calm) done(await going);
    else void going.then(done);
    await tick();
  }

  /** One line for each life of a process and each device it is, as in the app. */
  #portsOf(seat: Seat) {
    const of = `${seat.desk.device} ${seat.life} ${this.#calm}`;
    if (seat.line?.of !== of) {
      const server = this.#calm ? this.#serverOf(seat) : this.#overNetwork(seat);
      seat.line = { of, ports: lookingAhead({ book: this.#whileAlive(seat), server }) };
    }
    return seat.line.ports;
  }

  /** A process that was killed does nothing more to its book. */
  #whileAlive(seat: Seat) {
    const { life } = seat;
    const never = new Promise<never>(() => undefined);
    return new Proxy(seat.desk.port, {
      get: (port, name) => {
        const method = Reflect.get(port, name) as (...input: unknown[]) => Promise<unknown>;
        if (name === 'outbox')
          return (behind: number | null) => (seat.life === life ? this.#some(port, behind) : never);
        return (...input: unknown[]) => (seat.life === life ? method.apply(port, input) : never);
      },
    });
  }

  /** Batches as small as it takes for one to be under way before the last is answered. */
  async #some(port: BookPort, behind: number | null): Promise<Outgoing> {
    const { changes, seeds, more } = await port.outbox(behind);
    const most = this.#calm ? changes.length : this.#chance.int(1, 6);
    return { changes: changes.slice(0, most), seeds, more: more || changes.length > most };
  }

  #overNetwork(seat: Seat): ServerPort {
    const { life } = seat;
    return this.#network.through(
      () => `${seat.desk.device} ${life}`,
      this.#serverOf(seat),
      ({ answers }) => {
        for (const a of answers) if (a.outcome !== 'refused') this.#written.acknowledged.add(a.id);
      },
    );
  }

  /** The server as the device it is now: what is still on its way under an older one stays that one's. */
  #serverOf({ desk }: Seat): ServerPort {
    const { device } = desk;
    return {
      push: async ({ changes }) => this.server.push(device, changes, this.#now),
      pull: async (after, own) => this.server.pull(device, after, own, this.#now, 1 + this.#chance.int(0, 199)),
    };
  }

  #kill(seat: Seat): void {
    this.#network.forget(`${seat.desk.device} ${seat.life}`);
    seat.life += 1;
    seat.running = false;
    seat.progress = fresh;
    seat.desk.kill();
  }

  /** What was written after the backup and not acknowledged is gone with the disk; nobody can be asked for it. */
  #restore(seat: Seat): void {
    this.#kill(seat);
    if (!seat.desk.restore()) return;
    const kept = new Set(seat.desk.log().map(({ id }) => id));
    for (const [id, { device }] of this.#written.changes) {
      if (!this.#isOf(seat, device) || kept.has(id) || this.#written.acknowledged.has(id)) continue;
      this.#written.changes.delete(id);
    }
  }

  #isOf(seat: Seat, device: string): boolean {
    return seat.desk.device === device || !this.#seats.some(({ desk }) => desk.device === device);
  }

  async #heal(): Promise<void> {
    for (let i = 0; i < 500 && this.#network.waiting > 0; i += 1) await this.#network.move();
    this.#calm = true;
    for (const seat of this.#seats) {
      this.#kill(seat);
      seat.clockOff = 0;
    }
    this.#now += 24 * 3_600_000;
    for (let quiet = 0, before = -1; quiet < 3; ) {
      for (const seat of this.#seats) {
        for (let i = 0; i === 0 || seat.progress.doing !== 'rest' || seat.progress.trouble !== null; i += 1) {
          if (i > 2000)
            throw new Error(`seed ${this.#plan.seed}: a desk does not come to rest: ${seat.progress.trouble}`);
          await this.#step(seat);
        }
      }
      quiet = this.server.log.length === before ? quiet + 1 : 0;
      before = this.server.log.length;
    }
  }
}
