import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SearchRegister, searchRegisters } from '../../shared/contract/desk.ts';
import { defaultParameters } from '../../shared/parameters.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { fill, put } from '../../tests/bench/fill.ts';
import { queryKinds, queryMaker } from '../../tests/bench/queries.ts';
import { Records } from '../../tests/bench/records.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { docOf, docRange, queueForSearch } from '../store/search-queue.ts';
import { find } from './find.ts';
import { indexSome, mergeSome } from './indexing.ts';
import { indexedPart, matchesOf } from './matches.ts';
import { holds, readQuery } from './query.ts';
import { searchText } from './search-text.ts';

const records = new Records(3);
const plainCase: Case = { ...records.case(0), unitId: null, contactId: null, place: 'E-1203', phone: '13800138000' };

function emptyBook(): Database {
  const db = new Database(join(tempDir(), 'desk.db'));
  migrate(db, 1);
  return db;
}

const actor = { id: 'me', role: 'receptionist' as const };
const site = { id: 's', name: '蔚蓝', timeZone: 'Asia/Shanghai' };

function ask(db: Database, text: string, register: SearchRegister | null = null, limit = 50) {
  return find(
    { db, now: 1, actor, site, parameters: defaultParameters, calendar: new Map() },
    { text, register, limit },
  ).groups;
}

function edit(db: Database, seq: number, record: Case): void {
  db.run('UPDATE cases SET content = ?, voided = ? WHERE seq = ?', record.content, Number(record.voided), seq);
  queueForSearch(db, docOf('cases', seq), searchText('cases', record));
}

/** A book whose index is as in real life: several pieces, some records edited since, some not filed yet. */
function usedBook(total: number): Database {
  const db = emptyBook();
  fill(db, total, new Records(3));
  for (let left = Math.floor(total * 0.97); left > 0; left -= 1500) indexSome(db, Math.min(left, 1500));
  while (mergeSome(db, 64));
  const changed = db.rows<Case & { seq: number }>('SELECT * FROM cases WHERE seq % 40 = 7');
  for (const row of changed) edit(db, row.seq, { ...row, content: [...row.content].reverse().join('') });
  indexSome(db, 700);
  return db;
}

test('1,200 random queries of every kind find exactly what the texts hold', () => {
  const db = usedBook(20_000);
  const texts = db.rows<{ doc: number; text: string }>('SELECT doc, text FROM searchDocs ORDER BY doc DESC');
  const make = queryMaker(db, 11);
  const wrong: string[] = [];
  let found = 0;
  for (let i = 0; i < 1200; i++) {
    const typed = make(queryKinds[i % queryKinds.length] ?? 'oneSign');
    const query = readQuery(typed);
    if (!query) throw new Error(`${typed} asks for nothing`);
    const truth = texts.filter(({ text }) => holds(query, text)).map(({ doc }) => doc);
    for (const register of searchRegisters) {
      const { first, end } = docRange(register);
      const seqs = truth.filter((doc) => doc >= first && doc < end).map((doc) => doc - first);
      const { seqs: newest, count, capped } = matchesOf(db, register, query, 100);
      const most = query.exact ? 1000 : 200;
      const right = count === Math.min(seqs.length, most) && capped === seqs.length > most;
      if (!right || newest.join() !== seqs.slice(0, 100).join()) wrong.push(`${typed} in ${register}`);
      found += count;
    }
  }
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(10_000);
}, 400_000);

test('an edited case is found by its new words at once and by its old ones never again', () => {
  const db = emptyBook();
  const seq = put(db, 'cases', { ...plainCase, content: '蟑螂很多' });
  const times = (text: string) => ask(db, text)[0]?.count ?? 0;
  expect(times('蟑螂')).toBe(1);
  indexSome(db, 10);
  expect(times('蟑螂')).toBe(1);
  edit(db, seq, { ...plainCase, content: '钢琴声' });
  expect([times('蟑螂'), times('钢琴')]).toEqual([0, 1]);
  indexSome(db, 10);
  expect([times('蟑螂'), times('钢琴'), times('声')]).toEqual([0, 1, 1]);
  expect(db.rows('SELECT * FROM searchQueue')).toEqual([]);
});

test('a voided case is still found', () => {
  const db = emptyBook();
  const seq = put(db, 'cases', plainCase);
  edit(db, seq, { ...plainCase, voided: true });
  expect(ask(db, plainCase.no)[0]?.hits[0]?.record).toBe(plainCase.id);
});

test('a record that is destroyed leaves the index', () => {
  const db = emptyBook();
  const seq = put(db, 'cases', plainCase);
  indexSome(db, 10);
  db.run('DELETE FROM searchDocs');
  db.run('DELETE FROM cases');
  db.run('INSERT INTO searchQueue (doc) VALUES (?)', docOf('cases', seq));
  indexSome(db, 10);
  expect(db.rows('SELECT rowid FROM search WHERE search MATCH ?', '"空"')).toEqual([]);
  expect(ask(db, plainCase.no)).toEqual([]);
});

test('newest first, groups in their order, counts that stop', () => {
  const db = emptyBook();
  fill(db, 6000, new Records(5));
  indexSome(db, 5900);
  const groups = ask(db, 'a', null, 20);
  // Of these there is nothing in this book.
  const absent: readonly string[] = [
    'orders',
    'buildingEvents',
    'keys',
    'keyMoves',
    'mailItems',
    'visits',
    'foundItems',
    'deskNotes',
    'handovers',
    'incidents',
    'logLines',
    'patrols',
    'contactNotes',
  ];
  expect(groups.map((g) => g.register)).toEqual(searchRegisters.filter((register) => !absent.includes(register)));
  const [cases] = groups;
  expect(cases).toMatchObject({ count: 1000, capped: true });
  const at = cases?.hits.map((hit) => hit.at) ?? [];
  expect(at).toHaveLength(20);
  expect(at).toEqual(at.toSorted((a, b) => b - a));
  expect(ask(db, '6982', 'staff', 5).map((g) => [g.register, g.hits.length, g.count])).toEqual([['staff', 5, 60]]);
});

test('the excerpt shows the words found and no phone number', () => {
  const db = emptyBook();
  const content = `${'走廊灯光昏暗'.repeat(20)}，请回电13912345678，墙面渗水，${'大堂地面湿滑'.repeat(20)}`;
  put(db, 'cases', { ...plainCase, companyName: '华鑫', callerName: '王芳', phone: '13800138000', content });
  const [hit] = ask(db, '渗水')[0]?.hits ?? [];
  expect(hit?.title).toBe(plainCase.no);
  expect(hit?.excerpt).toMatch(/^E-1203 · 华鑫 · 王芳 138\*{4}8000 · ….*渗水.*…$/);
  for (const typed of ['渗水', '13912345678', '39123', '13800138000', '王芳', 'wf']) {
    expect(JSON.stringify(ask(db, typed)), typed).toContain(plainCase.no);
    expect(JSON.stringify(ask(db, typed)), typed).not.toMatch(/13912345678|13800138000/);
  }
});

test('what was typed is never an expression, whatever it is', () => {
  const db = emptyBook();
  put(db, 'cases', { ...plainCase, content: '"OR" NEAR(a b) 𠮷田 * ^ {x} : - +' });
  indexSome(db, 1);
  put(db, 'cases', { ...plainCase, id: 'b', no: 'C-A-261121-004', content: '不在索引里' });
  const hostile = fc.constantFrom(
    '"',
    "'",
    'OR',
    'NEAR(',
    ')',
    '*',
    'search:',
    '^',
    '{',
    '-',
    '\0',
    '%',
    '_',
    '\\',
    '𠮷',
    '\ud842',
    'a',
    ' ',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(hostile).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      expect(Array.isArray(ask(db, text.slice(0, 100)))).toBe(true);
    }),
    { numRuns: 500 },
  );
  for (const found of ['"OR"', 'near', '𠮷田', '𠮷', 'x', '不在索引里']) expect(ask(db, found), found).toHaveLength(1);
});

test('searches read the index newest first and look texts up one by one', () => {
  const db = emptyBook();
  const plan = (typed: string) => {
    const query = readQuery(typed);
    if (!query) throw new Error('nothing asked');
    const { sql, values } = indexedPart(query, 0, 1);
    return db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values, 1) as { detail: string }[];
  };
  for (const typed of ['漏', '漏水', '空调漏水', '3栋2单元1201']) {
    const details = plan(typed).map(({ detail }) => detail);
    expect(details[0]).toMatch(/^SCAN search VIRTUAL TABLE INDEX .*M/);
    expect(details.join()).not.toMatch(/TEMP B-TREE|SCAN d|SCAN q/);
  }
});
