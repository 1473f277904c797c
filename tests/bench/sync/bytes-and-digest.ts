import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { v7 } from 'uuid';
import { Database } from '../../../db/store/database.ts';
import { pureChance } from '../../../db/store/ids.ts';
import { Ledger, sha256 } from '../../../db/store/ledger.ts';
import { migrate } from '../../../db/store/migrate.ts';
import { ownBehind } from '../../../db/sync/change-rows.ts';
import type { Change } from '../../../shared/sync/change.ts';
import { pack } from '../../../shared/sync/columns.ts';
import { addToDigest, type Digest } from '../../../shared/sync/digest.ts';
import { type Seed, Seeds } from '../../../shared/sync/salts.ts';
import { type BenchOptions, type Figures, median, rounded } from '../figures.ts';

const names = ['status', 'name', 'phone', 'descr', 'room'] as const;
const batch = 1000;

/** N3: what one field edit of the same 10,000 takes on the wire. N4: the digest that tells two sides whether they hold the same log. */
export function bytesAndDigest(load: NodeJS.Require | null, dir: string, { rounds }: BenchOptions): Figures {
  const db = new Database(path.join(dir, 'bytes.db'));
  migrate(db, 0);
  const count = 10_000;
  const records = Array.from({ length: 2000 }, () => v7());
  const { log, seeds } = written(db, records, count);
  db.close();
  let ours = 0;
  let ids = 0;
  for (let i = 0; i < count; i += batch) {
    const packed = pack(log.slice(i, i + batch), seeds, sha256);
    ours += squeezed(packed);
    ids += squeezed(packed.records);
  }
  const figures: Figures = {
    'sync.bytes.perEdit': rounded(ours / count),
    'sync.bytes.perEditRecordIds': rounded(ids / count),
    'sync.bytes.perEditRest': rounded((ours - ids) / count),
  };
  // As often as it takes for a round to be as long as the other's, which a busy machine lengthens alike.
  const times = 50;
  const digests = Array.from({ length: rounds }, () => {
    const began = performance.now();
    for (let i = 0; i < times; i += 1) {
      const digest: Digest = new Map();
      for (const { enteredAt, hash } of log) addToDigest(digest, enteredAt, hash);
    }
    return ((count * times) / (performance.now() - began)) * 1000;
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

/** Written as the desk writes: its ids, its salts, its stamps. */
function written(db: Database, records: readonly string[], count: number): { log: Change[]; seeds: Seeds } {
  const device = v7();
  const ledger = new Ledger(db, { site: v7(), device });
  const actor = v7();
  db.run('BEGIN');
  for (let i = 0; i < count; i += 1) {
    const record = records[(i * 7919) % records.length] ?? '';
    const fields = { [names[i % names.length] ?? 'status']: `已关闭${i}` };
    const now = 1.79e12 + i * 137;
    ledger.write(db, { kind: 'patch', register: 'cases', record, fields, actor, happenedAt: now, now }, pureChance);
  }
  db.run('COMMIT');
  const seeds = db.rows<Seed>('SELECT device, stretch, seed FROM saltSeeds');
  return { log: ownBehind(db, device, 0), seeds: new Seeds(seeds) };
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
