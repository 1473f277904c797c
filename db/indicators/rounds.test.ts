import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aFinding, aLook, aRoute, begin, emptyRooms, sheet, wholeRound } from '../../tests/fixtures/patrols.ts';

const day = 86_400_000;

test('S29, S31 days with a full patrol, findings that wait, and vacant units that were looked at, of a week', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, supervisor, units } = building;
  const route = await aRoute(building);
  await emptyRooms(building);
  // Monday: the whole building, both units. Tuesday: one unit, a round with points left out. Wednesday: nothing.
  await wholeRound(building, route);
  for (const unit of [units.e1410, units.w0805]) await desk.call('vacant.inspect', aLook(unit.id), guard);
  clock.set('09:00:00', '2025-03-04');
  const begun = await begin(building, route);
  await desk.call('vacant.inspect', aLook(units.e1410.id), guard);
  await desk.call('patrols.find', aFinding(begun), guard);
  await desk.call('patrols.find', aFinding(begun, { solvedOnSpot: true, followUp: '已换' }), guard);
  const patrolId = begun.record.id;
  await desk.call('patrols.finish', { patrolId, items: sheet('fireEquipment'), missedReason: '换班' }, guard);
  clock.advance(day);
  await desk.call('alarms.due', {}, guard);
  const period = { unit: 'week', date: '2025-03-03' } as const;
  const { readings } = await desk.call('indicators.report', { period }, supervisor);
  const counted = Object.fromEntries(readings.map(({ id, n, d }) => [id, [n, d]]));
  expect(counted).toMatchObject({ patrolDays: [1, 3], findingsOpen: [1, 2], vacantInspected: [3, 6] });
  const wanted = { id: 'patrolDays', period, part: null, which: 'out', offset: 0, limit: 10 } as const;
  const { lines } = await desk.call('indicators.behind', wanted, supervisor);
  expect(lines.map(({ place, register }) => [place, register])).toEqual([
    ['2025-03-05', 'patrols'],
    ['2025-03-04', 'patrols'],
  ]);
});
