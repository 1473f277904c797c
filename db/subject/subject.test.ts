import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { csvRows, manifestIn, verified } from '../../tests/fixtures/exports.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { visit } from '../../tests/fixtures/visitors.ts';

const place = () => ({ to: tempDir(), drive: 'KINGSTON', driveSerial: 'E0D5' });

async function lived() {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  await desk.call(
    'cases.register',
    lampReport(building, { content: '灯管闪烁，请打 13812345678 或 13999990000' }),
    receptionist,
  );
  const mine = await visit(building, {
    name: '陈伟',
    contact: '137 0000 1111',
    visitedPerson: '赵经理',
    vehicle: '京A12345',
  });
  await visit(building, { name: '陈伟', contact: '13600002222' });
  await visit(building, { name: '孙丽', contact: '13500003333', remarks: '和陈伟一起来的，电话 13700001111' });
  return { ...building, mine: mine.record };
}

test('S51 what the book holds about one person goes into a folder that is signed and read back: theirs whole, other people masked', async () => {
  const building = await lived();
  const { desk, supervisor, receptionist } = building;
  const subject = { kind: 'person', name: '陈伟', phone: '13700001111' } as const;
  const found = await desk.call('subject.find', { subject }, supervisor);
  expect(found.find(({ register }) => register === 'visits')).toEqual({ register: 'visits', count: 2 });
  const request = { subject, purpose: '本人书面要求', language: 'zh-CN' } as const;
  await expect(
    desk.call('subject.make', { request: { ...request, purpose: ' ' }, ...place() }, supervisor),
  ).rejects.toMatchObject({ code: 'invalid' });
  await expect(desk.call('subject.make', { request, ...place() }, receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });

  const made = await desk.call('subject.make', { request, ...place() }, supervisor);
  expect(await verified(made.folder, [made.fingerprint])).toMatchObject({ verdict: 'valid' });
  expect(manifestIn(made.folder)).toMatchObject({
    purpose: '本人书面要求',
    masked: false,
    approvedBy: { name: '李静' },
  });
  const rows = csvRows(made.folder, '来访');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ 联系电话: '13700001111', 被访人: '赵**', 车牌: '京A12345' });
  expect(Object.values(rows[0] ?? {})).toContain('陈伟');
  expect(JSON.stringify(rows[1])).toContain('孙**');
  expect(JSON.stringify(rows[1])).toContain('13700001111');
  const page = readFileSync(join(made.folder, '请看这里.html'), 'utf8');
  for (const shown of ['陈伟', '京A12345', '赵**', building.mine.no]) expect(page).toContain(shown);
  const all = readdirSync(made.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join();
  for (const hidden of ['13600002222', '13500003333', '孙丽', '赵经理', '13812345678'])
    expect(all).not.toContain(hidden);

  const [logged] = await desk.call('exports.list', {}, supervisor);
  expect(logged).toMatchObject({
    status: 'produced',
    personal: true,
    purpose: '本人资料 陈某：本人书面要求',
    drive: 'KINGSTON',
    rowCount: made.rows,
  });
  expect(logged?.registers).toContain('visits');
  expect(made.folderName).not.toContain('陈伟');
});

test('S51 of a unit: its reports with its own contacts, everybody else masked; of nobody: nothing leaves', async () => {
  const building = await lived();
  const { desk, supervisor } = building;
  const request = { subject: { kind: 'unit', room: 'e-1203' }, purpose: '业主要求', language: 'en' } as const;
  const made = await desk.call('subject.make', { request, ...place() }, supervisor);
  const [report] = csvRows(made.folder, 'Reports');
  expect(Object.values(report ?? {})).toContain('灯管闪烁，请打 13812345678 或 139****0000');
  expect(csvRows(made.folder, 'Contacts')[0]).toMatchObject({ Name: 'Wang' });
  const nobody = { ...request, subject: { kind: 'person', name: '没有这个人', phone: '' } } as const;
  await expect(desk.call('subject.make', { request: nobody, ...place() }, supervisor)).rejects.toMatchObject({
    code: 'notFound',
  });
  const nowhere = { ...request, subject: { kind: 'unit', room: 'E-9999' } } as const;
  await expect(desk.call('subject.make', { request: nowhere, ...place() }, supervisor)).rejects.toMatchObject({
    code: 'invalid',
  });
});
