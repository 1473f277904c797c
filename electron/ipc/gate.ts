import { type Actor, admit } from '../../shared/contract/admit.ts';
import {
  contract,
  isMethod,
  isWorkerMethod,
  type MainMethod,
  type MethodName,
  type OutputOf,
  type ParsedOf,
} from '../../shared/contract/index.ts';
import { syncMainOnly } from '../../shared/contract/sync.ts';
import { type Answer, DeskError } from '../../shared/errors.ts';
import type { DeskSession } from '../session.ts';
import type { WorkerClient } from '../store/worker-client.ts';
import { unexpected } from '../unexpected.ts';
import { isLargerThan } from './size.ts';

/** What main answers itself. A method of `MainMethod` without a handler does not compile. */
export type MainHandlers = { [M in MainMethod]: (input: ParsedOf<M>) => OutputOf<M> | Promise<OutputOf<M>> };

export interface GateParts {
  session: DeskSession;
  handlers: MainHandlers;
  store: Pick<WorkerClient, 'call'>;
  /** A call that failed by a bug; `id` is what the person sees. */
  failed(id: string, method: string, error: unknown): void;
}

const inputLimit = 40 * 1024 * 1024;

/** Main asks these of the worker on its own account: a window has no business with them. */
const mainOnly: readonly MethodName[] = [
  'staff.signIn',
  'alarms.due',
  'alarms.rang',
  'clock.jumped',
  'handovers.sign',
  'deskAbsences.leave',
  'print.paper',
  'print.log',
  'print.failed',
  'pack.compose',
  'pack.log',
  ...syncMainOnly,
  'support.facts',
  'firstHour.facts',
  'exports.make',
  'exports.check',
  'backups.keepAt',
  'backups.look',
];

/** What was typed until the desk locked is still kept: a draft that the window saves a moment later is let in. */
const whileLocked: readonly MethodName[] = ['drafts.save'];

/** Answers a call from the window, whatever it holds: never rejects, never tells more than a DeskError does. */
export type Gate = (method: unknown, input: unknown) => Promise<Answer<unknown>>;

export function createGate(parts: GateParts): Gate {
  return async (method, input) => {
    try {
      return await answer(parts, method, input);
    } catch (error) {
      if (error instanceof DeskError) return { ok: false, error: error.data };
      return unexpected((id) => parts.failed(id, isMethod(method) ? method : 'unknown method', error));
    }
  };
}

async function answer(parts: GateParts, name: unknown, input: unknown): Promise<Answer<unknown>> {
  if (!isMethod(name)) throw new DeskError('notFound');
  const actor = actorFor(parts.session, name);
  if (mainOnly.includes(name)) throw new DeskError('notAllowed');
  if (isLargerThan(input, inputLimit)) throw new DeskError('invalid');
  const call = admit(name, input, actor);
  if (isWorkerMethod(call.method)) return parts.store.call(call.method, call.input as never, actor);
  const handler = parts.handlers[call.method] as (input: unknown) => unknown;
  return { ok: true, value: await handler(call.input) };
}

function actorFor(session: DeskSession, name: MethodName): Actor | null {
  const actor = session.actor();
  if (actor !== null || contract[name].allowed === 'anyone' || session.read().state !== 'locked') return actor;
  if (whileLocked.includes(name)) return session.lockedActor();
  throw new DeskError('locked');
}
