import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { blankSlip } from '../../shared/registers/complaint-slip.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';

const standing = [
  'referredAt',
  'referredTo',
  'deferredUntil',
  'deferReason',
  'duplicateOf',
  'escalatedTo',
  'escalatedAt',
];
const rechecked = ['quietReason', 'recheck', 'recheckNote', 'recheckedBy', 'recheckedAt'];

/** Makes of today's book the one before it. */
function asBefore(file: string): void {
  const db = new Database(file);
  db.raw.exec('DROP INDEX casesDuplicates; DROP INDEX casesOpen');
  for (const column of [...Object.keys(blankSlip), ...standing]) db.raw.exec(`ALTER TABLE cases DROP COLUMN ${column}`);
  for (const column of rechecked) db.raw.exec(`ALTER TABLE followUps DROP COLUMN ${column}`);
  db.raw.exec(`CREATE INDEX casesOpen ON cases (seq) WHERE status NOT IN ('closed', 'voided', 'declinedByCustomer', 'notAccepted');
    DELETE FROM timers WHERE rule IN ('investigate', 'rectify'); DELETE FROM migrations WHERE name = '0080-handling'`);
  db.close();
}

test('a book from before opens with its complaints as they were, and their new deadlines are counted', async () => {
  const { clock, dir, desk, ...building } = await openBuilding();
  const { receptionist, supervisor } = building;
  clock.set('10:00:00');
  const form = lampReport(building, { kind: 'complaint' });
  const { record } = await tellAll({ desk, receptionist }, await desk.call('cases.register', form, receptionist));
  await desk.close();
  asBefore(join(dir, 'desk.db'));

  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  expect(again.phase()).toMatchObject({ phase: 'ready' });
  await expect
    .poll(async () => (await again.call('cases.read', { caseId: record.id }, receptionist)).timers)
    .toContainEqual({ rule: 'investigate', dueAt: at('20:00:00') });
  const read = await again.call('cases.read', { caseId: record.id }, receptionist);
  expect(read.record).toMatchObject({ ...blankSlip, content: '灯管闪烁', deferredUntil: null, duplicateOf: null });
  expect(await again.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});
