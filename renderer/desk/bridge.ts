import type { z } from 'zod';
import type { DeskBridge } from '../../shared/contract/bridge.ts';
import type { Contract } from '../../shared/contract/index.ts';
import type { Method } from '../../shared/contract/method.ts';
import type { sessionMethods } from '../../shared/contract/session.ts';
import { unwrap } from '../../shared/errors.ts';
import { callOnPaper } from '../back-entry/call-on-paper.ts';
import { isPaperMethod } from '../back-entry/paper-now.ts';

declare global {
  interface Window {
    desk: DeskBridge;
  }
}

type Calls = Contract & typeof sessionMethods;
/** Every call the window can make: the desk's own and main's. */
export type CallName = keyof Calls;
export type CallInput<M extends CallName> = z.input<Calls[M]['input']>;
export type CallOutput<M extends CallName> = Calls[M] extends Method<z.ZodType, infer O> ? O : never;

/** Calls the desk. @throws DeskError when it refuses */
export async function call<M extends CallName>(method: M, input: CallInput<M>): Promise<CallOutput<M>> {
  const send = async (said: CallInput<M>) => unwrap(await window.desk.call(method, said)) as CallOutput<M>;
  return isPaperMethod(method) ? callOnPaper(method, input, send) : send(input);
}
