import { expect, test } from 'vitest';
import { settles } from '../../shared/registers/notifications.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aPerson } from '../../tests/fixtures/directory.ts';
import { aShift } from '../../tests/fixtures/duty.ts';
import { emergencyForm } from '../../tests/fixtures/reports.ts';

async function withEngineers() {
  const building = await openBuilding();
  const { desk, supervisor } = building;
  const departments = await desk.call('departments.list', {}, supervisor);
  const engineering = departments.find(({ code }) => code === 'engineering')?.id ?? null;
  const hire = (fields: object) =>
    desk.call('staff.save', aPerson({ departmentId: engineering, ...fields }), supervisor);
  const dispatcher = { position: 'engDispatcher', phone: '8002', dutyFrom: '08:30', dutyUntil: '17:30' };
  await hire({ name: '周涛', ...dispatcher });
  const wu = await hire({ name: '吴工', mobile: '13911112222' });
  const qian = await hire({ name: '钱工', mobile: '13911113333', phone: '8003' });
  const manager = await hire({ name: '值班经理', departmentId: null, position: 'dutyManager', mobile: '13911114444' });
  return { ...building, wu, qian, manager };
}

test('Q41 S44 at night the parties are whoever is on duty by the roster, on call after them; off the roster the numbers are as before', async () => {
  const { desk, supervisor, receptionist, clock, units, wu, qian, manager } = await withEngineers();
  for (const [staffId, kind] of [
    [wu.id, 'post'],
    [qian.id, 'onCall'],
    [manager.id, 'onCall'],
  ] as const) {
    await desk.call('duty.enter', aShift(staffId, { kind, post: '' }), supervisor);
  }
  const told = async () => {
    const form = emergencyForm({ emergencyType: 'burstPipe', unitId: units.w0805.id, phone: '13900001234' });
    const { lines } = await desk.call('cases.registerEmergency', form, receptionist);
    const of = (party: string) =>
      lines.find((line) => line.party === party)?.reach.map(({ name, phone, via }) => [name, phone, via]);
    return { engineering: of('engineering'), manager: of('propertyManager')?.[0] };
  };
  clock.set('16:00:00');
  expect(await told()).toEqual({
    engineering: [
      ['周涛', '8002', 'desk'],
      ['工程部', '8001', 'department'],
      ['工程部', '8009', 'duty'],
    ],
    manager: ['冯经理', '13900000022', 'mobile'],
  });
  clock.set('23:00:00');
  expect(await told()).toEqual({
    engineering: [
      ['吴工', '13911112222', 'onDuty'],
      ['钱工', '13911113333', 'onCall'],
      ['钱工', '8003', 'onCall'],
      ['工程部', '8001', 'department'],
      ['工程部', '8009', 'duty'],
    ],
    manager: ['值班经理', '13911114444', 'onCall'],
  });
});

test('S44 who is on duty for a department is answered for any hour, with their numbers and until when', async () => {
  const { desk, supervisor, guard, wu, qian } = await withEngineers();
  await desk.call('duty.enter', aShift(qian.id, { kind: 'onCall' }), supervisor);
  await desk.call('duty.enter', aShift(wu.id, { post: '机房' }), supervisor);
  const of = async (moment: number | null) => {
    const { departments } = await desk.call('duty.onDuty', { at: moment }, guard);
    return departments.find(({ code }) => code === 'engineering')?.people;
  };
  expect(await of(null)).toEqual([]);
  expect(await of(at('20:00:00'))).toMatchObject([
    { name: '吴工', kind: 'post', post: '机房', mobile: '13911112222', until: at('08:00:00', '2025-03-04') },
    { name: '钱工', kind: 'onCall' },
  ]);
  expect(await of(at('08:00:00', '2025-03-04'))).toEqual([]);
});

test('Q41 a floor supervisor who has the day off by the roster comes after the deputy who works', async () => {
  const { desk, supervisor, receptionist, units, people } = await openBuilding();
  const reach = async () => {
    const form = emergencyForm({ emergencyType: 'burstPipe', unitId: units.e1203.id, phone: '13900001234' });
    const { lines } = await desk.call('cases.registerEmergency', form, receptionist);
    return lines.find(({ party }) => party === 'floorSupervisor')?.reach.map(({ name }) => name);
  };
  expect(await reach()).toEqual(['Li', 'Li', '吴兰']);
  await desk.call('duty.enter', aShift(people.li.id), supervisor);
  const morning = { startsAt: at('08:00:00'), endsAt: at('18:00:00') };
  await desk.call('duty.enter', aShift(people.liDeputy.id, morning), supervisor);
  expect(await reach()).toEqual(['吴兰', 'Li']);
});

test('Q41 at night a message tells HR and the floor supervisor; engineering, security and the manager on call must be spoken to', () => {
  const message = (party: 'hrDept' | 'floorSupervisor' | 'engineering' | 'security' | 'propertyManager') =>
    settles({ party, ack: 'leftMessage', night: true });
  expect((['hrDept', 'floorSupervisor'] as const).map(message)).toEqual([true, true]);
  expect((['engineering', 'security', 'propertyManager'] as const).map(message)).toEqual([false, false, false]);
});
