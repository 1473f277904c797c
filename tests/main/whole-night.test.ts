import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { openDesk } from '../../db/desk.ts';
import { allInOrder, begin, bothSign, openHeldDesk, pins } from '../fixtures/handovers.ts';
import { aReport, aReview, findLeak, untilReportDue } from '../fixtures/incidents.ts';
import { aLoan, hand } from '../fixtures/keys.ts';
import { aLine } from '../fixtures/log.ts';
import { wholeRound } from '../fixtures/patrols.ts';
import { png } from '../fixtures/pictures.ts';
import { aVisit } from '../fixtures/visitors.ts';
import { during, morning, night, readyForNight, told } from '../fixtures/whole-night.ts';

test('a whole night: a round, a leak with photos, a key lent, a visitor who stays, the power gone, paper written up, a key missing, a handover with reservations, the review', async () => {
  const building = await openHeldDesk();
  const { clock, dir, receptionist, guard, supervisor, people } = building;
  const { route, lent, missing } = await readyForNight(building);
  const keys = [lent, missing];

  // 20:00: the receptionist hands the desk to the guard.
  clock.set('20:00:00', night);
  const counted = (by: typeof guard, present: typeof keys, desk = building.desk) =>
    desk.call(
      'keys.count',
      { id: randomUUID(), draftId: null, scope: 'all', keyIds: present.map(({ record }) => record.id), strange: [] },
      by,
    );
  const evening = await begin(building);
  await counted(receptionist, keys);
  const toGuard = await building.desk.call(
    'handovers.write',
    allInOrder(evening, { instructions: '水泵房多看一眼', readers: [guard.id] }),
    receptionist,
  );
  await building.desk.call('handovers.sign', bothSign(building, toGuard), receptionist);
  expect(await building.desk.call('deskNotes.unread', {}, guard)).toMatchObject([{ text: '水泵房多看一眼' }]);

  // A visitor comes for an hour, and the round is walked.
  const visit = await building.desk.call('visits.signIn', aVisit({ leaveBy: during('21:30:00') }), guard);
  clock.set('22:10:00', night);
  const round = await wholeRound(building, route);
  expect(round.marks.filter(({ missed, tooFast }) => missed || tooFast)).toEqual([]);

  // 23:10: water. What was one line of the log becomes an incident, with a photo.
  clock.set('23:10:00', night);
  const line = await building.desk.call('logLines.write', aLine({ text: told.leak, place: told.leakAt }), guard);
  const leak = await findLeak(building, { logLineId: line.id, phenomenon: line.text, place: told.leakAt });
  const photo = { id: randomUUID(), register: 'incidents', record: leak.record.id } as const;
  await building.desk.call(
    'attachments.add',
    { ...photo, kind: 'other', caption: '', name: '渗水.png', bytes: png(), takenAt: null },
    guard,
  );
  await building.desk.call('keys.lend', aLoan(building, [lent], { purposeKind: 'emergency', purpose: '关阀' }), guard);

  // 01:10 until 03:05: no power. The guard writes on paper, and writes it up afterwards.
  clock.set('01:10:00', morning);
  await building.desk.call('logLines.write', aLine({ text: told.dark }), guard);
  await building.desk.close();
  clock.set('03:20:00', morning);
  const desk = openDesk({ dir, now: clock.now });
  onTestFinished(() => desk.close());
  const after = { ...building, desk };
  const dark = { fromAt: during('01:10:00'), untilAt: during('03:05:00'), reason: told.dark };
  await desk.call('backEntries.start', { id: randomUUID(), ...dark }, guard);
  const fromPaper = { happenedAt: during('02:00:00'), paper: { paperFormNo: told.paperFormNo, again: false } };
  expect(await desk.call('logLines.write', aLine({ text: told.onPaper, ...fromPaper }), guard)).toMatchObject({
    ...{ enteredLate: true, paperFormNo: told.paperFormNo },
  });
  await desk.call('backEntries.end', {}, guard);

  // The leak is over, and reported.
  const { record: over } = await untilReportDue(
    after,
    await desk.call('incidents.read', { incidentId: photo.record }, guard),
  );
  expect(over).toMatchObject({ status: 'reportDue', noPhotoReason: expect.any(String) });
  await desk.call('incidents.submit', aReport(photo.record), guard);

  // 07:50: one key is out, another is not on its hook; the visitor never left.
  clock.set('07:50:00', morning);
  const day = await begin(after, guard);
  const { record: count } = await counted(guard, [], desk);
  expect(count.differences.map(({ keyCode }) => keyCode)).toEqual([told.missingKey]);
  const explanations = count.differences.map(({ keyId }) => ({ keyId, text: told.missing }));
  await desk.call('keys.explainCount', { countId: count.id, reportedTo: '王主管', explanations }, guard);
  const said = await desk.call('handovers.write', allInOrder(day), guard);
  const { sections } = said.sheet;
  expect(sections.keysOut.map(({ no }) => no)).toHaveLength(1);
  expect(sections.visitors.map(({ record }) => record)).toEqual([visit.record.id]);
  const taken = await desk.call(
    'handovers.sign',
    bothSign(building, said, {
      ...{ toStaff: receptionist.id, pin: pins.receptionist, reserved: true, reservations: told.reservations },
      giver: hand(people.guard.name, { text: '今交班' }),
      receiver: hand(people.receptionist.name, { text: '今接班' }),
    }),
    guard,
  );
  expect(taken.record).toMatchObject({ status: 'signedByBoth', reservations: told.reservations });

  // 09:00: the supervisor reviews what the night reported.
  clock.set('09:00:00', morning);
  const reviewed = await desk.call('incidents.review', aReview(photo.record), supervisor);
  expect(reviewed.record.status).toBe('reviewed');
  const { fault } = await desk.call('history.verify', {}, supervisor);
  expect(fault).toBeNull();
});
