import type { Actor } from '../../shared/contract/admit.ts';
import type { backupMethods } from '../../shared/contract/backups.ts';
import type { Contract, MethodName, OutputOf, ParsedOf, WorkerMethod } from '../../shared/contract/index.ts';
import type { Act, Look } from './act.ts';
import type { Book } from './book.ts';

export type Read<M extends MethodName> = (look: Look, input: ParsedOf<M>) => OutputOf<M>;
/** One action: it runs at once, inside its transaction, and waits for nothing. */
export type Write<M extends MethodName> = (act: Act, input: ParsedOf<M>) => OutputOf<M>;

/** An action whose slow part (hashing, reading a file) is done before its transaction begins. */
export interface Prepared<M extends MethodName, P = unknown> {
  prepare(look: Look, input: ParsedOf<M>): Promise<P>;
  run(act: Act, input: ParsedOf<M>, prepared: P): OutputOf<M>;
}

/** Work that makes its own transactions, or works before there is a site. */
export interface Task<M extends MethodName> {
  task(book: Book, input: ParsedOf<M>, now: number, actor: Actor | null): Promise<OutputOf<M>>;
}

type HandlerOf<M extends MethodName> = Contract[M]['kind'] extends 'write'
  ? Write<M> | Prepared<M> | Task<M>
  : Read<M> | Task<M>;

/** What `Desk` answers itself, because it must also be answered without an open book. */
export type DeskMethod = 'desk.phase' | 'history.verify' | 'history.state' | keyof typeof backupMethods;
export type BookMethod = Exclude<WorkerMethod, DeskMethod>;

/** One function for every method that needs the open book; a missing one does not compile. */
export type Handlers = { [M in BookMethod]: HandlerOf<M> };
