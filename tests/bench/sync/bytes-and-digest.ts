import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { v7 } from 'uuid';
import { sha256 } from '../../../db/store/ledger.ts';
import { pack } from '../../../shared/sync/columns.ts';
import { addToDigest, type Digest } from '../../../shared/sync/digest.ts';
import { MemoryBook } from '../../../shared/sync/memory-book.ts';
import { type BenchOptions, type Figures, median, rounded } from '../figures.ts';

const names = ['status', 'name', 'phone', 'descr', 'room'] as const;
const batch = 1000;

/** N3: what one field edit of the same 10,000 takes on the wire. N4: the digest that tells two sides whether they hold the same log. */
export function bytesAndDigest(load: NodeJS.Require | null, { rounds }: BenchOptions): Figures {
  const book = new MemoryBook(v7(), v7(), sha256, (msecs) => v7({ msecs }));
  const count = 10_000;
  const records = Array.from({ length: 2000 }, () => v7());
  for (let i = 0; i < count; i += 1) {
    const record = records[(i * 7919) % records.length] ?? '';
    book.write('patch', 'cases', record, { [names[i % names.length] ?? 'status']: `已关闭${i}` }, 1.79e12 + i * 137);
  }
  const { log } = book;
  let ours = 0;
  let evidence = 0;
  for (let i = 0; i < count; i += batch) {
    const packed = pack(log.slice(i, i + batch));
    ours += squeezed(packed);
    evidence += squeezed({ ids: packed.id, salts: packed.salt });
  }
  const figures: Figures = {
    'sync.bytes.perEdit': rounded(ours / count),
    'sync.bytes.perEditIdsAndSalts': rounded(evidence / count),
    'sync.bytes.perEditContent': rounded((ours - evidence) / count),
  };
  const digests = Array.from({ length: rounds }, () => {
    const digest: Digest = new Map();
    const began = performance.now();
    for (const { enteredAt, hash } of log) addToDigest(digest, enteredAt, hash);
    return (count / (performance.now() - began)) * 1000;
  });
  figures['sync.digest.perSecond'] = rounded(median(digests));
  if (!load) return figures;
  const inYjs = yjsBytes(load, records, count);
  figures['sync.bytes.yjsGzip'] = rounded(inYjs / count);
  figures['sync.bytes.toYjs'] = rounded(ours / inYjs);
  const inserts = Array.from({ length: rounds }, () => merklePerSecond(load, log.length));
  figures['sync.digest.merklePerSecond'] = rounded(median(inserts));
  figures['sync.digest.timesMerkle'] = rounded(median(digests.map((rate, i) => rate / (inserts[i] ?? rate))));
  return figures;
}

function squeezed(value: unknown): number {
  const text = Buffer.from(JSON.stringify(value));
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
}

function yjsBytes(load: NodeJS.Require, records: readonly string[], count: number): number {
  const yjs = load('yjs');
  const doc = new yjs.Doc();
  const rows = doc.getMap('cases');
  for (const record of records) rows.set(record, new yjs.Map());
  const before = yjs.encodeStateVector(doc);
  for (let i = 0; i < count; i += 1) {
    rows.get(records[(i * 7919) % records.length]).set(names[i % names.length], `已关闭${i}`);
  }
  return gzipSync(yjs.encodeStateAsUpdate(doc, before)).length;
}

function merklePerSecond(load: NodeJS.Require, count: number): number {
  const { merkle, Timestamp } = load('@actual-app/crdt');
  const stamps = Array.from({ length: count }, (_, i) => new Timestamp(1.79e12 + i * 137, 0, 'a1b2c3d4e5f60718'));
  const began = performance.now();
  let trie = merkle.emptyTrie();
  for (const stamp of stamps) trie = merkle.insert(trie, stamp);
  return (count / (performance.now() - began)) * 1000;
}
