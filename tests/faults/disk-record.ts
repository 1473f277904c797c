import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** One thing that a process did to its folder, as `disk-recorder.c` wrote it down. Paths are relative to the folder. */
export type DiskEvent =
  | { kind: 'made' | 'removed' | 'flushed'; path: string }
  | { kind: 'written'; path: string; offset: number; bytes: Buffer }
  | { kind: 'cut'; path: string; length: number }
  | { kind: 'renamed'; path: string; to: string }
  | { kind: 'told'; text: string };

const headLength = 17;

/** @returns the events in their order; the last one may be lost with its process. Shared memory is no disk and left out. */
export function readDiskRecord(file: string, dir: string): DiskEvent[] {
  const all = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const events: DiskEvent[] = [];
  for (let at = 0; at + headLength <= all.length; ) {
    const kind = String.fromCharCode(all[at] ?? 0);
    const pathLength = all.readUInt32LE(at + 1);
    const offset = Number(all.readBigUInt64LE(at + 5));
    const length = all.readUInt32LE(at + 13);
    const data = at + headLength + pathLength;
    if (data + length > all.length) break;
    const path = relative(dir, all.toString('utf8', at + headLength, data));
    const bytes = all.subarray(data, data + length);
    if (!path.endsWith('-shm')) events.push(eventOf(kind, path, offset, bytes, dir));
    at = data + length;
  }
  return events;
}

function eventOf(kind: string, path: string, offset: number, bytes: Buffer, dir: string): DiskEvent {
  switch (kind) {
    case 'A':
      return { kind: 'told', text: bytes.toString('utf8') };
    case 'W':
      return { kind: 'written', path, offset, bytes };
    case 'T':
      return { kind: 'cut', path, length: offset };
    case 'R':
      return { kind: 'renamed', path, to: relative(dir, bytes.toString('utf8')) };
    case 'C':
      return { kind: 'made', path };
    case 'U':
      return { kind: 'removed', path };
    case 'S':
      return { kind: 'flushed', path };
    default:
      throw new Error(`the record holds an event of no known kind: ${kind}`);
  }
}
