import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aLoan, hang, ownerKeys } from '../../tests/fixtures/keys.ts';
import { aDropOff, aPickUp, takeIn } from '../../tests/fixtures/mail.ts';

const page = { text: '', offset: 0, limit: 50 };

test('keys are narrowed by where they are, what they open and who keeps them, and stand by code or by when they are due', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const [gate, block] = await ownerKeys(building);
  const door = await hang(building, { keyCode: 'PB-07' });
  const pump = await hang(building, {
    ...{ keyCode: 'EQ-1', class: 'equipmentRoom', keyType: 'equipmentRoom', equipmentName: '水泵房', floor: -1 },
  });
  const loan = aLoan(building, [door]);
  await desk.call('keys.lend', loan, receptionist);
  const codes = async (asked: Partial<InputOf<'keys.list'>>) =>
    (await desk.call('keys.list', { ...page, ...asked }, receptionist)).lines.map(({ keyCode }) => keyCode);
  const all = ['E1203-1', 'E1203-2', 'E1203-3', 'E1203-4', 'EQ-1', 'PB-07'];
  expect(await codes({})).toEqual(all);
  expect(await codes({ sort: 'due' })).toEqual(['PB-07', 'EQ-1', 'E1203-4', 'E1203-3', 'E1203-2', 'E1203-1']);
  expect(await codes({ where: { status: ['open'] } })).toEqual(['PB-07']);
  expect(await codes({ where: { status: ['inCabinet'], keyClass: ['owner'] } })).toEqual(all.slice(0, 4));
  expect(await codes({ where: { floor: ['3', '12'] } })).toEqual([...all.slice(0, 4), 'PB-07']);
  expect(await codes({ where: { custodian: ['engineering'] } })).toEqual([pump.record.keyCode]);
  expect(await codes({ where: { flag: ['onRing'], keyType: ['securityGate', 'blockDoor'] } })).toEqual([
    gate?.record.keyCode,
    block?.record.keyCode,
  ]);
  expect(await codes({ where: { zone: ['E'] }, text: '1203-3' })).toEqual(['E1203-3']);
  expect(await codes({ where: { flag: ['overdue'] } })).toEqual([]);
  clock.set('18:00:01');
  expect(await codes({ where: { flag: ['overdue'] } })).toEqual(['PB-07']);
});

test('mail is narrowed by its kind, its way and what was done about it; what is over is in the book and not at the desk', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  const letter = await takeIn(building, { trackingNo: 'RA1' });
  const parcel = await takeIn(building, { trackingNo: 'YT2', type: 'parcelSlip', unitId: units.e0901.id });
  await desk.call('mail.dropOff', aDropOff(building, { trackingNo: 'SF3' }), receptionist);
  const tell = { toPerson: '王小明', phone: '', channel: 'phone', ack: 'acknowledged', said: '' } as const;
  await desk.call('mail.tell', { ...tell, itemIds: [letter.record.id] }, receptionist);
  const numbers = async (asked: Partial<InputOf<'mail.list'>>) =>
    (await desk.call('mail.list', { ...page, ...asked }, receptionist)).lines.map(({ trackingNo }) => trackingNo);
  expect(await numbers({})).toEqual(['SF3', 'YT2', 'RA1']);
  expect(await numbers({ where: { way: ['in'], flag: ['notTold'] } })).toEqual(['YT2']);
  expect(await numbers({ where: { mailType: ['registered', 'parcelSlip'], floor: ['12'] } })).toEqual(['RA1']);
  await desk.call('mail.handOut', aPickUp([parcel], { person: parcel.record.addressee }), receptionist);
  expect(await numbers({ where: { status: ['open'] }, sort: 'oldest' })).toEqual(['RA1', 'SF3']);
  expect(await numbers({ where: { flag: ['mine'], period: ['today'] } })).toEqual(['SF3', 'YT2', 'RA1']);
});
