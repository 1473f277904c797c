import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportKind } from '../../../shared/contract/directory.ts';
import { importHeadings } from '../../../shared/directory-headings.ts';
import { DeskError } from '../../../shared/errors.ts';
import { aDepartment, aPerson, aZone } from '../../../tests/fixtures/directory.ts';
import { setUpDesk } from '../../../tests/fixtures/set-up-desk.ts';
import { uglyTexts } from '../../../tests/fixtures/ugly-text.ts';
import { type Cell, xlsx } from '../../../tests/fixtures/xlsx.ts';

async function importing() {
  const { desk, supervisor } = await setUpDesk();
  await desk.call('departments.save', aDepartment({ name: '工程部' }), supervisor);
  await desk.call('zones.save', aZone({ code: 'E', name: '东区', floorUntil: 30 }), supervisor);
  await desk.call('zones.save', aZone({ code: 'W', name: '西区', floorUntil: 30 }), supervisor);
  const file = (kind: ImportKind, content: Uint8Array<ArrayBuffer> | string) => {
    const isText = typeof content === 'string';
    const bytes = isText ? new TextEncoder().encode(content) : content;
    return { kind, fileName: isText ? '名单.csv' : '名单.XLSX', bytes };
  };
  return {
    desk,
    supervisor,
    preview: (kind: ImportKind, content: Uint8Array<ArrayBuffer> | string) =>
      desk.call('directory.preview', file(kind, content), supervisor),
    import: (kind: ImportKind, content: Uint8Array<ArrayBuffer> | string) =>
      desk.call('directory.import', file(kind, content), supervisor),
    units: async () => (await desk.call('units.list', { text: '', offset: 0, limit: 500 }, supervisor)).units,
    changes: async () => (await desk.call('history.verify', {}, supervisor)).changes,
  };
}

const unitSheet: Cell[][] = [
  ['房号', '区', '楼层', '类型', '产权', '公司名称', '业主', '业主电话', '租户', '租户电话', '备注'],
  ['E-1203', '东区', 12, '使用中', '开发商', '华信有限公司', null, null, '王敏', 13800138000, '长期'],
  ['西2203', 'W', '22层', '空租', null, null, '张三', '0755-86981234', null, null, null],
];

test('a list of units brings rooms with their people, and a second time nothing new', async () => {
  const desk = await importing();
  const expected = { create: 2, change: 0, same: 0, total: 2 };
  const preview = await desk.preview('units', xlsx(unitSheet));
  expect(preview).toMatchObject({ errors: [], counts: expected, unknownColumns: ['备注'] });
  expect(preview.rows).toEqual([
    { row: 2, action: 'create', label: 'E-1203' },
    { row: 3, action: 'create', label: '西2203' },
  ]);
  expect(await desk.units()).toEqual([]);

  expect(await desk.import('units', xlsx(unitSheet))).toEqual(preview);
  const [east, west] = await desk.units();
  expect(east).toMatchObject({ zone: 'E', floor: 12, room: '1203', kind: 'occupied', landlordType: 'developer' });
  expect(west).toMatchObject({ zone: 'W', floor: 22, room: '2203', kind: 'vacantRental', landlordType: null });
  const contacts = await desk.desk.call('contacts.list', { unitId: east?.id ?? '' }, desk.supervisor);
  expect(contacts).toMatchObject([
    { name: '王敏', phone: '13800138000', role: 'developerTenant', companyName: '华信有限公司' },
  ]);

  const before = await desk.changes();
  const again = await desk.import('units', xlsx(unitSheet));
  expect(again.counts).toEqual({ create: 0, change: 0, same: 2, total: 2 });
  expect(await desk.changes()).toBe(before);
});

test('a list changes what differs and leaves alone what it has no column for', async () => {
  const desk = await importing();
  await desk.import('units', xlsx(unitSheet));
  const { counts } = await desk.import('units', 'Unit,Tenant,Tenant phone\ne1203,王敏,13900139000\n');
  expect(counts).toEqual({ create: 0, change: 1, same: 0, total: 1 });
  const [east] = await desk.units();
  expect(east).toMatchObject({ code: 'E-1203', companyName: '华信有限公司', kind: 'occupied' });
  const contacts = await desk.desk.call('contacts.list', { unitId: east?.id ?? '' }, desk.supervisor);
  expect(contacts.map((contact) => contact.phone)).toEqual(['13900139000']);
});

test('every fault is told with its row and its column, and one of them stops the whole list', async () => {
  const desk = await importing();
  const list = [
    '房号,楼层,类型,租户,租户电话,区',
    'E-1203,12,使用中,王敏,13800138000,东',
    'E-1204,十二,使用中,李红,13800138001,东',
    'E1203,12,使用中,王敏,13800138000,东',
    'E-1205,12,城堡,赵强,1.38E+10,东',
    ',3,使用中,,,东',
    'X-1206,12,,,13800138002,南',
  ].join('\n');
  const { errors, counts } = await desk.preview('units', list);
  expect(errors.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
    [3, '楼层', 'format', '十二'],
    [4, '房号', 'duplicate', 'E1203'],
    [5, '类型', 'unknown', '城堡'],
    [5, '租户电话', 'phone', '1.38E+10'],
    [6, '房号', 'required', ''],
    [7, '区', 'unknown', '南'],
    [7, '租户', 'required', ''],
  ]);
  expect(counts).toEqual({ create: 1, change: 0, same: 0, total: 6 });
  const before = await desk.changes();
  await expect(desk.import('units', list)).rejects.toMatchObject({
    code: 'importHasErrors',
    data: { params: { errors: 7 } },
  });
  expect(await desk.units()).toEqual([]);
  expect(await desk.changes()).toBe(before);
});

test('a room may be said by its building and block beside it, and its floor by its number', async () => {
  const desk = await importing();
  await desk.import('units', '楼栋;单元;室号\n3;2;1201\n3;;B105\n');
  expect(await desk.units()).toMatchObject([
    { code: '3-B105', building: '3', block: '', floor: -1, room: 'B105', zone: '' },
    { code: '3-2-1201', building: '3', block: '2', floor: 12, room: '1201', zone: '' },
  ]);
});

test('a list of staff is read with titles above the heading, Chinese words and times of day', async () => {
  const desk = await importing();
  const sheet: Cell[][] = [
    ['蔚蓝国际大厦员工名单'],
    [],
    ['部门', '姓名', '角色', '职务', '电话', '分机', '手机', '上班', '下班', '在职'],
    ['工程部', '周涛', '', '工程调度', '8698-1234', '801', '13911112222', { time: '08:30' }, '17：30', '是'],
    [null, '吴刚', '夜班保安', '值班员', null, null, 13733334444, { time: '20:00' }, { time: '08:00' }, null],
    [],
    ['engineering', '郑爽', '前台', null, null, null, null, null, null, '离职'],
  ];
  const preview = await desk.preview('staff', xlsx(sheet));
  expect(preview).toMatchObject({ errors: [], counts: { create: 3, total: 3 } });
  expect(preview.rows.map((row) => row.row)).toEqual([4, 5, 7]);
  await desk.import('staff', xlsx(sheet));
  const [, zhou, wu, zheng] = await desk.desk.call('staff.list', {}, desk.supervisor);
  expect(zhou).toMatchObject({ position: 'engDispatcher', role: 'none', dutyFrom: '08:30', dutyUntil: '17:30' });
  expect(wu).toMatchObject({ role: 'nightGuard', mobile: '13733334444', dutyFrom: '20:00', dutyUntil: '08:00' });
  expect(zheng).toMatchObject({ role: 'receptionist', active: false, departmentId: zhou?.departmentId });
});

test('a list does not make departments, nor guess between two people of one name', async () => {
  const desk = await importing();
  for (const ext of ['1', '2']) await desk.desk.call('staff.save', aPerson({ name: '王强', ext }), desk.supervisor);
  const { errors } = await desk.preview('staff', '姓名,部门,上班\n王强,,\n赵敏,航天部,8:00\n');
  expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, '姓名', 'duplicate'],
    [3, '部门', 'unknown'],
    [3, '下班', 'required'],
  ]);
});

test('a list cannot take the last supervisor away', async () => {
  const desk = await importing();
  const list = '姓名,角色\n李静,前台\n';
  await expect(desk.preview('staff', list)).rejects.toMatchObject({ code: 'lastSupervisor' });
  await expect(desk.import('staff', list)).rejects.toMatchObject({ code: 'lastSupervisor' });
});

test('a list without its main column, or with two of a kind, is told so at the heading', async () => {
  const desk = await importing();
  expect(await desk.preview('staff', '部门,电话\n工程部,123\n')).toMatchObject({
    rows: [],
    errors: [{ row: 1, column: '姓名', code: 'required', value: '' }],
  });
  const { errors } = await desk.preview('staff', '姓名,电话,座机\n赵敏,123456,654321\n');
  expect(errors).toEqual([{ row: 1, column: '座机', code: 'duplicate', value: '' }]);
});

test('what breaks careless programs is only text: it comes back as it was, or is told to be too long', async () => {
  const desk = await importing();
  const texts = Object.values(uglyTexts);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const list = ['房号,楼层,公司', ...texts.map((text, i) => `E-${1200 + i},12,${cell(text)}`)].join('\n');
  const { errors } = await desk.preview('units', list);
  const long = texts.findIndex((text) => text.length > 120);
  expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([[long + 2, '公司', 'tooLong']]);
  const short = texts.filter((text) => text.length <= 120);
  await desk.import(
    'units',
    ['房号,楼层,公司', ...short.map((text, i) => `E-${1200 + i},12,${cell(text)}`)].join('\n'),
  );
  expect((await desk.units()).map((unit) => unit.companyName)).toEqual(short);
});

test('no list whatever makes the desk stumble: it is previewed, or refused with words', async () => {
  const desk = await importing();
  const heading = (kind: ImportKind) => fc.constantFrom(...importHeadings[kind].flatMap((h) => [...h.names]), '?', '');
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('E-1203', '东区', '12', '', '08:30', '是', '工程部'),
  );
  const lists = fc
    .constantFrom<ImportKind>('staff', 'units')
    .chain((kind) =>
      fc.tuple(
        fc.constant(kind),
        fc.array(heading(kind), { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 6 }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(lists, async ([kind, headings, rows]) => {
      const list = [headings, ...rows]
        .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      const outcome = await desk.preview(kind, list).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DeskError);
    }),
    { numRuns: 300 },
  );
}, 300_000);

test('ten thousand rooms are imported in seconds, with word of how far it is', async () => {
  const desk = await importing();
  const done: number[] = [];
  desk.desk.on('progress', (payload) => done.push(payload.done));
  const rows = ['区,房号,楼层,公司,租户,租户电话'];
  for (let i = 0; i < 10_000; i += 1)
    rows.push(`E,${1000 + i},${(i % 30) + 1},华信${i}有限公司,王敏,138${10_000_000 + i}`);
  const { counts } = await desk.import('units', rows.join('\n'));
  expect(counts.create).toBe(10_000);
  expect(done.at(-1)).toBe(1);
  expect(done.length).toBeGreaterThan(10);
  expect([...done].sort((a, b) => a - b)).toEqual(done);
}, 300_000);
