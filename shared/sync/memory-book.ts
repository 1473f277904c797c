import { type Change, type ChangeKind, type Fields, firstPrevHash, type Sha256, seal } from './change.ts';
import { type Conflict, collectConflicts } from './collector.ts';
import { erased, erasedBy, erasesRecord } from './erase.ts';
import { limits } from './limits.ts';
import { isClosed, merge, mergeAll, type RecordState, unknownRecord } from './merge.ts';
import type { BookPort, Cursor, Outgoing, Page, PushAnswer, Served } from './ports.ts';
import { saidAnew } from './reissue.ts';
import { type Clock, parseStamp, receive, send } from './stamp.ts';

interface Kept {
  log: Change[];
  /** Where each change stands in the log, and where those of this device do, by `n - 1`. */
  at: Map<string, number>;
  own: number[];
  states: Map<string, RecordState>;
  conflicts: Map<string, Conflict>;
  cursor: Cursor | null;
  /** Number of this device's last change that has an answer, and the answers' places in the stream by number. */
  answered: number;
  places: Map<number, number>;
  /** Changes that take no part in merging, and those among them that are this device's and wait to be said anew. */
  aside: Set<string>;
  waiting: Set<string>;
  destroyed: Set<string>;
  forked: Change[];
  clock: Clock;
  device: string;
  /** What this desk was before forks: what was set aside of theirs is this desk's to say anew. */
  former: string[];
}

const keyOf = (c: { register: string; record: string }) => `${c.register} ${c.record}`;

/** A desk's book in memory, by the same rules as the one in SQLite (`db/sync`): for properties and the simulation. */
export class MemoryBook implements BookPort {
  readonly site: string;
  readonly #sha256: Sha256;
  readonly #newId: (now: number) => string;
  #kept: Kept;

  constructor(site: string, device: string, sha256: Sha256, newId: (now: number) => string) {
    this.site = site;
    this.#sha256 = sha256;
    this.#newId = newId;
    this.#kept = {
      log: [],
      at: new Map(),
      own: [],
      states: new Map(),
      conflicts: new Map(),
      cursor: null,
      answered: 0,
      places: new Map(),
      aside: new Set(),
      waiting: new Set(),
      destroyed: new Set(),
      forked: [],
      clock: { millis: 0, counter: 0, device },
      device,
      former: [],
    };
  }

  get device(): string {
    return this.#kept.device;
  }
  get log(): readonly Change[] {
    return this.#kept.log;
  }
  get states(): ReadonlyMap<string, RecordState> {
    return this.#kept.states;
  }
  get conflicts(): readonly Conflict[] {
    return [...this.#kept.conflicts.values()];
  }
  get forked(): readonly Change[] {
    return this.#kept.forked;
  }

  /** A copy of everything, to be put back as an old backup would be. */
  backup(): Kept {
    return structuredClone(this.#kept);
  }

  restore(backup: Kept): void {
    this.#kept = structuredClone(backup);
  }

  /** Writes one change of this desk. */
  write(
    kind: ChangeKind,
    register: string,
    record: string,
    fields: Fields,
    now: number,
    reissues: string | null = null,
  ): Change {
    const kept = this.#kept;
    const { clock, stamp } = send(kept.clock, now);
    const last = this.#last();
    const { fieldsJson: _, ...change } = seal(
      {
        id: this.#newId(now),
        site: this.site,
        device: kept.device,
        n: (last?.n ?? 0) + 1,
        stamp,
        register,
        record,
        kind,
        fields,
        salt: `${kept.device}-${last?.n ?? 0}`,
        actor: 'somebody',
        happenedAt: now,
        enteredAt: now,
        prevHash: last?.hash ?? firstPrevHash,
        ...(reissues === null ? {} : { reissues }),
      },
      this.#sha256,
    );
    kept.clock = clock;
    this.#add(change);
    this.#apply(change);
    return change;
  }

  async outbox(behind: number | null): Promise<Outgoing> {
    const own = this.#ownFrom(behind ?? this.#kept.answered);
    const changes = own.slice(0, limits.changesPerBatch);
    return { changes, seeds: [], more: own.length > changes.length };
  }

  async answered({ answers }: PushAnswer): Promise<void> {
    const kept = this.#kept;
    for (const answer of answers) {
      const change = kept.log[kept.at.get(answer.id) ?? -1];
      if (!change || !('seq' in answer)) return;
      if (change.n > kept.answered + 1) return;
      this.#note(change, { seq: answer.seq, aside: answer.outcome === 'refused' });
    }
  }

  async position() {
    return { cursor: this.#kept.cursor, answered: this.#kept.answered };
  }

  async take(page: Page, now: number): Promise<'taken' | 'fork'> {
    const { at, own } = this.#kept;
    const mine = page.served.filter(({ change }) => change.device === this.device);
    if (mine.some(({ change }) => change.n <= own.length && !at.has(change.id))) return 'fork';
    for (const served of mine) if (at.has(served.change.id)) this.#note(served.change, served);
    const fresh = page.served.filter(({ change }) => !at.has(change.id));
    this.#collect(fresh);
    for (const served of fresh) this.#takeOne(served, now);
    this.#kept.cursor = page.cursor;
    // What was answered before the end of the stream was read is older than all that can still come.
    if (!page.more) this.#kept.places.clear();
    return 'taken';
  }

  async asideCount(): Promise<number> {
    return this.#kept.waiting.size;
  }

  async reissue(now: number): Promise<void> {
    const kept = this.#kept;
    const waiting = kept.log.filter(({ id }) => kept.waiting.has(id));
    kept.clock = this.#rightClock();
    for (const change of waiting) this.#sayAnew(change, now);
    kept.waiting.clear();
    this.#mergeAnew(waiting);
  }

  async rewind(to: { have: number } | 'start'): Promise<void> {
    if (to === 'start') Object.assign(this.#kept, { cursor: null, answered: 0 });
    else this.#kept.answered = Math.min(this.#kept.answered, to.have);
  }

  /** After a fork: goes on under a new device, saying anew all that the old one had not got an answer to. */
  enrolAnew(device: string, now: number): void {
    const kept = this.#kept;
    const lost = this.#ownFrom(kept.answered);
    const isLost = new Set(lost);
    const waiting = kept.log.filter(({ id }) => kept.waiting.has(id));
    kept.log = kept.log.filter((change) => !isLost.has(change));
    kept.at = new Map(kept.log.map(({ id }, i) => [id, i]));
    kept.forked.push(...lost);
    kept.own = [];
    kept.former.push(kept.device);
    kept.device = device;
    kept.clock = { ...this.#rightClock(), device };
    kept.answered = 0;
    // Some of what was taken out may have arrived after all, and was not sent back as long as it was this device's own.
    kept.cursor = null;
    kept.places.clear();
    for (const change of waiting) this.#sayAnew(change, now);
    // Nobody else ever sees what is taken out: where that said something anew itself, the first saying is named.
    for (const change of lost) this.#sayAnew(change, now, change.reissues ?? change.id);
    kept.waiting.clear();
    this.#mergeAnew([...waiting, ...lost]);
  }

  /** The server holds a change of this device. */
  #note(change: Change, { seq, aside }: { seq: number; aside: boolean }): void {
    const kept = this.#kept;
    kept.answered = Math.max(kept.answered, change.n);
    kept.places.set(change.n, seq);
    if (!aside || kept.aside.has(change.id)) return;
    kept.aside.add(change.id);
    if (kept.log.some(({ reissues }) => reissues === change.id)) this.#mergeAnew([change]);
    else kept.waiting.add(change.id);
  }

  #ownFrom(answered: number): Change[] {
    const { log, own } = this.#kept;
    return own.slice(answered).flatMap((at) => log[at] ?? []);
  }

  #last(): Change | undefined {
    const { log, own } = this.#kept;
    return log[own.at(-1) ?? -1];
  }

  #sayAnew(change: Change, now: number, reissues = change.id): void {
    const state = this.states.get(keyOf(change)) ?? unknownRecord(change.register, change.record);
    this.write(change.kind, change.register, change.record, saidAnew(change, state), now, reissues);
  }

  /** Stamps of changes that are set aside say nothing about the time. */
  #rightClock(): Clock {
    const { aside, device } = this.#kept;
    const stamps = this.log.filter(({ id }) => !aside.has(id)).map(({ stamp }) => parseStamp(stamp));
    const start = { millis: 0, counter: 0, device };
    return stamps.reduce((a, b) => {
      const isLater = b.millis > a.millis || (b.millis === a.millis && b.counter > a.counter);
      return isLater ? { ...b, device } : a;
    }, start);
  }

  #collect(fresh: readonly Served[]): void {
    const { aside, answered, places } = this.#kept;
    const unseen = Math.min(answered + 1, ...places.keys());
    const own = this.#ownFrom(unseen - 1).filter(({ id }) => !aside.has(id));
    const theirs = fresh.filter((served) => !served.aside && served.change.device !== this.device);
    for (const served of Map.groupBy(theirs, ({ change }) => keyOf(change)).values()) {
      const [first] = served;
      if (!first) continue;
      const ours = own.filter(
        (c) => keyOf(c) === keyOf(first.change) && (c.n > answered || (places.get(c.n) ?? 0) > first.seq),
      );
      const found = collectConflicts(
        ours,
        served.map(({ change }) => change),
        this.#sha256,
      );
      for (const conflict of found) this.#kept.conflicts.set(conflict.id, conflict);
    }
  }

  #takeOne({ seq, change, aside }: Served, now: number): void {
    const kept = this.#kept;
    if (change.device === this.device) {
      kept.answered = Math.max(kept.answered, change.n);
      kept.places.set(change.n, seq);
    }
    if (aside) kept.aside.add(change.id);
    if (aside && (change.device === this.device || kept.former.includes(change.device))) kept.waiting.add(change.id);
    this.#add(change, aside);
    if (!aside) {
      kept.clock = receive(kept.clock, change.stamp, now);
      this.#apply(change);
    }
    // What it says anew had counted here until now.
    if (change.reissues && kept.waiting.delete(change.reissues)) this.#mergeAnew([change]);
  }

  #add(change: Change, aside = false): void {
    const { at, destroyed, device, log, own } = this.#kept;
    const state = this.states.get(keyOf(change));
    const isGone = destroyed.has(change.id) || (state && isClosed(state) && change.kind !== 'destroy');
    const place = log.push(isGone ? erased(change) : change) - 1;
    at.set(change.id, place);
    if (change.device === device) own.push(place);
    for (const id of aside ? [] : erasedBy(change)) {
      destroyed.add(id);
      const listed = log[at.get(id) ?? -1];
      if (listed) log[at.get(id) ?? -1] = erased(listed);
    }
    if (aside || !erasesRecord(change)) return;
    for (const [i, c] of log.entries()) {
      if (keyOf(c) === keyOf(change) && c.kind !== 'destroy') log[i] = erased(c);
    }
  }

  #apply(change: Change): void {
    const state = this.states.get(keyOf(change)) ?? unknownRecord(change.register, change.record);
    this.#kept.states.set(keyOf(change), merge(state, change));
  }

  #mergeAnew(changes: readonly Change[]): void {
    const { aside, log, states, waiting } = this.#kept;
    const counts = (id: string) => !aside.has(id) || waiting.has(id);
    for (const { register, record } of changes) {
      const of = log.filter((c) => c.register === register && c.record === record && counts(c.id));
      states.set(keyOf({ register, record }), mergeAll(of, unknownRecord(register, record)));
    }
  }
}
