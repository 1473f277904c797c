import type { Change, Sha256 } from './change.ts';
import { firstPrevHash } from './change.ts';
import { formatCursor, parseCursor } from './cursor.ts';
import { erased, erasedBy, erasesRecord } from './erase.ts';
import { type Head, judge } from './judge.ts';
import { limits } from './limits.ts';
import { isClosed, merge, type RecordState, unknownRecord } from './merge.ts';
import { type Answer, type Cursor, type Page, type PushAnswer, type Served, SyncFault } from './ports.ts';

/** The server's rules over one site in memory: what the tests of desks and the simulation talk to. */
export class MemoryServer {
  readonly site: string;
  readonly log: Served[] = [];
  readonly states = new Map<string, RecordState>();
  epoch = '1';
  readonly #sha256: Sha256;
  readonly #heads = new Map<string, Head>();
  readonly #known = new Map<string, Served>();
  readonly #destroyed = new Set<string>();

  constructor(site: string, sha256: Sha256) {
    this.site = site;
    this.#sha256 = sha256;
  }

  enrol(device: string): void {
    this.#heads.set(device, { n: 0, hash: firstPrevHash });
  }

  revoke(device: string): void {
    this.#heads.delete(device);
  }

  /** @param now the server's clock, UTC ms */
  push(device: string, changes: readonly Change[], now: number): PushAnswer {
    this.#headOf(device);
    const answers = changes.map((change) => this.#receive(device, change, now));
    return { answers, have: this.#headOf(device).n, now };
  }

  pull(
    device: string,
    after: Cursor | null,
    answered: number,
    now: number,
    most: number = limits.changesPerBatch,
  ): Page {
    this.#headOf(device);
    const from = parseCursor(after, this.epoch, this.log.length);
    const served: Served[] = [];
    let seq = from;
    while (seq < this.log.length && served.length < most) {
      const next = this.log[seq];
      seq += 1;
      if (next && (next.change.device !== device || next.change.n > answered)) served.push(next);
    }
    return { served, cursor: formatCursor(this.epoch, seq), more: seq < this.log.length, now };
  }

  #headOf(device: string): Head {
    const head = this.#heads.get(device);
    if (!head) throw new SyncFault('revoked');
    return head;
  }

  #receive(device: string, change: Change, now: number): Answer {
    const known = this.#known.get(change.id);
    const verdict = judge(
      {
        change,
        site: this.site,
        device,
        head: this.#headOf(device),
        known: known && { hash: known.change.hash, aside: known.aside },
        now,
      },
      this.#sha256,
    );
    const { id } = change;
    if (verdict === 'duplicate') return { id, outcome: 'duplicate', seq: known?.seq ?? 0 };
    if (verdict === 'duplicateAside') return { id, outcome: 'refused', reason: 'clockAhead', seq: known?.seq ?? 0 };
    if (verdict !== 'accept' && verdict !== 'aside') return { id, outcome: 'refused', reason: verdict };
    const seq = this.#keep(change, verdict === 'aside');
    if (verdict === 'aside') return { id, outcome: 'refused', reason: 'clockAhead', seq };
    return { id, outcome: 'accepted', seq };
  }

  #keep(change: Change, aside: boolean): number {
    const key = `${change.register} ${change.record}`;
    const state = this.states.get(key) ?? unknownRecord(change.register, change.record);
    const isGone = this.#destroyed.has(change.id) || (isClosed(state) && change.kind !== 'destroy');
    const kept = { seq: this.log.length + 1, change: isGone ? erased(change) : change, aside };
    this.log.push(kept);
    this.#known.set(change.id, kept);
    this.#heads.set(change.device, { n: change.n, hash: change.hash });
    if (aside) return kept.seq;
    for (const id of erasedBy(change)) {
      this.#destroyed.add(id);
      const listed = this.#known.get(id);
      if (listed) listed.change = erased(listed.change);
    }
    if (erasesRecord(change)) {
      for (const served of this.log) {
        const of = served.change;
        if (of.register !== change.register || of.record !== change.record || of.kind === 'destroy') continue;
        served.change = erased(of);
      }
    }
    this.states.set(key, merge(state, kept.change));
    return kept.seq;
  }
}
