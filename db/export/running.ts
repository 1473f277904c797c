import type { Book } from '../store/book.ts';
import type { Running } from './run-thread.ts';

/** The export that each open book is making. */
const running = new WeakMap<Book, { stop: Running<unknown>['stop'] | null }>();

/** @returns what to say once it has a thread that can be stopped; null when another one is being made */
export function begin(book: Book): ((thread: Running<unknown>) => void) | null {
  if (running.has(book)) return null;
  const place: { stop: Running<unknown>['stop'] | null } = { stop: null };
  running.set(book, place);
  return ({ stop }) => {
    place.stop = stop;
  };
}

export const isRunning = (book: Book): boolean => running.has(book);

export function end(book: Book): void {
  running.delete(book);
}

export async function stop(book: Book): Promise<void> {
  await running.get(book)?.stop?.();
}
