import type { Change } from './change.ts';
import type { Seed } from './salts.ts';

/** How far a desk has read the server's stream; only the server makes and reads one. */
export type Cursor = string;

/** Why a server does not take a change. `clockAhead` is kept in the chain but takes no part in merging; the rest is not kept. */
export const refusals = [
  'clockAhead',
  'fork',
  'gap',
  'chainBroken',
  'badShape',
  'unknownRegister',
  'tooLarge',
  'wrongSite',
  'wrongDevice',
] as const;
export type Refusal = (typeof refusals)[number];

export type Answer =
  | { id: string; outcome: 'accepted' | 'duplicate'; seq: number }
  | { id: string; outcome: 'refused'; reason: 'clockAhead'; seq: number }
  | { id: string; outcome: 'refused'; reason: Exclude<Refusal, 'clockAhead'> };

export interface PushAnswer {
  /** One for each change, in the order in which they were sent. */
  answers: Answer[];
  /** Number of the device's last change that the server holds. */
  have: number;
  /** The server's clock, UTC ms. */
  now: number;
}

/** A batch of this device's changes, in the order of its chain. */
export interface Outgoing {
  changes: Change[];
  /** What their salts are made of, as far as they are. */
  seeds: Seed[];
  /** There is more behind it already. */
  more: boolean;
}

/** A change with its place in the site's order. `aside`: kept as audit, refused for its clock, takes no part in merging. */
export interface Served {
  seq: number;
  change: Change;
  aside: boolean;
}

export interface Page {
  served: Served[];
  cursor: Cursor;
  /** There is more behind the cursor already. */
  more: boolean;
  now: number;
}

/** What can go wrong on the way, each with its own way out (`engine.ts`). */
export const faultCodes = [
  'offline',
  'busy',
  'notOurs',
  'certificate',
  'revoked',
  'deskOutdated',
  'serverOutdated',
  'cursorUnknown',
  'refused',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export class SyncFault extends Error {
  override readonly name = 'SyncFault';
  readonly code: FaultCode;
  /** Ms that the server asks to be left alone; null when it did not say. */
  readonly retryAfter: number | null;

  constructor(code: FaultCode, { retryAfter = null, cause }: { retryAfter?: number | null; cause?: unknown } = {}) {
    super(code, { cause });
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The desk's book as sync sees it. Each call is one transaction: done or not done. */
export interface BookPort {
  /** The oldest changes of this device without an answer, within one batch's limits. @param behind this number instead */
  outbox(behind: number | null): Promise<Outgoing>;
  /** Notes the server's answers; changes refused for their clock are set aside until `reissue`. */
  answered(answer: PushAnswer): Promise<void>;
  /** Where to read on, and the number of this device's last change that has an answer. */
  position(): Promise<{ cursor: Cursor | null; answered: number }>;
  /** Applies a page and stores its cursor. @returns `fork` when it holds this device's numbers with other changes */
  take(page: Page, now: number): Promise<'taken' | 'fork'>;
  /** How many changes wait to be said anew with a right stamp. */
  asideCount(): Promise<number>;
  reissue(now: number): Promise<void>;
  /** The server has lost what it had acknowledged, or its stream: sends from `have` on, or reads and sends all from the start. */
  rewind(to: { have: number } | 'start'): Promise<void>;
}

/** The server as one desk sees it. @throws SyncFault */
export interface ServerPort {
  push(outgoing: Outgoing): Promise<PushAnswer>;
  /**
   * @param answered number of the device's last change that has an answer. What the server holds of it behind that is sent back:
   * so a book restored from a backup gets its own changes again, or finds that it has used their numbers for others
   */
  pull(after: Cursor | null, answered: number): Promise<Page>;
}
