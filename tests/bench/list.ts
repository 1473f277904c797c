import { listCases } from '../../db/cases/case-lines.ts';
import { Database } from '../../db/store/database.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { defaultParameters } from '../../shared/parameters.ts';
import { caseTypeCodes } from '../../shared/registers/case-types.ts';
import { caseKinds, channels, severities } from '../../shared/registers/cases.ts';
import { listSorts, type WhereOf } from '../../shared/registers/lists.ts';
import { type BenchOptions, type Figures, p50, percentile, Rounds, rounded } from './figures.ts';
import { listBook, listUntil } from './list-book.ts';
import { seeded } from './records.ts';

type Asked = ParsedOf<'cases.list'>;
const site = { id: 'site', name: '蔚蓝', timeZone: 'Asia/Shanghai' };
const plain = { status: 'all', unitId: null, where: {}, sort: 'newest', text: '', offset: 0, limit: 100 } as const;

/** How long one page of a filtered, sorted list of a million cases takes in the worker, anywhere in it. */
export async function list({ quick, rounds }: BenchOptions): Promise<Figures> {
  const total = quick ? 100_000 : 1_000_000;
  const db = new Database(listBook(total), { readonly: true });
  try {
    const owner = db.row<{ id: string }>('SELECT firstContactOwner AS id FROM cases WHERE seq = 1')?.id ?? '';
    const actor = { id: owner, role: 'receptionist' as const };
    const look = { db, now: listUntil, actor, site, parameters: defaultParameters, calendar: new Map() };
    warm(db);
    return {
      'list.records': total,
      ...times((asked) => listCases(look, asked), total, Math.max(5, rounds), quick ? 10 : 30),
      ...sizes(db),
    };
  } finally {
    db.close();
  }
}

/** The file as the system keeps it in memory after a day's work. */
function warm(db: Database): void {
  db.row('SELECT sum(length(rows)) FROM facetBits');
  db.row('SELECT sum(length(result)) FROM cases');
  db.row('SELECT sum(length(text)) FROM searchDocs');
  db.row('SELECT sum(length(block)) FROM search_data');
}

/** The ways a list is asked, each with other conditions every time. */
function waysOf(total: number, random: () => number): Record<string, () => Asked> {
  const pick = <T>(values: readonly [T, ...T[]] | readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const where = (): WhereOf<'cases'> => ({
    kind: [pick(caseKinds)],
    ...(random() < 0.5 && { type: [pick(caseTypeCodes), pick(caseTypeCodes)] }),
    ...(random() < 0.5 && { severity: [pick(severities)] }),
    ...(random() < 0.5 && { channel: [pick(channels)] }),
    ...(random() < 0.5 && { floor: [String(1 + Math.floor(random() * 33))] }),
    ...(random() < 0.3 && { zone: [pick(['E', 'W', 'N', 'S'])] }),
    ...(random() < 0.3 && { shift: ['night'] }),
    ...(random() < 0.3 && { flag: [pick(['enteredLate', 'mine', 'chargeable', 'reopened'])] }),
    ...(random() < 0.3 && { dates: ['2021-02-11', `2025-0${1 + Math.floor(random() * 9)}-17`] }),
  });
  const deep = () => Math.floor(total * (0.4 + random() * 0.2));
  return {
    atRest: () => ({ ...plain, status: 'open' }),
    all: () => plain,
    filtered: () => ({ ...plain, where: where() }),
    filteredSorted: () => ({ ...plain, where: where(), sort: pick(listSorts.cases) }),
    deep: () => ({ ...plain, offset: deep() }),
    deepFiltered: () => ({ ...plain, where: { shift: ['day'], status: ['closed'] }, offset: deep() }),
    deepByPlace: () => ({ ...plain, sort: 'place', offset: deep() }),
    deepByStatus: () => ({ ...plain, sort: 'status', offset: deep() }),
    dueFirst: () => ({ ...plain, sort: 'due' }),
    overdue: () => ({ ...plain, where: { flag: ['overdue'] }, sort: 'due' }),
    withText: () => ({ ...plain, where: where(), text: pick(['漏水', '空调', '会议室', '王']) }),
  };
}

function times(ask: (asked: Asked) => unknown, total: number, rounds: number, each: number): Figures {
  const ways = waysOf(total, seeded(23));
  for (const way of Object.values(ways)) for (let i = 0; i < 3; i += 1) ask(way());
  const taken = new Rounds();
  const worked = new Map<string, number>();
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    taken.begin();
    for (let i = 0; i < each; i += 1) {
      for (const [name, way] of Object.entries(ways)) {
        const asked = way();
        const before = process.threadCpuUsage();
        const began = performance.now();
        ask(asked);
        const ms = performance.now() - began;
        const { user, system } = process.threadCpuUsage(before);
        worked.set(name, (worked.get(name) ?? 0) + (user + system) / 1000);
        taken.add(name, [ms]);
        longest = Math.max(longest, ms);
      }
    }
  }
  const figures: Figures = {};
  for (const name of Object.keys(ways)) {
    figures[`list.${name}.p50`] = taken.over(name, p50);
    figures[`list.${name}.p95`] = taken.over(name, (ms) => percentile(ms, 0.95));
    figures[`list.${name}.max`] = taken.over(name, (ms) => Math.max(...ms));
    figures[`list.${name}.cpu`] = rounded((worked.get(name) ?? 0) / (rounds * each));
  }
  return { ...figures, 'list.longest': rounded(longest) };
}

/** What the lists' index takes beside the rows it is for. */
function sizes(db: Database): Figures {
  const megabytes = (condition: string) =>
    (db.row<{ n: number }>(`SELECT sum(pgsize) AS n FROM dbstat WHERE ${condition}`)?.n ?? 0) / 1e6;
  const index = megabytes("name LIKE 'facet%'");
  const rows = megabytes("name IN (SELECT name FROM sqlite_master WHERE tbl_name = 'cases')");
  return { 'list.indexMegabytes': rounded(index), 'list.indexRatio': rounded(index / rows) };
}
