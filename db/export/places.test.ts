import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { csvRows, lyingIn, manifestIn, verified, wantedExport } from '../../tests/fixtures/exports.ts';
import { visit } from '../../tests/fixtures/visitors.ts';

test('S27 only what belongs to the chosen rooms and floors leaves, whatever they are called', async () => {
  const building = await openBuilding();
  const { desk, supervisor, units } = building;
  for (const [name, unit] of [
    ['甲来', units.e1203],
    ['乙来', units.e0901],
    ['丙来', units.w0805],
  ] as const)
    await visit(building, { name, contact: '13712340000', unitId: unit.id, place: '' });
  await visit(building, { name: '丁来', contact: '13712340001' });
  const made = (places: string[], registers: string[] = []) =>
    desk.call('exports.make', wantedExport({ places, registers, formats: ['csv'], purpose: '核对' }), supervisor);

  const { folder } = await made(['e1203', 'W区8层']);
  expect(csvRows(folder, '来访').map(({ 来访人 }) => 来访人)).toEqual(['甲来', '丙来']);
  expect(csvRows(folder, '房间').map(({ 房号 }) => 房号)).toEqual(['E-1203', 'W-0805']);
  expect(csvRows(folder, '联系人').map(({ 姓名 }) => 姓名)).toEqual(['Wang']);
  expect(new Set(csvRows(folder, '经过').map((line) => line.编号)).size).toBe(2);
  expect(lyingIn(folder)).not.toContain('人员.csv');
  expect(manifestIn(folder)).toMatchObject({ places: ['e1203', 'W区8层'] });
  expect(await verified(folder)).toMatchObject({ verdict: 'valid' });

  const floor = await made(['9F'], ['visits']);
  expect(csvRows(floor.folder, '来访').map(({ 来访人 }) => 来访人)).toEqual(['乙来']);
  const fault = (field: string) => ({ data: { faults: [{ field, code: 'unknown' }] } });
  await expect(made(['E-9999'])).rejects.toMatchObject(fault('places'));
  await expect(made(['E区8层'])).rejects.toMatchObject(fault('places'));
  await expect(made(['E-1203'], ['staff'])).rejects.toMatchObject(fault('registers'));
});
