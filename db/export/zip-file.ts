import { crc32, deflateRawSync, constants as zlib } from 'node:zlib';

/** A piece of a file of an archive, packed by itself so that pieces can be packed side by side and laid one after the other. */
export interface PackedPiece {
  packed: Uint8Array;
  /** Of what was packed. */
  size: number;
  crc: number;
}

/** @returns so many bytes packed, ended at a whole byte and without the mark of the end (as pigz does it) */
export function packPiece(bytes: Uint8Array): PackedPiece {
  return {
    packed: deflateRawSync(bytes, { level: 1, finishFlush: zlib.Z_SYNC_FLUSH }),
    size: bytes.length,
    crc: crc32(bytes),
  };
}

/** An empty last block. */
const packEnd = Buffer.from([3, 0]);
/** 2000-01-01, for every file: when it was made says the manifest. */
const dosDate = (20 << 9) | (1 << 5) | 1;
/** Names are UTF-8; sizes come after the bytes. */
const flags = 0x0808;
const deflated = 8;

interface Entry {
  name: Buffer;
  offset: number;
  crc: number;
  packedSize: number;
  size: number;
}

/** A ZIP of less than 4 GiB that is written from its beginning to its end, of pieces that were packed elsewhere. */
export class ZipFile {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #entries: Entry[] = [];
  #open: Entry | null = null;
  #offset = 0;

  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write;
  }

  #put(bytes: Uint8Array): void {
    this.#write(bytes);
    this.#offset += bytes.length;
  }

  /** Begins a file; the one before is ended. */
  begin(name: string): void {
    this.#end();
    const entry: Entry = { name: Buffer.from(name), offset: this.#offset, crc: 0, packedSize: 0, size: 0 };
    this.#put(
      header(0x04034b50, [
        [2, 20],
        [2, flags],
        [2, deflated],
        [2, 0],
        [2, dosDate],
        [4, 0],
        [4, 0],
        [4, 0],
        [2, entry.name.length],
        [2, 0],
      ]),
    );
    this.#put(entry.name);
    this.#open = entry;
  }

  add({ packed, size, crc }: PackedPiece): void {
    const entry = this.#open;
    if (!entry) throw new Error('no file was begun');
    this.#put(packed);
    entry.packedSize += packed.length;
    entry.crc = entry.size === 0 ? crc : joinedCrc(entry.crc, crc, size);
    entry.size += size;
  }

  #end(): void {
    const entry = this.#open;
    if (!entry) return;
    this.#put(packEnd);
    entry.packedSize += packEnd.length;
    this.#put(
      header(0x08074b50, [
        [4, entry.crc],
        [4, entry.packedSize],
        [4, entry.size],
      ]),
    );
    this.#entries.push(entry);
    this.#open = null;
  }

  close(): void {
    this.#end();
    const start = this.#offset;
    for (const { name, offset, crc, packedSize, size } of this.#entries) {
      this.#put(
        header(0x02014b50, [
          [2, 20],
          [2, 20],
          [2, flags],
          [2, deflated],
          [2, 0],
          [2, dosDate],
          [4, crc],
          [4, packedSize],
          [4, size],
          [2, name.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, offset],
        ]),
      );
      this.#put(name);
    }
    const count = this.#entries.length;
    this.#put(
      header(0x06054b50, [
        [2, 0],
        [2, 0],
        [2, count],
        [2, count],
        [4, this.#offset - start],
        [4, start],
        [2, 0],
      ]),
    );
  }
}

function header(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const all = [[4, signature] as const, ...fields];
  const buffer = Buffer.alloc(all.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of all)
    at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}

/** A CRC followed by so many bytes is the CRC times a matrix over GF(2): its squares, for 1, 2, 4, … bytes. */
const shifts: Uint32Array[] = [];

function shiftBy(power: number): Uint32Array {
  let shift = shifts[power];
  if (!shift) {
    shift = power === 0 ? oneByte() : squared(shiftBy(power - 1));
    shifts[power] = shift;
  }
  return shift;
}

function oneByte(): Uint32Array {
  const oneBit = new Uint32Array(32);
  oneBit[0] = 0xedb88320;
  for (let bit = 1; bit < 32; bit += 1) oneBit[bit] = 2 ** (bit - 1);
  return squared(squared(squared(oneBit)));
}

function times(matrix: Uint32Array, vector: number): number {
  let sum = 0;
  for (let bit = 0, rest = vector; rest !== 0; bit += 1, rest >>>= 1) if (rest & 1) sum ^= matrix[bit] ?? 0;
  return sum >>> 0;
}

const squared = (matrix: Uint32Array) => matrix.map((column) => times(matrix, column));

/** @returns the CRC of two pieces as if they were one. @param size of the second */
export function joinedCrc(first: number, second: number, size: number): number {
  let crc = first;
  for (let power = 0, rest = size; rest > 0; power += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) crc = times(shiftBy(power), crc);
  }
  return (crc ^ second) >>> 0;
}
