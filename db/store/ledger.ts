import { hash } from 'node:crypto';
import { type ChangeKind, type Fields, firstPrevHash, type Sha256, seal } from '../../shared/sync/change.ts';
import { type Clock, parseStamp, send } from '../../shared/sync/stamp.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { type Chance, newId } from './ids.ts';

export const sha256: Sha256 = (text) => hash('sha256', text, 'hex');

export interface Identity {
  site: string;
  device: string;
}

interface Position {
  n: number;
  prevHash: string;
  clock: Clock;
}

const insertChange = `INSERT INTO changes (id, site, device, n, stamp, register, record, kind, fields, salt, fieldsDigest,
  actor, happenedAt, enteredAt, prevHash, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`;

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
    const clock = { millis: 0, counter: 0, device: identity.device };
    this.#position = last
      ? { n: last.n, prevHash: last.hash, clock: { ...parseStamp(last.stamp), device: identity.device } }
      : { n: 0, prevHash: firstPrevHash, clock };
  }

  /** @returns where the chain stands, for `restore`. */
  mark(): Position {
    return this.#position;
  }

  restore(mark: Position): void {
    this.#position = mark;
  }

  /** Appends one change in the current transaction. Times are UTC ms. */
  write(
    db: WriteDb,
    change: {
      kind: ChangeKind;
      register: string;
      record: string;
      fields: Fields;
      actor: string;
      happenedAt: number;
      now: number;
    },
    chance: Chance,
  ): void {
    const { clock, stamp } = send(this.#position.clock, change.now);
    const sealed = seal(
      {
        id: newId(change.now, chance),
        site: this.identity.site,
        device: this.identity.device,
        n: this.#position.n + 1,
        stamp,
        register: change.register,
        record: change.record,
        kind: change.kind,
        fields: change.fields,
        salt: Buffer.from(chance.bytes(16)).toString('base64url'),
        actor: change.actor,
        happenedAt: change.happenedAt,
        enteredAt: change.now,
        prevHash: this.#position.prevHash,
      },
      sha256,
    );
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
    );
    this.#position = { n: sealed.n, prevHash: sealed.hash, clock };
  }
}
