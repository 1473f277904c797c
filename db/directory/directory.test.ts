import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/contract/admit.ts';
import { aContact, aDepartment, aPerson, aUnit, aZone } from '../../tests/fixtures/directory.ts';
import { setUpDesk } from '../../tests/fixtures/set-up-desk.ts';

const receptionist: Actor = { id: randomUUID(), role: 'receptionist' };
const faulty = (field: string, code: string) => ({ code: 'invalid', data: { faults: [{ field, code }] } });

async function building() {
  const { desk, supervisor, clock } = await setUpDesk();
  const department = await desk.call('departments.save', aDepartment({ phone: '6001' }), supervisor);
  const li = await desk.call('staff.save', aPerson({ name: '李楼', position: 'floorSupervisor' }), supervisor);
  const zone = await desk.call('zones.save', aZone({ floorSupervisorId: li.id }), supervisor);
  const unit = await desk.call('units.save', aUnit({ companyName: '华信有限公司' }), supervisor);
  const contact = await desk.call('contacts.save', aContact({ unitId: unit.id }), supervisor);
  return { desk, supervisor, clock, department, li, zone, unit, contact };
}

test('saving makes what is new and changes what is known; the change names only what differs', async () => {
  const { desk, supervisor, unit } = await building();
  await desk.call('units.save', { ...unit, kind: 'vacant' }, supervisor);
  const { units } = await desk.call('units.list', { text: '', offset: 0, limit: 10 }, supervisor);
  expect(units).toEqual([{ ...unit, kind: 'vacant' }]);
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});

test('saving a record as it stands leaves no change behind', async () => {
  const { desk, supervisor, unit } = await building();
  const before = await desk.call('history.verify', {}, supervisor);
  await desk.call('units.save', unit, supervisor);
  expect(await desk.call('history.verify', {}, supervisor)).toEqual(before);
});

test('a room has one record, however it is written', async () => {
  const { desk, supervisor } = await building();
  for (const code of ['E-1203', 'e1203', '东区12层1203', 'Ｅ－１２０３']) {
    await expect(desk.call('units.save', aUnit({ code }), supervisor)).rejects.toMatchObject(
      faulty('code', 'duplicate'),
    );
  }
});

test('a unit in a zone that nobody has set up is refused, unless no zone is set up yet', async () => {
  const { desk, supervisor } = await building();
  const stray = aUnit({ code: 'X-101', zone: 'X' });
  await expect(desk.call('units.save', stray, supervisor)).rejects.toMatchObject(faulty('zone', 'unknown'));
  const empty = await setUpDesk();
  expect(await empty.desk.call('units.save', stray, empty.supervisor)).toEqual(stray);
});

test('a floor is answered for by one row of its zone', async () => {
  const { desk, supervisor, zone } = await building();
  const save = (fields: Parameters<typeof aZone>[0]) => desk.call('zones.save', aZone(fields), supervisor);
  await expect(save({ floorFrom: 15, floorUntil: 20 })).rejects.toMatchObject(faulty('floorFrom', 'duplicate'));
  await expect(save({ floorFrom: 20, floorUntil: 16 })).rejects.toMatchObject(faulty('floorUntil', 'range'));
  await expect(save({ code: 'W', deputyId: randomUUID() })).rejects.toMatchObject(faulty('deputyId', 'unknown'));
  const upper = await save({ floorFrom: 16, floorUntil: 30 });
  await desk.call('zones.save', { ...zone, active: false }, supervisor);
  await desk.call('zones.save', { ...upper, floorFrom: 1 }, supervisor);
  expect((await desk.call('zones.list', {}, receptionist)).filter((z) => z.active)).toHaveLength(1);
});

test('a department of a kind is there once, except for those without a kind', async () => {
  const { desk, supervisor } = await building();
  const save = (code: 'engineering' | 'other') => desk.call('departments.save', aDepartment({ code }), supervisor);
  await expect(save('engineering')).rejects.toMatchObject(faulty('code', 'duplicate'));
  await save('other');
  await save('other');
  expect(await desk.call('departments.list', {}, receptionist)).toHaveLength(3);
});

test('a person belongs to a department that exists and is on duty from and until', async () => {
  const { desk, supervisor } = await building();
  const save = (fields: Parameters<typeof aPerson>[0]) => desk.call('staff.save', aPerson(fields), supervisor);
  await expect(save({ departmentId: randomUUID() })).rejects.toMatchObject(faulty('departmentId', 'unknown'));
  await expect(save({ dutyFrom: '08:00' })).rejects.toMatchObject(faulty('dutyUntil', 'required'));
  expect(await save({ dutyFrom: '20:00', dutyUntil: '08:00' })).toMatchObject({ dutyFrom: '20:00' });
});

test('the last supervisor who can sign in stays one', async () => {
  const { desk, supervisor } = await building();
  const [first] = (await desk.call('staff.list', {}, supervisor)).filter((person) => person.role === 'supervisor');
  if (!first) throw new Error('no supervisor');
  const second = await desk.call('staff.save', aPerson({ name: '赵敏', role: 'supervisor' }), supervisor);
  for (const change of [{ active: false }, { role: 'receptionist' as const }]) {
    const saved = desk.call('staff.save', { ...first, ...change }, supervisor);
    await expect(saved).rejects.toMatchObject({ code: 'lastSupervisor' });
  }
  await desk.call('staff.setPin', { staffId: second.id, pin: '7391' }, supervisor);
  expect(await desk.call('staff.save', { ...first, active: false }, supervisor)).toMatchObject({ active: false });
});

test('only a supervisor changes the directory', async () => {
  const { desk, unit, contact, zone, li, department } = await building();
  const refused = { code: 'notAllowed' };
  await expect(desk.call('units.save', unit, receptionist)).rejects.toMatchObject(refused);
  await expect(desk.call('contacts.save', contact, receptionist)).rejects.toMatchObject(refused);
  await expect(desk.call('zones.save', zone, receptionist)).rejects.toMatchObject(refused);
  await expect(desk.call('staff.save', li, receptionist)).rejects.toMatchObject(refused);
  await expect(desk.call('departments.save', department, receptionist)).rejects.toMatchObject(refused);
});

test('contacts are whole for the supervisor who corrects them and masked for everybody else', async () => {
  const { desk, supervisor, unit, contact } = await building();
  expect(await desk.call('contacts.list', { unitId: unit.id }, supervisor)).toEqual([contact]);
  const [seen] = await desk.call('contacts.list', { unitId: unit.id }, receptionist);
  expect(seen?.phone).toBe('138****8000');
  const masked = desk.call('contacts.save', { ...contact, phone: '138****8000' }, supervisor);
  await expect(masked).rejects.toMatchObject(faulty('phone', 'phone'));
  const nowhere = desk.call('contacts.save', aContact({ unitId: randomUUID() }), supervisor);
  await expect(nowhere).rejects.toMatchObject(faulty('unitId', 'unknown'));
});

test('the card of a room shows who may call, who answers for the floor, and nobody who has left', async () => {
  const { desk, supervisor, unit, contact, zone } = await building();
  await desk.call('contacts.save', aContact({ unitId: unit.id, name: '前任', active: false }), supervisor);
  expect(await desk.call('units.card', { unitId: unit.id }, supervisor)).toEqual({
    unit,
    contacts: [{ ...contact, phone: '138****8000' }],
    zone,
    floorSupervisorName: '李楼',
    floorSupervisor: { name: '李楼', phone: '', ext: '', mobile: '' },
    keys: [],
    visits: [],
    openCases: [],
  });
  const high = await desk.call('units.save', aUnit({ code: 'E-2801', floor: 28, room: '2801' }), supervisor);
  expect(await desk.call('units.card', { unitId: high.id }, receptionist)).toMatchObject({
    zone: null,
    floorSupervisorName: null,
  });
  await expect(desk.call('units.card', { unitId: randomUUID() }, receptionist)).rejects.toMatchObject({
    code: 'notFound',
  });
});

test('units are listed as the building stands, page by page, and found by any spelling or company', async () => {
  const { desk, supervisor } = await building();
  for (const floor of [2, 10, 1]) {
    await desk.call('units.save', aUnit({ code: `E-${floor}05`, floor, room: `${floor}05` }), supervisor);
  }
  const list = async (text: string, offset = 0, limit = 50) => {
    const found = await desk.call('units.list', { text, offset, limit }, receptionist);
    return { codes: found.units.map((unit) => unit.code), total: found.total };
  };
  expect(await list('')).toEqual({ codes: ['E-105', 'E-205', 'E-1005', 'E-1203'], total: 4 });
  expect(await list('', 1, 2)).toEqual({ codes: ['E-205', 'E-1005'], total: 4 });
  for (const text of ['1203', 'e1203', '东1203', '东区12层1203', 'E-12', '华信']) {
    expect(await list(text)).toEqual({ codes: ['E-1203'], total: 1 });
  }
  expect(await list('没有这家')).toEqual({ codes: [], total: 0 });
});
