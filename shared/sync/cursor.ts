import { type Cursor, SyncFault } from './ports.ts';

/** A cursor names the stream it belongs to, because a server restored from an old backup gives numbers out a second time. */
export function formatCursor(epoch: string, seq: number): Cursor {
  return `${epoch}.${seq}`;
}

/**
 * @param epoch of the site's stream now. @param head its last number
 * @returns the number behind which to read on; 0 for null
 * @throws SyncFault `cursorUnknown`: of another stream, or ahead of this one
 */
export function parseCursor(cursor: Cursor | null, epoch: string, head: number): number {
  if (cursor === null) return 0;
  const dot = cursor.lastIndexOf('.');
  const seq = Number(cursor.slice(dot + 1));
  if (cursor.slice(0, dot) !== epoch || !Number.isSafeInteger(seq) || seq < 0 || seq > head) {
    throw new SyncFault('cursorUnknown');
  }
  return seq;
}
