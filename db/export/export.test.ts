import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { csvRows, lyingIn, manifestIn, verified, wantedExport } from '../../tests/fixtures/exports.ts';
import { visit } from '../../tests/fixtures/visitors.ts';

const formula = '=HYPERLINK("http://evil","点我")';

/** From the first of March 2025 on thirty visitors a day, the first of whom calls himself by a formula. */
async function daysOfVisitors(days: number) {
  const building = await openBuilding();
  for (let n = 0; n < days * 30; n += 1) {
    const [day, i] = [Math.floor(n / 30) + 1, n % 30];
    building.clock.set(
      `${String(9 + Math.floor(i / 5)).padStart(2, '0')}:${i % 5}1:00`,
      `2025-03-${String(day).padStart(2, '0')}`,
    );
    const contact = `1371234${String(n).padStart(4, '0')}`;
    await visit(building, { name: n === 0 ? formula : '王小明', contact, remarks: '王小明要找 13900001111' });
  }
  building.clock.set('09:00:00', '2025-04-01');
  return building;
}

test('A42 a month of visitors leaves masked by the receptionist and whole by the supervisor, readable and counted', async () => {
  const { desk, receptionist, supervisor } = await daysOfVisitors(31);
  const masked = await desk.call('exports.make', wantedExport({ registers: ['visits'] }), receptionist);
  expect(masked).toMatchObject({ rows: 930, masked: true });
  const seen = csvRows(masked.folder, '来访');
  expect(seen).toHaveLength(930);
  expect(seen[1]).toMatchObject({ 来访人: '王**', 联系电话: '137****0001', 备注: '王**要找 139****1111' });

  const whole = await desk.call(
    'exports.make',
    wantedExport({ registers: ['visits'], purpose: '街道要求核对' }),
    supervisor,
  );
  const rows = csvRows(whole.folder, '来访');
  expect(rows).toHaveLength(930);
  expect(rows[0]).toMatchObject({ 来访人: `'${formula}`, 状态: '在楼内', 来访时间: '2025-03-01 09:01:00' });
  expect(rows[1]).toMatchObject({ 来访人: '王小明', 联系电话: '13712340001' });
  const [headings, first, second] = await readSheet(join(whole.folder, '来访.xlsx'));
  const cell = (row: readonly unknown[] | undefined, name: string) => row?.[headings?.indexOf(name) ?? -1];
  expect(cell(first, '来访人')).toBe(formula);
  expect(cell(first, '来访时间')).toEqual(new Date('2025-03-01T09:01:00Z'));
  expect(cell(second, '随行人数')).toBe(0);
  expect(manifestIn(whole.folder)).toMatchObject({
    rows: 930,
    masked: false,
    purpose: '街道要求核对',
    approvedBy: { name: '李静' },
  });

  const [last, before] = await desk.call('exports.list', {}, supervisor);
  expect(last).toMatchObject({
    status: 'produced',
    personal: true,
    rowCount: 930,
    purpose: '街道要求核对',
    approvedBy: supervisor.id,
  });
  expect(last).toMatchObject({ requestedByName: '李静', checksum: whole.checksum, folderName: whole.folderName });
  expect(before).toMatchObject({ status: 'produced', personal: false, approvedBy: null });
  const [key] = await desk.call('exports.keys', {}, receptionist);
  expect(await verified(whole.folder, [key?.fingerprint ?? ''])).toMatchObject({ verdict: 'valid', faults: [] });
  expect(await desk.call('exports.check', { folder: whole.folder }, supervisor)).toMatchObject({ verdict: 'valid' });
});

test('every register leaves at once, the timelines too, and whoever may not is refused', async () => {
  const { desk, dir, guard, receptionist, supervisor } = await openBuilding();
  const refused = (code: string) => ({ data: { code } });
  await expect(desk.call('exports.make', wantedExport(), guard)).rejects.toMatchObject(refused('notAllowed'));
  const released = wantedExport({ purpose: '核对' });
  await expect(desk.call('exports.make', released, receptionist)).rejects.toMatchObject(refused('notAllowed'));
  await expect(desk.call('exports.list', {}, receptionist)).rejects.toMatchObject(refused('notAllowed'));
  const backwards = wantedExport({ from: '2025-03-31', until: '2025-03-01' });
  await expect(desk.call('exports.make', backwards, supervisor)).rejects.toMatchObject({
    data: { faults: [{ field: 'request.until', code: 'before' }] },
  });
  const unknown = wantedExport({ registers: ['sqlite_master'] });
  await expect(desk.call('exports.make', unknown, supervisor)).rejects.toMatchObject(refused('invalid'));
  const nowhere = wantedExport({}, '/nowhere/at/all');
  await expect(desk.call('exports.make', nowhere, supervisor)).rejects.toMatchObject(refused('driveGone'));
  expect(await desk.call('exports.list', {}, supervisor)).toMatchObject([{ status: 'failed', checksum: '' }]);

  const { folder, registers } = await desk.call('exports.make', wantedExport(), supervisor);
  expect(registers.length).toBe(lyingIn(folder).filter((file) => file.endsWith('.csv')).length);
  expect(csvRows(folder, '人员').map((person) => person.姓名)).toContain('周师傅');
  expect(csvRows(folder, '导出记录').at(-1)).toMatchObject({ 登记簿: '', 状态: '已申请', 含个人信息: '否' });
  expect(await verified(folder)).toMatchObject({ verdict: 'valid' });
  expect(statSync(join(dir, 'site-key.pem')).mode & 0o077).toBe(0);
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});

test('while an export is written the desk goes on, a second one is refused, and what is saved meanwhile is not in it', async () => {
  const building = await daysOfVisitors(5);
  const { clock, desk, receptionist, supervisor } = building;
  const place = wantedExport({ until: '2025-04-30' });
  const making = desk.call('exports.make', place, supervisor);
  const second = desk.call('exports.make', wantedExport(), receptionist);
  await expect(second).rejects.toMatchObject({ data: { code: 'exportRunning' } });
  const saved: Promise<unknown>[] = [];
  for (let i = 0; i < 20; i += 1) {
    clock.advance(1000);
    saved.push(visit(building, { name: '李后来', contact: `1380000${String(i).padStart(4, '0')}` }));
  }
  await Promise.all(saved);
  const { folder } = await making;
  const manifest = manifestIn(folder);
  const visits = csvRows(folder, '来访').length;
  expect(visits).toBeGreaterThanOrEqual(150);
  expect(manifest.registers.find(({ register }) => register === 'visits')?.rows).toBe(visits);
  const [head] = manifest.chain;
  const lines = csvRows(folder, '经过').filter((line) => line.类别 === '来访');
  expect(new Set(lines.map((line) => line.编号)).size).toBe(visits);
  expect(head?.hash).toMatch(/^[0-9a-f]{64}$/);
  await desk.call('exports.make', wantedExport(), receptionist);
});

test('a cancelled export leaves nothing, and says so', async () => {
  const { desk, supervisor } = await daysOfVisitors(5);
  const place = wantedExport();
  const making = desk.call('exports.make', place, supervisor);
  const said = expect(making).rejects.toMatchObject({ data: { code: 'exportCancelled' } });
  while (lyingIn(place.to).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await desk.call('exports.cancel', {}, supervisor);
  await said;
  expect(lyingIn(place.to)).toEqual([]);
  expect(await desk.call('exports.list', {}, supervisor)).toMatchObject([{ status: 'cancelled' }]);
});
