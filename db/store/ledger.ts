import { hash } from 'node:crypto';
import {
  type Change,
  type ChangeKind,
  type Fields,
  firstPrevHash,
  type Sha256,
  seal,
} from '../../shared/sync/change.ts';
import { saltOf, stretchOf } from '../../shared/sync/salts.ts';
import { type Clock, parseStamp, receive, send } from '../../shared/sync/stamp.ts';
import type { ReadDb, WriteDb } from './database.ts';
import type { Chance } from './ids.ts';

export const sha256: Sha256 = (text) => hash('sha256', text, 'hex');

export interface Identity {
  site: string;
  device: string;
}

/** What one action says of one record. Times are UTC ms. */
export interface Said {
  kind: ChangeKind;
  register: string;
  record: string;
  fields: Fields;
  actor: string;
  happenedAt: number;
  now: number;
  reissues?: string;
}

interface Position {
  n: number;
  prevHash: string;
  clock: Clock;
}

const insertChange = `INSERT INTO changes (id, site, device, n, stamp, register, record, kind, fields, salt, fieldsDigest,
  actor, happenedAt, enteredAt, prevHash, hash, reissues) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`;

/** Puts a sealed change into the log; `fieldsJson` is canonical. */
export function insertSealed(db: WriteDb, sealed: Omit<Change, 'fields'> & { fieldsJson: string }): void {
  db.run(
    insertChange,
    sealed.id,
    sealed.site,
    sealed.device,
    sealed.n,
    sealed.stamp,
    sealed.register,
    sealed.record,
    sealed.kind,
    sealed.fieldsJson,
    sealed.salt,
    sealed.fieldsDigest,
    sealed.actor,
    sealed.happenedAt,
    sealed.enteredAt,
    sealed.prevHash,
    sealed.hash,
    sealed.reissues ?? null,
  );
  // It came destroyed: what its salt was made of goes too. No trigger, which every save would pay for.
  if (sealed.salt === '') {
    const forget = "UPDATE saltSeeds SET seed = '' WHERE device = ? AND stretch = ?";
    db.run(forget, sealed.device, stretchOf(sealed.n));
  }
}

/** The latest stamp heard from another desk; what is written later must sort behind it, also after a restart. */
const heardMark = 'heard';

/** This device's chain of changes. What it has written is undone with `restore` when the transaction is. */
export class Ledger {
  readonly identity: Identity;
  #position: Position;

  constructor(db: ReadDb, identity: Identity) {
    this.identity = identity;
    const last = db.row<{ n: number; hash: string; stamp: string }>(
      'SELECT n, hash, stamp FROM changes WHERE device = ? ORDER BY n DESC LIMIT 1',
      identity.device,
    );
    const heard = db.row<{ value: string }>('SELECT value FROM syncMarks WHERE key = ?', heardMark)?.value ?? '';
    const clock = clockAt(identity.device, last && last.stamp > heard ? last.stamp : heard);
    this.#position = { n: last?.n ?? 0, prevHash: last?.hash ?? firstPrevHash, clock };
  }

  /** @returns where the chain stands, for `restore`. */
  mark(): Position {
    return this.#position;
  }

  restore(mark: Position): void {
    this.#position = mark;
  }

  /** Notes another desk's stamps, in the current transaction. @param stamp the latest of them. @param now UTC ms */
  hear(db: WriteDb, stamp: string, now: number): void {
    const before = db.row<{ value: string }>('SELECT value FROM syncMarks WHERE key = ?', heardMark)?.value ?? '';
    if (stamp > before) db.run('INSERT OR REPLACE INTO syncMarks (key, value) VALUES (?, ?)', heardMark, stamp);
    this.#position = { ...this.#position, clock: receive(this.#position.clock, stamp, now) };
  }

  /** Goes on from a change of this device that came back from the server: the book was restored from a backup. */
  adopt(change: Pick<Change, 'n' | 'hash'>): void {
    this.#position = { ...this.#position, n: change.n, prevHash: change.hash };
  }

  /** Forgets stamps of changes that take no part in merging: the clock was wrong. @param stamp the latest that counts; may be empty */
  setClock(db: ReadDb, stamp: string): void {
    const heard = db.row<{ value: string }>('SELECT value FROM syncMarks WHERE key = ?', heardMark)?.value ?? '';
    this.#position = { ...this.#position, clock: clockAt(this.identity.device, stamp > heard ? stamp : heard) };
  }

  /** Appends one change in the current transaction. Times are UTC ms. @returns it as it stands in the chain */
  write(db: WriteDb, change: Said, chance: Chance): Change {
    const { clock, stamp } = send(this.#position.clock, change.now);
    // As much as a change has always drawn: the demo building, which is made of the same chance, stays what it is.
    const drawn = chance.bytes(32).subarray(0, 16);
    const sealed = seal(
      {
        site: this.identity.site,
        device: this.identity.device,
        n: this.#position.n + 1,
        stamp,
        register: change.register,
        record: change.record,
        kind: change.kind,
        fields: change.fields,
        salt: saltOf(this.#seedAt(db, this.#position.n + 1, drawn), this.#position.n + 1, sha256),
        actor: change.actor,
        happenedAt: change.happenedAt,
        enteredAt: change.now,
        prevHash: this.#position.prevHash,
        ...(change.reissues === undefined ? {} : { reissues: change.reissues }),
      },
      sha256,
    );
    insertSealed(db, sealed);
    this.#position = { n: sealed.n, prevHash: sealed.hash, clock };
    const { fieldsJson: _, ...written } = sealed;
    return written;
  }

  /** A stretch of which something was destroyed has none any more: then each salt is drawn by itself. */
  #seedAt(db: WriteDb, n: number, bytes: Uint8Array): string {
    const { device } = this.identity;
    const known = seedOf(db, device, stretchOf(n));
    if (known) return known;
    const drawn = Buffer.from(bytes).toString('hex');
    if (known === null) {
      db.run('INSERT INTO saltSeeds (device, stretch, seed) VALUES (?, ?, ?)', device, stretchOf(n), drawn);
    }
    return drawn;
  }
}

/** @returns what the salts of a stretch are made of; empty when that is destroyed, null when there is none yet */
export function seedOf(db: ReadDb, device: string, stretch: number): string | null {
  const row = db.row<{ seed: string }>('SELECT seed FROM saltSeeds WHERE device = ? AND stretch = ?', device, stretch);
  return row?.seed ?? null;
}

function clockAt(device: string, stamp: string): Clock {
  return stamp === '' ? { millis: 0, counter: 0, device } : { ...parseStamp(stamp), device };
}
