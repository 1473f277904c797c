import { dirname } from 'node:path';
import type { Random } from '../../db/demo/random.ts';
import type { DiskEvent } from './disk-record.ts';

type Pending = Extract<DiskEvent, { kind: 'written' | 'cut' }>;
/** A name that a folder gets, loses, or both; certain once the folder is flushed. */
interface Naming {
  folder: string;
  taken: string | null;
  given: string | null;
  file: StoredFile | null;
}

/** What a disk holds of a file for certain, and what it was told since and may have written in part, in any order. */
interface StoredFile {
  certain: Buffer;
  length: number;
  pending: Pending[];
}

const sector = 512;

/**
 * A disk that keeps exactly what it promised. What was flushed stands; of all else, each write may be there, missing, or
 * torn, whatever came before or after it; a name is certain only once its folder was flushed.
 */
export class DiskUnderPower {
  /** Names as the running process sees them. */
  readonly #seen = new Map<string, StoredFile>();
  /** Names as they stand for certain. */
  readonly #names = new Map<string, StoredFile>();
  #namings: Naming[] = [];

  /** @param files path and bytes, all of them certain */
  constructor(files: ReadonlyMap<string, Buffer>) {
    for (const [path, bytes] of files) {
      const file = { certain: Buffer.from(bytes), length: bytes.length, pending: [] };
      this.#seen.set(path, file);
      this.#names.set(path, file);
    }
  }

  does(event: DiskEvent): void {
    if (event.kind === 'told') return;
    const file = this.#seen.get(event.path) ?? null;
    if (event.kind === 'written' || event.kind === 'cut') (file ?? this.#make(event.path)).pending.push(event);
    else if (event.kind === 'flushed') this.#flush(event.path, file);
    else if (event.kind === 'made') this.#make(event.path);
    else {
      const given = event.kind === 'renamed' ? event.to : null;
      this.#rename({ folder: dirname(event.path), taken: event.path, given, file });
    }
  }

  #make(path: string): StoredFile {
    const file: StoredFile = { certain: Buffer.alloc(0), length: 0, pending: [] };
    this.#rename({ folder: dirname(path), taken: null, given: path, file });
    return file;
  }

  #rename(naming: Naming): void {
    name(this.#seen, naming);
    this.#namings.push(naming);
  }

  #flush(path: string, file: StoredFile | null): void {
    if (file) {
      for (const event of file.pending) apply(file, event);
      file.pending = [];
      return;
    }
    const folder = path === '' ? '.' : path;
    const isHere = (naming: Naming) => naming.folder === folder;
    for (const naming of this.#namings.filter(isHere)) name(this.#names, naming);
    this.#namings = this.#namings.filter((naming) => !isHere(naming));
  }

  /** @returns one of the states in which the disk may be found when the power goes now */
  afterPowerCut(random: Random): Map<string, Buffer> {
    const names = new Map(this.#names);
    for (const naming of this.#namings.slice(0, random.int(0, this.#namings.length))) name(names, naming);
    const kept = random.pick([0, 0.3, 0.7, 0.95, 1]);
    const torn = random.pick([0, 0.1, 0.5]);
    const left = new Map<string, Buffer>();
    for (const [path, file] of names) {
      const copy: StoredFile = { certain: Buffer.from(file.certain), length: file.length, pending: [] };
      for (const event of file.pending) {
        if (!random.chance(kept)) continue;
        for (const part of random.chance(torn) ? tear(event, random) : [event]) apply(copy, part);
      }
      left.set(path, copy.certain.subarray(0, copy.length));
    }
    return left;
  }
}

function name(names: Map<string, StoredFile>, { taken, given, file }: Naming): void {
  if (taken !== null) names.delete(taken);
  if (given !== null && file) names.set(given, file);
}

function apply(file: StoredFile, event: Pending): void {
  if (event.kind === 'cut') {
    if (event.length > file.certain.length) file.certain = grown(file.certain, event.length);
    else file.certain.fill(0, event.length);
    file.length = event.length;
    return;
  }
  const end = event.offset + event.bytes.length;
  if (end > file.certain.length) file.certain = grown(file.certain, end);
  event.bytes.copy(file.certain, event.offset);
  file.length = Math.max(file.length, end);
}

function grown(bytes: Buffer, least: number): Buffer {
  const larger = Buffer.alloc(Math.max(least, bytes.length * 2));
  bytes.copy(larger);
  return larger;
}

/** A write of which some sectors came to the disk: the first ones, any, or only its length with nothing in it. */
function tear(event: Pending, random: Random): Pending[] {
  if (event.kind === 'cut') return [];
  const { offset, bytes, path } = event;
  const sectors = Array.from({ length: Math.ceil(bytes.length / sector) }, (_, i) => i * sector);
  const part = (at: number): Pending => ({
    kind: 'written',
    path,
    offset: offset + at,
    bytes: bytes.subarray(at, at + sector),
  });
  switch (random.pick(['first', 'any', 'empty'])) {
    case 'first':
      return sectors.slice(0, random.int(0, sectors.length)).map(part);
    case 'any':
      return sectors.filter(() => random.chance(0.5)).map(part);
    default:
      return [{ kind: 'written', path, offset: offset + bytes.length - 1, bytes: Buffer.alloc(1) }];
  }
}
