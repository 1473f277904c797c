import { expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/index.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { queued } from '../../tests/fixtures/follow-ups.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';

const good = { attitude: 'satisfied', efficiency: 'satisfied', effect: 'satisfied', overall: 'satisfied' } as const;

test('A25 the month’s rate: floor missed by six, target by 426, and the lists behind both', {
  timeout: 300_000,
}, async () => {
  const { clock, desk, receptionist, supervisor, units, zones } = await openBuilding();
  const building = { units };
  clock.set('10:00:00', '2025-03-10');
  const repair = async (acceptance: InputOf<'cases.complete'>['acceptance'], fields = {}) => {
    const { record } = await desk.call('cases.register', lampReport(building, fields), receptionist);
    const caseId = record.id;
    await desk.call('cases.acceptNotified', { caseId, reason: '对讲机' }, supervisor);
    await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了', acceptance }, receptionist);
    return caseId;
  };
  const many = (count: number, acceptance: InputOf<'cases.complete'>['acceptance']) =>
    Promise.all(Array.from({ length: count }, () => repair(acceptance)));
  await many(590, 'satisfied');
  await many(6, 'notGiven');
  const unhappy = await many(4, 'dissatisfied');
  // Neither in a unit nor a repair nor of this month: none of them counts.
  await repair('satisfied', { unitId: null, publicArea: true, place: '大堂', zoneId: zones.e.id });
  await repair('satisfied', { kind: 'complaint' });
  clock.set('00:00:00', '2025-04-01');
  await repair('satisfied');

  const { lines } = await desk.call('followUps.list', queued, receptionist);
  const routine = lines.filter((line) => line.followUp.kind === 'repair' && line.followUp.mandatoryBecause === 'all');
  const asked = routine.filter((line) => line.case.place === 'E-1203').slice(0, 174);
  await Promise.all(
    asked.map(({ followUp }) =>
      desk.call(
        'followUps.record',
        {
          ...good,
          followUpId: followUp.id,
          caller: 'Li',
          method: 'phone',
          result: 'satisfied',
          opinion: '',
          quietReason: '夜里集中回访',
        },
        receptionist,
      ),
    ),
  );
  const rate = await desk.call('followUps.rate', { month: '2025-03' }, receptionist);
  expect(rate).toMatchObject({
    repairs: 600,
    followedUp: 174,
    floor: { percent: 30, needed: 180, missing: 6 },
    target: { percent: 100, needed: 600, missing: 426 },
  });
  expect(rate.selectable).toHaveLength(416);
  expect(rate.mandatory).toHaveLength(10);
  expect(
    rate.mandatory
      .filter((line) => line.mandatoryBecause === 'dissatisfied')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(unhappy.toSorted());
  expect(await desk.call('followUps.rate', { month: '2025-04' }, receptionist)).toMatchObject({
    repairs: 1,
    followedUp: 0,
  });
  expect(await desk.call('followUps.rate', { month: '2024-12' }, receptionist)).toMatchObject({
    repairs: 0,
    floor: { needed: 0, missing: 0 },
  });
});
