import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { blankSlip } from '../../shared/registers/complaint-slip.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { queued } from '../../tests/fixtures/follow-ups.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { openDesk } from '../desk.ts';
import { Database } from '../store/database.ts';

const added = [
  'firstReplyAt',
  'lastToldAt',
  'workedBy',
  'acceptance',
  'acceptanceSigned',
  'verifyLater',
  'meetingNote',
  'responsiblePerson',
  'rectifyBy',
];
/** Added by later versions, to be added again on the way up. */
const later = Object.keys({
  ...blankSlip,
  referredAt: 0,
  referredTo: 0,
  deferredUntil: 0,
  deferReason: 0,
  duplicateOf: 0,
  escalatedTo: 0,
  escalatedAt: 0,
});

/** Makes of today's book one as 0.1.0 wrote it. */
function asOfOldVersion(file: string): void {
  const db = new Database(file);
  db.raw.exec('DROP INDEX casesByCompletion; DROP INDEX casesDuplicates');
  for (const column of [...added, ...later]) db.raw.exec(`ALTER TABLE cases DROP COLUMN ${column}`);
  for (const table of ['followUps', 'surges', 'calendarDays']) db.raw.exec(`DROP TABLE ${table}`);
  db.raw.exec(
    "DELETE FROM timers WHERE rule LIKE 'followUp%'; DELETE FROM migrations WHERE name IN ('0030-follow-up', '0080-handling')",
  );
  db.close();
}

test('a book of the first version opens with everything in it, and no completed case is forgotten', async () => {
  const building = await openBuilding();
  const { clock, dir, desk, receptionist, supervisor } = building;
  clock.set('10:00:00');
  const open = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const done = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const caseId = done.record.id;
  await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了' }, receptionist);
  await desk.close();
  asOfOldVersion(join(dir, 'desk.db'));

  clock.set('08:00:00', '2025-03-04');
  const again = openDesk({ dir, now: clock.now });
  onTestFinished(() => again.close());
  expect(again.phase()).toMatchObject({ phase: 'ready' });
  const read = (id: string) => again.call('cases.read', { caseId: id }, receptionist);
  expect((await read(open.record.id)).record).toMatchObject({ content: '灯管闪烁', workedBy: '', firstReplyAt: null });
  // What was forgotten is planned behind the first call.
  await again.call('cases.note', { caseId, text: '早班' }, receptionist);
  const { lines } = await again.call('followUps.list', queued, receptionist);
  expect(lines).toMatchObject([{ case: { id: caseId }, followUp: { createdAt: done.record.updatedAt } }]);
  expect((await read(caseId)).timers.map(({ rule }) => rule)).toEqual(['followUpMorning', 'followUp']);
  expect(await again.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});
