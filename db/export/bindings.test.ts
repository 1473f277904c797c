import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { visit } from '../../tests/fixtures/visitors.ts';
import { bookFile } from '../site/backups.ts';
import { Book } from '../store/book.ts';
import { Database } from '../store/database.ts';
import { volumesOf } from './bindings.ts';
import type { ExportJob } from './job.ts';

const job: ExportJob = {
  ...{ dir: '', to: '', name: '', exportId: '', device: '', language: 'zh-CN', madeAt: 1, purpose: '' },
  site: { id: 'site', name: '蔚蓝', timeZone: 'Asia/Shanghai' },
  ...{ madeBy: { id: '', name: '李静' }, approvedBy: null, masked: true, from: '2025-02-10', until: '2025-03-31' },
  ...{
    registers: ['cases', 'visits', 'staff'],
    formats: ['pdf'],
    places: [],
    units: null,
    redaction: null,
    partBytes: 1,
  },
};

test('S27 a register is bound by months with its count on the cover, masked like the other files, and what is too long in volumes', async () => {
  const building = await openBuilding();
  const { clock, desk, dir, supervisor } = building;
  for (const [i, day] of ['2025-03-03', '2025-03-04', '2025-03-20'].entries()) {
    clock.set('09:00:00', day);
    await visit(building, { name: '王小明', contact: `1371234000${i + 1}`, remarks: '王小明要找 13900001111' });
  }
  await desk.close();
  const book = new Book(new Database(bookFile(dir)), () => {});
  const bound = (wanted: Partial<ExportJob> = {}) => [...volumesOf(book.look(supervisor, 1), { ...job, ...wanted })];
  const [volume, ...more] = bound();
  expect(more).toEqual([]);
  expect(volume).toMatchObject({ register: 'visits', name: '来访 2025-03' });
  expect(volume?.paper).toMatchObject({
    ...{ from: '2025-03-01', to: '2025-03-31', siteName: '蔚蓝', printedByName: '李静' },
    binding: { month: '2025-03', volume: 1, volumes: 1, lines: 3, followed: null },
  });
  expect(JSON.stringify(volume)).not.toMatch(/王小明|13712340001|13900001111/);
  expect(volume?.paper.content).toMatchObject({ visits: [{ name: '王**', contact: '137****0001' }, {}, {}] });
  expect(JSON.stringify(bound({ masked: false }))).toMatch(/王小明.*13712340001/);

  // More than two thousand lines in one month: the same visit, many times.
  book.db.run('BEGIN');
  const columns = book.db.rows<{ name: string }>("SELECT name FROM pragma_table_info('visits') WHERE name <> 'seq'");
  const names = columns.map(({ name }) => name);
  const unique: Record<string, string> = { id: 'hex(randomblob(16))', no: "v.no || '-' || n.value" };
  const copied = names.map((name) => unique[name] ?? `v.${name}`);
  book.db.run(
    `INSERT INTO visits (${names.join(', ')}) SELECT ${copied.join(', ')} FROM visits v, json_each(?) n
      WHERE v.seq IN (SELECT seq FROM visits ORDER BY seq LIMIT 3)`,
    JSON.stringify(Array.from({ length: 800 }, (_, i) => i)),
  );
  book.db.run('COMMIT');
  const volumes = bound().map(({ name, paper }) => ({ name, ...paper.binding }));
  expect(volumes.map(({ name }) => name)).toEqual(['来访 2025-03 (1)', '来访 2025-03 (2)']);
  expect(volumes.reduce((sum, { lines = 0 }) => sum + lines, 0)).toBe(2403);
  book.db.close();
});
