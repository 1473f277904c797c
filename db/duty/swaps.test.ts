import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { night } from '../../tests/fixtures/duty.ts';

const approval = { approve: true, agreedHow: '', higher: '', decision: '' };
const faultsOf = (error: { data: { faults: unknown } }) => error.data.faults;

async function twoNights() {
  const building = await openBuilding();
  const { guard, receptionist } = building;
  const mine = await night(building, guard.id, '2025-03-10');
  const hers = await night(building, receptionist.id, '2025-03-12');
  return { ...building, mine, hers };
}

function aSwap(building: Building, shiftId: string, otherShiftId: string | null) {
  const { guard, receptionist } = building;
  const asked = { id: randomUUID(), staffId: guard.id, otherId: receptionist.id, reason: '家里有事' };
  return { ...asked, shiftId, otherShiftId };
}

test('S47 a swap holds only once the other has agreed and a supervisor has approved; then both work the other’s shift', async () => {
  const building = await twoNights();
  const { desk, guard, receptionist, supervisor, mine, hers } = building;
  const week = async () => (await desk.call('duty.week', { from: '2025-03-10' }, guard)).shifts;
  const { id: swapId } = await desk.call('duty.askSwap', aSwap(building, mine.id, hers.id), guard);
  expect((await week()).map(({ name }) => name)).toEqual(['周师傅', '张敏']);
  await expect(desk.call('duty.decide', { swapId, ...approval }, receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  const unagreed = await desk.call('duty.decide', { swapId, ...approval }, supervisor).catch(faultsOf);
  expect(unagreed).toEqual([{ field: 'agreedHow', code: 'required' }]);
  await expect(desk.call('duty.agree', { swapId }, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  await desk.call('duty.agree', { swapId }, receptionist);
  const waiting = async (of: typeof guard) => (await desk.call('now.list', {}, of)).counts.directory;
  expect([await waiting(supervisor), await waiting(guard)]).toEqual([1, 0]);
  expect(await desk.call('duty.swaps', { open: true }, supervisor)).toMatchObject([
    { name: '周师傅', otherName: '张敏', needsHigher: false },
  ]);
  await desk.call('duty.decide', { swapId, ...approval }, supervisor);
  expect((await week()).map(({ name, origin }) => [name, origin])).toEqual([
    ['张敏', 'swap'],
    ['周师傅', 'swap'],
  ]);
  await expect(desk.call('duty.decide', { swapId, ...approval }, supervisor)).rejects.toMatchObject({
    code: 'stateForbids',
  });
});

test('S47 two swaps a month for each of the two, no more; asking for somebody else is the supervisor’s', async () => {
  const building = await twoNights();
  const { desk, guard, receptionist, supervisor, mine, hers } = building;
  const third = await night(building, guard.id, '2025-03-20');
  await desk.call('duty.askSwap', aSwap(building, mine.id, hers.id), guard);
  await expect(desk.call('duty.askSwap', aSwap(building, mine.id, null), receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  const second = await desk.call('duty.askSwap', aSwap(building, third.id, null), supervisor);
  const more = () => desk.call('duty.askSwap', aSwap(building, third.id, null), guard).catch(faultsOf);
  expect(await more()).toEqual([
    { field: 'shiftId', code: 'swapLimit' },
    { field: 'otherId', code: 'swapLimit' },
  ]);
  await desk.call('duty.withdraw', { swapId: second.id }, guard);
  expect(await more()).toMatchObject({ status: 'requested' });
  const april = await night(building, guard.id, '2025-04-02');
  const next = await desk.call('duty.askSwap', aSwap(building, april.id, null), guard);
  expect(next.month).toBe('2025-04');
});

test('S47 nobody is swapped into two places at once, nor out of a shift that is not theirs or has begun', async () => {
  const building = await twoNights();
  const { desk, guard, receptionist, mine, hers, clock } = building;
  await night(building, receptionist.id, '2025-03-10');
  const ask = (shiftId: string, other: string | null) =>
    desk.call('duty.askSwap', aSwap(building, shiftId, other), guard).catch(faultsOf);
  expect(await ask(mine.id, hers.id)).toEqual([{ field: 'otherId', code: 'overlap' }]);
  expect(await ask(hers.id, null)).toEqual([{ field: 'shiftId', code: 'changed' }]);
  clock.set('21:00:00', '2025-03-10');
  expect(await ask(mine.id, null)).toEqual([{ field: 'shiftId', code: 'changed' }]);
});

test('S47 leave takes a day’s notice or a call, a stand-in has the shifts as their own, a long one is for somebody above', async () => {
  const building = await twoNights();
  const { desk, guard, receptionist, supervisor, clock, mine } = building;
  const leave = (fields: object) => ({
    ...{ id: randomUUID(), staffId: guard.id, otherId: receptionist.id, reason: '看病', calledAt: null },
    ...{ startsAt: at('12:00:00', '2025-03-10'), endsAt: at('12:00:00', '2025-03-11') },
    ...fields,
  });
  clock.set('12:00:01', '2025-03-09');
  const refused = await desk.call('duty.askLeave', leave({}), guard).catch(faultsOf);
  expect(refused).toEqual([{ field: 'startsAt', code: 'shortNotice' }]);
  const { id } = await desk.call('duty.askLeave', leave({ calledAt: at('12:00:00', '2025-03-09') }), guard);
  await desk.call('duty.decide', { swapId: id, ...approval, agreedHow: '电话' }, supervisor);
  const { shifts } = await desk.call('duty.week', { from: '2025-03-10' }, guard);
  expect(shifts.filter(({ startsAt }) => startsAt === mine.startsAt)).toMatchObject([
    { name: '周师傅', status: 'onLeave' },
    { name: '张敏', status: 'planned', origin: 'standIn' },
  ]);
  const long = leave({ endsAt: at('12:00:01', '2025-03-21'), startsAt: at('12:00:00', '2025-03-20'), otherId: null });
  const asked = await desk.call('duty.askLeave', long, guard);
  const decide = (higher: string) => desk.call('duty.decide', { swapId: asked.id, ...approval, higher }, supervisor);
  expect(await decide('').catch(faultsOf)).toEqual([{ field: 'higher', code: 'required' }]);
  expect(await decide('总经理')).toMatchObject({ status: 'approved', higher: '总经理', agreedAt: null });
});

test('S47 what is refused has a reason and changes nothing', async () => {
  const building = await twoNights();
  const { desk, guard, supervisor, mine } = building;
  const { id: swapId } = await desk.call('duty.askSwap', aSwap(building, mine.id, null), guard);
  const no = { ...approval, approve: false };
  expect(await desk.call('duty.decide', { swapId, ...no }, supervisor).catch(faultsOf)).toEqual([
    { field: 'decision', code: 'reason' },
  ]);
  await desk.call('duty.decide', { swapId, ...no, decision: '那天人手不够' }, supervisor);
  const [line] = await desk.call('duty.swaps', { open: false }, guard);
  expect(line).toMatchObject({ status: 'refused', decision: '那天人手不够', shift: { staffId: guard.id } });
  expect(await desk.call('duty.swaps', { open: true }, guard)).toEqual([]);
});
