import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { indexSome } from '../../db/search/indexing.ts';
import { foundSite } from '../../db/site/setup.ts';
import type { Act } from '../../db/store/act.ts';
import { Book } from '../../db/store/book.ts';
import { Database } from '../../db/store/database.ts';
import { newId } from '../../db/store/ids.ts';
import { create } from '../../db/store/records.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { type BenchOptions, type Figures, p50, p99, Rounds } from './figures.ts';
import { insert } from './fill.ts';
import { Records } from './records.ts';

const actor = { id: 'bench', role: 'receptionist' as const };
const block = 100;

/**
 * S2: saving a case into the large book with what search needs, beside the same save without it.
 * @returns besides, the bytes of one case's first change, for the size of a real book
 */
export async function searchSaves(
  file: string,
  { quick, rounds: count }: BenchOptions,
): Promise<{ figures: Figures; bytesPerChange: number }> {
  const parent = path.resolve(import.meta.dirname, '../../dist');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(path.join(parent, 'bench-'));
  try {
    const copy = path.join(dir, 'desk.sqlite');
    copyFileSync(file, copy);
    const db = new Database(copy);
    const rounds = await measured(db, quick ? 1 : 4, Math.max(5, count));
    const bytesPerChange = changeSize(db);
    db.close();
    const figures = {
      'search.save.p50Ratio': rounds.ratio('with', 'without', p50),
      'search.save.p99Ratio': rounds.ratio('with', 'without', p99),
      'search.save.with.p99': rounds.over('with', p99),
      'search.save.without.p99': rounds.over('without', p99),
    };
    return { figures, bytesPerChange };
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

function changeSize(db: Database): number {
  const row = db.row<{ size: number }>(
    `SELECT sum(pgsize) * 1.0 / (SELECT count(*) FROM changes) AS size FROM dbstat
     WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name = 'changes')`,
  );
  return row?.size ?? 0;
}

async function measured(db: Database, blocks: number, count: number): Promise<Rounds> {
  const book = new Book(db, () => {});
  foundSite(book, { name: '蔚蓝', timeZone: 'Asia/Shanghai', demo: false }, 0, () => {});
  const records = new Records(77);
  let n = 2_000_000;
  const fresh = (): Case => ({ ...records.case(n++), id: newId(n), unitId: null, contactId: null });
  const ways: Record<string, (act: Act, record: Case) => void> = {
    with: (act, record) => create(act, 'cases', record),
    without: (act, record) => {
      insert(act.db, 'cases', record);
      act.log('create', 'cases', record.id, { ...record });
    },
  };
  const rounds = new Rounds();
  for (let round = -1; round < count; round++) {
    // The first one warms up and is not counted.
    if (round >= 0) rounds.begin();
    for (let i = 0; i < blocks * 2; i++) {
      const [way, save] = Object.entries(ways)[(i + round + 1) % 2] ?? [];
      if (!way || !save) continue;
      const ms = await saves(book, Array.from({ length: block }, fresh), save);
      if (round >= 0) rounds.add(way, ms);
      // As in life: what waits is filed between the saves, never in them.
      while (indexSome(db, 500) > 0);
    }
  }
  return rounds;
}

async function saves(book: Book, records: Case[], save: (act: Act, record: Case) => void): Promise<number[]> {
  const ms: number[] = [];
  for (const record of records) {
    const began = performance.now();
    await book.act(actor, record.createdAt, (act) => save(act, record));
    ms.push(performance.now() - began);
  }
  return ms;
}
