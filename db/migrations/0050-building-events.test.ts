import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { outage, powerReport, twelveUnits } from '../../tests/fixtures/building-events.ts';
import { tellAll } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';

/** Makes of today's book one as the version before wrote it. */
function asOfOldVersion(file: string): void {
  const db = new Database(file);
  db.raw.exec('DROP INDEX casesOfBuildingEvent');
  for (const column of ['buildingEventId', 'linkedAt', 'answerTold', 'answerToldAt']) {
    db.raw.exec(`ALTER TABLE cases DROP COLUMN ${column}`);
  }
  db.raw.exec("DROP TABLE buildingEvents; DELETE FROM migrations WHERE name = '0050-building-events'");
  db.close();
}

test('0050 reports of an older book are as they were, belong to no event, and can be linked to one', async () => {
  const { building, units } = await twelveUnits();
  const { clock, dir, desk, receptionist, supervisor } = building;
  clock.set('10:00:00');
  const saved = await desk.call('cases.register', powerReport(units[0]), receptionist);
  const told = await tellAll(building, saved);
  await desk.close();
  asOfOldVersion(join(dir, 'desk.db'));

  clock.set('10:05:00');
  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  expect(again.phase()).toMatchObject({ phase: 'ready' });
  const caseId = saved.record.id;
  const { record, lines } = await again.call('cases.read', { caseId }, receptionist);
  expect(record).toEqual({ ...told.record, buildingEventId: null, linkedAt: null, answerTold: 0, answerToldAt: null });
  expect(lines.map((line) => line.told?.secondsFromIntake)).toEqual([0, 0]);
  const view = await again.call('buildingEvents.open', { ...outage(null), caseIds: [caseId] }, receptionist);
  expect(view.linkedIntakes).toMatchObject([{ id: caseId, answerTold: 0 }]);
  expect(await again.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});
