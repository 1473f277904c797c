import { expect, test } from 'vitest';
import { openBuilding } from '../../../tests/fixtures/building.ts';

const file = (lines: string[]) => ({
  kind: 'keys' as const,
  fileName: '钥匙.csv',
  bytes: new TextEncoder().encode(lines.join('\r\n')),
});
const heading = '钥匙编号,分类,种类,房号,楼层,设备名称,数量,串号,柜位';

test('a key list comes in row by row; faults are named and nothing is taken; what is there stays', async () => {
  const { desk, supervisor, receptionist } = await openBuilding();
  const bad = file([heading, 'E1203-1,业主钥匙,防盗门,E-9999,,,1,,B-03', 'EQ-1,设备房,,,,,1,,', 'X,什么,,,,,0,,']);
  const preview = await desk.call('directory.preview', bad, supervisor);
  expect(preview.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, '房号', 'unknown'],
    [3, '设备名称', 'required'],
    [4, '分类', 'unknown'],
    [4, '数量', 'range'],
  ]);
  await expect(desk.call('directory.import', bad, supervisor)).rejects.toMatchObject({ code: 'importHasErrors' });
  const good = file([
    heading,
    'E1203-1,业主钥匙,防盗门,E1203,,,2,,B-03',
    'EQ-1,设备房,,,,水泵房,1,,',
    'PB-1,公共,,,3,,1,,A-1',
  ]);
  expect((await desk.call('directory.import', good, supervisor)).counts).toMatchObject({ create: 3 });
  expect((await desk.call('directory.import', good, supervisor)).counts).toMatchObject({ create: 0, same: 3 });
  const { lines } = await desk.call(
    'keys.list',
    { where: { status: ['inCabinet'] }, text: '', offset: 0, limit: 10 },
    receptionist,
  );
  expect(lines.map(({ keyCode, label, copies, custodian }) => [keyCode, label, copies, custodian])).toEqual([
    ['E1203-1', 'E 1203 防盗铁门', 2, 'customerService'],
    ['EQ-1', '水泵房', 1, 'engineering'],
    ['PB-1', '3层 门窗', 1, 'customerService'],
  ]);
});
