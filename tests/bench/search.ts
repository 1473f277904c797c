import { find } from '../../db/search/find.ts';
import { findUnits } from '../../db/search/find-units.ts';
import { matchesOf } from '../../db/search/matches.ts';
import { readQuery } from '../../db/search/query.ts';
import { Database } from '../../db/store/database.ts';
import { searchRegisters } from '../../shared/contract/desk.ts';
import { defaultParameters } from '../../shared/parameters.ts';
import { type BenchOptions, type Figures, median, p50, percentile, Rounds, rounded } from './figures.ts';
import { type QueryKind, queryKinds, queryMaker } from './queries.ts';
import { searchBook } from './search-book.ts';
import { searchSaves } from './search-saves.ts';
import { textTruth } from './text-truth.ts';

const actor = { id: 'bench', role: 'receptionist' as const };
const site = { id: 'site', name: '蔚蓝', timeZone: 'Asia/Shanghai' };
const page = 50;

/** S1: how long any search takes and whether it finds what is there. S2: what the index costs in room and in saving. */
export async function search({ quick, rounds }: BenchOptions): Promise<Figures> {
  const total = quick ? 100_000 : 1_000_000;
  const file = searchBook(total);
  const db = new Database(file);
  try {
    warm(db);
    const saves = await searchSaves(file, { quick, rounds });
    return {
      'search.records': total,
      ...times(db, Math.max(5, rounds), quick ? 20 : 60, 5),
      ...beside(db, quick ? 3 : 7),
      'search.correct': correct(db, quick ? 200 : 1000),
      ...sizes(db, saves.bytesPerChange),
      ...saves.figures,
    };
  } finally {
    db.close();
  }
}

function look(db: Database) {
  return { db, now: 0, actor, site, parameters: defaultParameters, calendar: new Map() };
}

/** The file as the system keeps it in memory after a day's work; a cold disk is another question. */
function warm(db: Database): void {
  db.row('SELECT sum(length(block)) FROM search_data');
  db.row('SELECT sum(length(text)) FROM searchDocs');
  db.row('SELECT sum(length(result)) FROM cases');
  times(db, 1, 20, 1);
}

/**
 * The whole handler, all registers, the fifty newest of each with their excerpts, ms; other queries in each round.
 * Of each round its median, 95th of 100 and longest, and of these the median over the rounds; `search.longest` is the
 * longest of all. `cpu` is a query's mean work on the processor, which other programs on the machine change less.
 */
function times(db: Database, rounds: number, each: number, seed: number): Figures {
  const make = queryMaker(db, seed);
  const taken = new Rounds();
  const worked = new Map<string, number>();
  let longest = 0;
  for (let round = 0; round < rounds; round++) {
    taken.begin();
    // Kind after kind in turn: a machine that is busy for a moment is so for all of them.
    for (let i = 0; i < each * queryKinds.length; i++) {
      const kind = queryKinds[i % queryKinds.length] ?? 'room';
      const text = make(kind);
      const before = process.threadCpuUsage();
      const ms = timed(() => find(look(db), { text, register: null, limit: page }));
      const { user, system } = process.threadCpuUsage(before);
      worked.set(kind, (worked.get(kind) ?? 0) + (user + system) / 1000);
      taken.add(kind, [ms]);
      taken.add('units', [timed(() => findUnits(look(db), { text }))]);
      longest = Math.max(longest, ms);
    }
  }
  const figures: Figures = {};
  for (const kind of [...queryKinds, 'units']) {
    figures[`search.${kind}.p50`] = taken.over(kind, p50);
    figures[`search.${kind}.p95`] = taken.over(kind, (ms) => percentile(ms, 0.95));
    figures[`search.${kind}.max`] = taken.over(kind, (ms) => Math.max(...ms));
    const cpu = worked.get(kind);
    if (cpu !== undefined) figures[`search.${kind}.cpu`] = rounded(cpu / (rounds * each));
  }
  return { ...figures, 'search.longest': rounded(longest) };
}

/** How many times longer LIKE takes over the same columns of the cases, for what is rare. */
function beside(db: Database, each: number): Figures {
  const make = queryMaker(db, 6);
  const kinds: QueryKind[] = ['fourSigns', 'phoneMiddle7', 'room'];
  const figures: Figures = {};
  for (const kind of kinds) {
    const ratios = Array.from({ length: each }, () => {
      const text = make(kind);
      return timed(() => like(db, text)) / timed(() => find(look(db), { text, register: 'cases', limit: page }));
    });
    figures[`search.${kind}.timesFasterThanLike`] = rounded(median(ratios));
  }
  return figures;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function like(db: Database, text: string): unknown {
  const columns = ['no', 'place', 'companyName', 'callerName', 'phone', 'content'];
  const sql = `SELECT * FROM cases WHERE ${columns.map((c) => `${c} LIKE ?`).join(' OR ')} ORDER BY seq DESC LIMIT ${page}`;
  return db.rows(sql, ...columns.map(() => `%${text}%`));
}

/** @returns `found/asked`: the queries whose newest hits, counts and caps are those of reading every text. */
function correct(db: Database, asked: number): string {
  const make = queryMaker(db, 7);
  const queries = Array.from({ length: asked }, (_, i) => readQuery(make(queryKinds[i % queryKinds.length] ?? 'room')));
  const real = queries.filter((query) => query !== null);
  const wrong = new Set<number>(queries.flatMap((query, i) => (query ? [] : [i])));
  for (const register of searchRegisters) {
    const truth = textTruth(db, register, real, 1001);
    for (const [i, query] of real.entries()) {
      const { seqs, count, capped } = matchesOf(db, register, query, page);
      const all = truth[i] ?? [];
      const right = capped ? all.length > count : all.length === count;
      if (!right || seqs.join() !== all.slice(0, page).join()) wrong.add(i);
    }
  }
  return `${asked - wrong.size}/${asked}`;
}

/**
 * The index with the texts and the queue, beside what it is for: the rows and their own indexes, with the one change
 * that each record has at the least. (A real case has five or six.)
 */
function sizes(db: Database, bytesPerChange: number): Figures {
  const megabytes = (condition: string) =>
    (db.row<{ n: number }>(`SELECT sum(pgsize) AS n FROM dbstat WHERE ${condition}`)?.n ?? 0) / 1e6;
  const index = megabytes("name LIKE 'search%'");
  const rows = megabytes(
    `name IN (SELECT name FROM sqlite_master WHERE tbl_name IN ('cases','calls','units','contacts','staff'))`,
  );
  const records = db.row<{ n: number }>('SELECT count(*) AS n FROM searchDocs')?.n ?? 0;
  const changes = (records * bytesPerChange) / 1e6;
  return {
    'search.indexMegabytes': rounded(index),
    'search.rowsMegabytes': rounded(rows),
    'search.changesMegabytes': rounded(changes),
    'search.indexRatio': rounded(index / (rows + changes)),
    'search.indexToRowsAlone': rounded(index / rows),
  };
}
