import { type Actor, nobody } from '../shared/contract/admit.ts';
import { contract } from '../shared/contract/index.ts';
import { handlers } from './handlers.ts';
import type { Act, Look } from './store/act.ts';
import type { Book } from './store/book.ts';
import type { BookMethod } from './store/handler.ts';

/** The handlers' three shapes with their method forgotten: `input` has been parsed for the very method it is given to. */
type Task = { task(book: Book, input: unknown, now: number, actor: Actor | null): Promise<unknown> };
type Prepared = {
  prepare(look: Look, input: unknown): Promise<unknown>;
  run(act: Act, input: unknown, prepared: unknown): unknown;
};
type Direct = (context: Look, input: unknown) => unknown;

/** Answers one call on the open book. @param now UTC ms. @throws DeskError what the handler refuses with */
export async function dispatch(
  book: Book,
  method: BookMethod,
  input: unknown,
  actor: Actor | null,
  now: number,
): Promise<unknown> {
  const handler = handlers[method] as unknown as Task | Prepared | Direct;
  const who = actor ?? nobody;
  if ('task' in handler) return handler.task(book, input, now, actor);
  if ('prepare' in handler) {
    const prepared = await handler.prepare(book.look(who, now), input);
    return book.act(who, now, (act) => handler.run(act, input, prepared));
  }
  if (contract[method].kind === 'read') return handler(book.look(who, now), input);
  return book.act(who, now, (act) => handler(act, input));
}
