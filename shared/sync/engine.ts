import { backOff } from './back-off.ts';
import { limits } from './limits.ts';
import { type BookPort, type FaultCode, type Page, type PushAnswer, type ServerPort, SyncFault } from './ports.ts';

/**
 * How a desk and the server come to the same book.
 * 1. Push: the outbox goes up in the order of the chain until it is empty. An answer that is lost costs nothing: what is sent
 *    again is answered `duplicate`.
 * 2. Pull: what others wrote comes down page by page; a page and its cursor are one transaction.
 * 3. Rest: until something is written here, the server tells of something new, or a while has passed.
 * Nothing is kept between steps but `Progress`, and that may be lost: the book knows what was answered and how far it has read.
 */
export interface Progress {
  doing: 'push' | 'pull' | 'rest';
  /** Steps that failed in a row. */
  failures: number;
  /** UTC ms: no step before this; null while only a person can go on (see `trouble`). */
  notBefore: number | null;
  trouble: Trouble | null;
  /** Desk's clock minus the server's at the last answer, in ms. */
  clockOff: number;
}

/** What the desk tells its user, each with a message and a way out of its own. */
export type Trouble = FaultCode | 'fork' | 'clockAhead' | 'bookFailed';

/** The server is asked again this often even when nothing is heard of it. */
export const restFor = 60_000;

/** `stop`: a person must act first. `slowly`: it may mend itself, but not within minutes. */
const patience: Record<FaultCode, 'backOff' | 'slowly' | 'stop'> = {
  offline: 'backOff',
  busy: 'backOff',
  notOurs: 'backOff',
  cursorUnknown: 'backOff',
  serverOutdated: 'slowly',
  deskOutdated: 'slowly',
  certificate: 'slowly',
  revoked: 'stop',
  refused: 'stop',
};
const slowly = 10 * 60_000;

export const fresh: Progress = { doing: 'push', failures: 0, notBefore: 0, trouble: null, clockOff: 0 };

/** Something was written here, or the server told of something new: no need to rest on. */
export function wake(progress: Progress): Progress {
  return progress.doing === 'rest' && progress.notBefore !== null
    ? { ...progress, doing: 'push', notBefore: 0 }
    : progress;
}

/** A person has acted (a new pairing, an update), the network has changed or the machine woke up: tries at once. */
export function tryAgain(progress: Progress): Progress {
  return { ...progress, doing: 'push', failures: 0, notBefore: 0 };
}

export function afterPush(progress: Progress, answer: PushAnswer | null, now: number): Progress {
  if (answer === null) return { ...progress, doing: 'pull', notBefore: now };
  const on = { ...progress, failures: 0, notBefore: now, clockOff: now - answer.now };
  const reasons = new Set(answer.answers.flatMap((a) => (a.outcome === 'refused' ? [a.reason] : [])));
  if (reasons.has('fork')) return { ...on, notBefore: null, trouble: 'fork' };
  for (const reason of reasons) {
    if (reason !== 'clockAhead' && reason !== 'gap') return { ...on, notBefore: null, trouble: 'refused' };
  }
  return { ...on, trouble: reasons.has('clockAhead') ? 'clockAhead' : lasting(progress.trouble) };
}

export function afterPull(progress: Progress, page: Page, taken: 'taken' | 'fork', now: number): Progress {
  const on = { ...progress, failures: 0, clockOff: now - page.now, trouble: lasting(progress.trouble) };
  if (taken === 'fork') return { ...on, notBefore: null, trouble: 'fork' };
  return page.more ? { ...on, doing: 'pull', notBefore: now } : { ...on, doing: 'rest', notBefore: now + restFor };
}

/** Pushing may be impossible where reading is not, and the other way round: after a failure both are tried again. */
export function afterFault(progress: Progress, fault: SyncFault, now: number, chance: number): Progress {
  const failures = progress.failures + 1;
  const wait = {
    backOff: Math.max(fault.retryAfter ?? 0, backOff(failures, chance)),
    slowly: Math.max(fault.retryAfter ?? 0, slowly),
    stop: null,
  }[patience[fault.code]];
  return { ...progress, doing: 'push', failures, notBefore: wait === null ? null : now + wait, trouble: fault.code };
}

/** A wrong clock stays told until what was refused for it has been said anew. */
function lasting(trouble: Trouble | null): Trouble | null {
  return trouble === 'clockAhead' ? trouble : null;
}

/**
 * Does one step. May be cut off anywhere and be called again with the same progress, or with `fresh`.
 * @param now UTC ms. @param chance 0 ≤ chance < 1, for the jitter
 * @throws what is no SyncFault: a bug or a failing disk, nothing of it is lost
 */
export async function step(
  progress: Progress,
  { book, server }: { book: BookPort; server: ServerPort },
  now: number,
  chance: number,
): Promise<Progress> {
  if (progress.notBefore === null || now < progress.notBefore) return progress;
  try {
    return progress.doing === 'pull'
      ? await pull(progress, book, server, now)
      : await push(progress, book, server, now);
  } catch (error) {
    if (!(error instanceof SyncFault)) throw error;
    if (error.code === 'cursorUnknown') await book.rewind('start');
    return afterFault(progress, error, now, chance);
  }
}

async function push(progress: Progress, book: BookPort, server: ServerPort, now: number): Promise<Progress> {
  const outgoing = await book.outbox(null);
  if (outgoing.changes.length === 0)
    return settleAside(afterPush({ ...progress, doing: 'push' }, null, now), book, now);
  const answer = await server.push(outgoing);
  await book.answered(answer);
  if (answer.answers.some((a) => a.outcome === 'refused' && a.reason === 'gap'))
    await book.rewind({ have: answer.have });
  return settleAside(afterPush({ ...progress, doing: 'push' }, answer, now), book, now);
}

/** What was refused for a wrong clock is said anew as soon as the clock is right. */
async function settleAside(progress: Progress, book: BookPort, now: number): Promise<Progress> {
  if (Math.abs(progress.clockOff) > limits.clockAhead || (await book.asideCount()) === 0) return progress;
  await book.reissue(now);
  return { ...progress, doing: 'push', trouble: progress.trouble === 'clockAhead' ? null : progress.trouble };
}

async function pull(progress: Progress, book: BookPort, server: ServerPort, now: number): Promise<Progress> {
  const { cursor, answered } = await book.position();
  const page = await server.pull(cursor, answered);
  return afterPull(progress, page, await book.take(page, now), now);
}
