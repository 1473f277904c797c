import { expect, test } from 'vitest';
import { allInOrder, aMeal, begin, bothSign, openHeldDesk } from '../../tests/fixtures/handovers.ts';

test('A41 whoever leaves for a meal names the stand-in, who says so with the PIN; after thirty minutes it rings', async () => {
  const building = await openHeldDesk();
  const { clock, desk, receptionist, guard } = building;
  const leave = (fields = {}) => desk.call('deskAbsences.leave', aMeal(building, fields), receptionist);
  await expect(leave({ pin: '0000' })).rejects.toMatchObject({ code: 'pinWrong' });
  await expect(leave({ destination: '' })).rejects.toMatchObject({ code: 'invalid' });
  await expect(leave({ standIn: receptionist.id })).rejects.toMatchObject({
    data: { faults: [{ field: 'standIn', code: 'duplicate' }] },
  });
  const absence = await leave();
  expect(absence).toMatchObject({ status: 'out', standInName: '周师傅', backBy: clock.now() + 30 * 60_000 });
  const duty = await desk.call('handovers.duty', {}, guard);
  expect(duty).toMatchObject({ holder: { id: receptionist.id }, absence: { standIn: guard.id } });
  await expect(leave()).rejects.toMatchObject({ code: 'stateForbids' });
  clock.advance(30 * 60_000);
  const due = async () =>
    (await desk.call('now.list', {}, guard)).lines.filter(({ register }) => register === 'deskAbsences');
  expect(await due()).toMatchObject([{ rule: 'absenceOver', who: '张敏', what: '周师傅', place: '食堂' }]);
  await desk.call('deskAbsences.back', { absenceId: absence.id }, receptionist);
  expect(await due()).toEqual([]);
  expect((await desk.call('handovers.duty', {}, guard)).absence).toBeNull();
  expect(await desk.call('deskAbsences.list', { limit: 10 }, guard)).toMatchObject([{ backAt: clock.now() }]);
});

test('only whoever holds the desk may leave it so; where nobody knows until when, nothing rings', async () => {
  const building = await openHeldDesk();
  const { clock, desk, receptionist, guard, people } = building;
  const own = aMeal(building, { standIn: people.receptionist.id, pin: '2580' });
  await expect(desk.call('deskAbsences.leave', own, guard)).rejects.toMatchObject({ code: 'deskNotYours' });
  const early = aMeal(building, { reason: 'errand', backBy: clock.now() });
  await expect(desk.call('deskAbsences.leave', early, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'backBy', code: 'before' }] },
  });
  const patrol = aMeal(building, { reason: 'patrol', destination: '地下车库' });
  expect((await desk.call('deskAbsences.leave', patrol, receptionist)).backBy).toBeNull();
  clock.advance(5 * 3_600_000);
  expect((await desk.call('now.list', {}, guard)).lines).toEqual([]);
});

test('whoever signs the desk over is back from wherever they were', async () => {
  const building = await openHeldDesk();
  const { desk, receptionist, guard } = building;
  await desk.call('deskAbsences.leave', aMeal(building), receptionist);
  const ready = await desk.call('handovers.write', allInOrder(await begin(building)), receptionist);
  await desk.call('handovers.sign', bothSign(building, ready), receptionist);
  expect(await desk.call('handovers.duty', {}, guard)).toMatchObject({ holder: { id: guard.id }, absence: null });
});
