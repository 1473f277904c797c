import { expect, test } from 'vitest';
import type { HistoryPage } from '../../shared/contract/history.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';
import { pageOf } from './history-lines.ts';

const everything: ParsedOf<'history.list'> = { by: '', no: '', from: '', until: '', kind: 'all', before: null };

test('who saw, did, changed and printed what is found by person, number, day and kind, newest first', async () => {
  const building = await openBuilding();
  const { desk, clock, supervisor, receptionist, units } = building;
  clock.set('10:00:00', '2025-03-04');
  const { record: made } = await desk.call('cases.register', lampReport(building), receptionist);
  clock.set('10:05:00', '2025-03-04');
  await desk.call('cases.reveal', { caseId: made.id }, receptionist);
  clock.set('10:06:00', '2025-03-05');
  const paper = { form: 'F01' as const, ids: [made.id] };
  await desk.call('print.log', { paper, size: 'A4', how: 'printed', rows: 1 }, supervisor);
  await desk.call('units.save', { ...units.e0901, companyName: '新公司' }, supervisor);
  const list = async (asked: Partial<typeof everything>) =>
    (await desk.call('history.list', { ...everything, ...asked }, supervisor)).lines;

  const [seen, ...more] = await list({ kind: 'seen' });
  expect(more).toEqual([]);
  expect(seen).toMatchObject({
    ...{ actorName: '张敏', register: 'cases', title: made.no, at: at('10:05:00', '2025-03-04') },
    entry: { kind: 'revealed', field: 'phone' },
  });
  expect(await list({ kind: 'printed' })).toMatchObject([{ register: 'prints', title: 'F01', actorName: '李静' }]);
  const ofCase = await list({ no: made.no });
  expect(ofCase.map(({ entry, kind }) => entry?.kind ?? kind).slice(0, 2)).toEqual(['printed', 'revealed']);
  expect(ofCase.at(-1)?.kind).toBe('create');
  expect(ofCase.every(({ record }) => record === made.id)).toBe(true);
  expect((await list({ by: receptionist.id })).every(({ actorName }) => actorName === '张敏')).toBe(true);
  expect((await list({ from: '2025-03-05' })).length).toBeGreaterThan(0);
  expect((await list({ from: '2025-03-05', until: '2025-03-05', by: receptionist.id })).length).toBe(0);
  const times = (await list({})).map((line) => line.at);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(await desk.call('history.list', { ...everything, no: 'C-A-990101-001' }, supervisor)).toMatchObject({
    lines: [],
    found: false,
  });

  const [unit] = await list({ no: 'E-0901' });
  const change = await desk.call('history.change', { seq: unit?.seq ?? 0 }, supervisor);
  expect(change.fields).toContainEqual({ field: 'companyName', before: '蓝海贸易', after: '新公司' });
  const created = await desk.call('history.change', { seq: ofCase.at(-1)?.seq ?? 0 }, supervisor);
  expect(JSON.stringify(created.fields)).not.toContain('13812345678');
  await expect(desk.call('history.list', everything, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
});

test('pages follow each other without a gap or a repetition, by an index', async () => {
  const { desk, dir, supervisor, units } = await openBuilding();
  for (let i = 0; i < 120; i += 1) {
    await desk.call('units.save', { ...units.e0901, companyName: `公司 ${i}` }, supervisor);
  }
  const seqs: number[] = [];
  for (let before: ParsedOf<'history.list'>['before'] = null; ; ) {
    const { lines, next }: HistoryPage = await desk.call('history.list', { ...everything, before }, supervisor);
    seqs.push(...lines.map(({ seq }) => seq));
    if (!next) break;
    before = next;
  }
  await desk.close();
  const db = new Database(bookFile(dir), { readonly: true });
  const all = db.rows<{ seq: number }>('SELECT seq FROM changes ORDER BY enteredAt DESC, seq DESC');
  expect(seqs).toEqual(all.map(({ seq }) => seq));
  const plan = (asked: Partial<typeof everything>, record: string | null = null) => {
    const { sql, values } = pageOf({ ...everything, ...asked, record }, 'Asia/Shanghai');
    return db.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail)[0];
  };
  expect(plan({})).toContain('changesByTime');
  expect(plan({ by: 'x', from: '2025-03-01' })).toContain('changesByTime');
  expect(plan({ kind: 'seen' })).toContain('changesLooked');
  expect(plan({}, 'x')).toContain('changesOfRecord');
  db.close();
});

test('each start verifies only what is new; a book altered behind the desk is named with its first broken entry, and all of it is shown', async () => {
  const { desk, dir, clock, supervisor, units } = await openBuilding();
  const first = await desk.verifyNew();
  expect(first).toMatchObject({ fault: null, looked: first?.changes });
  await desk.call('units.save', { ...units.e0901, companyName: '甲' }, supervisor);
  await desk.call('units.save', { ...units.e0901, companyName: '乙' }, supervisor);
  await desk.close();

  const again = openDesk({ dir, now: clock.now });
  expect(await again.verifyNew()).toMatchObject({ fault: null, looked: 2 });
  await again.call('units.save', { ...units.e0901, companyName: '丙' }, supervisor);
  await again.call('units.save', { ...units.e0901, companyName: '丁' }, supervisor);
  await again.close();
  const last = tamper(dir, (db) => {
    const row = db.row<{ seq: number; n: number }>("SELECT seq, n FROM changes WHERE fields LIKE '%丙%'");
    db.run(`UPDATE changes SET fields = replace(fields, '丙', '戊') WHERE seq = ?`, row?.seq ?? 0);
    return row;
  });

  const altered = openDesk({ dir, now: clock.now });
  const verdict = await altered.verifyNew();
  expect(verdict).toMatchObject({ fault: { n: last?.n, seq: last?.seq, fault: 'fieldsDigest' } });
  expect(await altered.call('history.state', {}, supervisor)).toEqual(verdict);
  const { lines } = await altered.call('history.list', { ...everything, no: 'E-0901' }, supervisor);
  const shown = await altered.call('history.change', { seq: last?.seq ?? 0 }, supervisor);
  expect(lines.map(({ seq }) => seq)).toContain(last?.seq);
  expect(shown.fields).toContainEqual({ field: 'companyName', before: '乙', after: '戊' });
  await altered.close();
});

test('what was verified and has gone, or was written anew, is found at the next start too', async () => {
  const { desk, dir, clock, supervisor } = await openBuilding();
  await desk.verifyNew();
  await desk.close();
  const gone = tamper(dir, (db) => {
    const row = db.row<{ seq: number; n: number }>('SELECT seq, n FROM changes ORDER BY n DESC LIMIT 1');
    db.run('DELETE FROM changes WHERE seq = ?', row?.seq ?? 0);
    return row;
  });
  const again = openDesk({ dir, now: clock.now });
  expect(await again.verifyNew()).toMatchObject({ fault: { n: gone?.n, seq: null, fault: 'gap' } });
  expect(await again.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
  await again.close();
});

function tamper<T>(dir: string, how: (db: Database) => T): T {
  const db = new Database(bookFile(dir));
  try {
    return how(db);
  } finally {
    db.close();
  }
}
