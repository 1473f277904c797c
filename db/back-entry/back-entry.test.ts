import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { nextFormNo, tidyFormNo } from '../../shared/registers/paper-times.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { outage } from '../../tests/fixtures/building-events.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aLeak } from '../../tests/fixtures/incidents.ts';
import { aLoan, hang } from '../../tests/fixtures/keys.ts';
import { aLine } from '../../tests/fixtures/log.ts';
import { aLetter, aPickUp } from '../../tests/fixtures/mail.ts';
import { emergencyForm, lampReport } from '../../tests/fixtures/reports.ts';
import { aVisit } from '../../tests/fixtures/visitors.ts';

const paper = (paperFormNo: string, again = false) => ({ paperFormNo, again });

/** The lights were out from 01:10 until 03:05; at 03:20 the guard begins to write up. */
async function afterPowerCut(): Promise<Building> {
  const building = await openBuilding();
  const { clock, desk, guard } = building;
  clock.set('01:10:00');
  await desk.call('logLines.write', aLine({ text: '停电' }), guard);
  clock.set('03:20:00');
  const span = { fromAt: at('01:10:00'), untilAt: at('03:05:00') };
  await desk.call('backEntries.start', { id: randomUUID(), ...span, reason: '停电' }, guard);
  return building;
}

test('a form’s number is compared as people write it, and the next one of the pad follows', () => {
  expect(tidyFormNo(' o－a－261125—07 ')).toBe('O-A-261125-07');
  expect([nextFormNo('O-A-261125-09'), nextFormNo('O-A-261125-99'), nextFormNo('无号')]).toEqual([
    'O-A-261125-10',
    'O-A-261125-100',
    '',
  ]);
});

test('the longest silence is proposed as the time to write up', async () => {
  const { clock, desk, guard } = await openBuilding();
  clock.set('10:05:00');
  await desk.call('logLines.write', aLine(), guard);
  clock.set('13:00:00');
  await desk.call('logLines.write', aLine(), guard);
  clock.set('13:30:00');
  expect(await desk.call('backEntries.propose', {}, guard)).toEqual({
    fromAt: at('10:05:00'),
    untilAt: at('13:00:00'),
  });
});

test('A48 while writing up, a record owes the paper’s number and a time of the dark hours, and says that it was on paper', async () => {
  const { desk, guard } = await afterPowerCut();
  const happenedAt = at('02:00:00');
  const refused = (fields: object) => expect(desk.call('logLines.write', aLine(fields), guard)).rejects;
  await refused({ happenedAt }).toMatchObject({ data: { faults: [{ field: 'paperFormNo', code: 'required' }] } });
  await refused({ paper: paper('O-A-250303-01') }).toMatchObject({
    data: { faults: [{ field: 'happenedAt', code: 'range' }] },
  });
  const line = await desk.call('logLines.write', aLine({ happenedAt, paper: paper('o-a-250303-01') }), guard);
  expect(line).toMatchObject({ enteredLate: true, paperFormNo: 'O-A-250303-01', happenedAt });
  expect(await desk.call('paperForms.ofRecord', { record: line.id }, guard)).toMatchObject({
    byName: '周师傅',
    happenedAt,
  });
  const open = await desk.call('backEntries.open', {}, guard);
  expect(open).toMatchObject({ count: 1, lastFormNo: 'O-A-250303-01', startedByName: '周师傅' });
});

test('A48 the minute of a report that was on paper is not claimed as met, however fast it is told now', async () => {
  const building = await afterPowerCut();
  const { desk, receptionist } = building;
  const form = lampReport(building, { receivedAt: at('01:30:00'), occurredAt: null, paper: paper('O-A-250303-02') });
  const { record } = await desk.call('cases.register', form, receptionist);
  expect(record).toMatchObject({ enteredLate: true, minuteMet: false, notifyDueAt: at('01:31:00'), notifiedAt: null });
});

test('A48 calls and visitors from paper carry its number too', async () => {
  const { desk, guard } = await afterPowerCut();
  const said = {
    direction: 'in',
    callerNumber: '',
    callerName: '',
    unitId: null,
    place: '',
    gist: '问何时来电',
  } as const;
  const rest = { handling: '', result: 'answered', ringsBeforeAnswer: null, readBack: false, transferTo: '' } as const;
  const call = await desk.call(
    'calls.log',
    {
      id: randomUUID(),
      draftId: null,
      startedAt: at('01:20:00'),
      ...said,
      ...rest,
      verifyBy: null,
      paper: paper('O-1'),
    },
    guard,
  );
  const { record: visit } = await desk.call(
    'visits.signIn',
    aVisit({ arrivedAt: at('02:20:00'), paper: paper('O-2') }),
    guard,
  );
  for (const [record, register] of [
    [call.id, 'calls'],
    [visit.id, 'visits'],
  ]) {
    expect(await desk.call('paperForms.ofRecord', { record: record ?? '' }, guard)).toMatchObject({ register });
  }
  expect([call.enteredLate, visit.enteredLate]).toEqual([true, true]);
});

test('A48 an emergency, an incident, a building-wide event and its caller from paper carry its number, and no minute is claimed', async () => {
  const building = await afterPowerCut();
  const { desk, guard, receptionist, units } = building;
  const form = emergencyForm({
    emergencyType: 'burstPipe',
    unitId: units.w0805.id,
    phone: '13900001234',
    occurredAt: at('01:15:00'),
  });
  await expect(desk.call('cases.registerEmergency', form, guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'paperFormNo', code: 'required' }] },
  });
  const burst = await desk.call('cases.registerEmergency', { ...form, paper: paper('O-1') }, guard);
  expect(burst.record).toMatchObject({ enteredLate: true, minuteMet: false, notifyDueAt: at('01:16:00') });
  const leak = await desk.call('incidents.open', aLeak({ discoveredAt: at('01:40:00'), paper: paper('O-2') }), guard);
  expect(leak.record).toMatchObject({ enteredLate: true, notifyDueAt: at('01:41:00') });
  const dark = { ...outage(null), startedAt: at('01:10:00'), paper: paper('O-3') };
  const event = await desk.call('buildingEvents.open', dark, receptionist);
  expect(event.record).toMatchObject({ notifyDueAt: at('01:11:00') });
  const caller = {
    ...{ eventId: event.record.id, id: randomUUID(), unitId: units.e1203.id, place: '', contactId: null },
    ...{ callerName: 'Wang', phone: '13812345678', ext: '', answerSaid: 0 },
    ...{ receivedAt: at('01:30:00'), paper: paper('O-4') },
  };
  await desk.call('buildingEvents.addCaller', caller, receptionist);
  const { record: called } = await desk.call('cases.read', { caseId: caller.id }, receptionist);
  expect(called).toMatchObject({ receivedAt: at('01:30:00'), enteredLate: true });
  for (const record of [burst.record.id, leak.record.id, event.record.id, caller.id]) {
    expect(await desk.call('paperForms.ofRecord', { record }, guard)).toMatchObject({ byName: expect.any(String) });
  }
  expect(await desk.call('backEntries.open', {}, guard)).toMatchObject({ count: 4, lastFormNo: 'O-4' });
});

test('A48 a group stands on one sheet, and so does mail that came or went; the same number twice is told', async () => {
  const building = await afterPowerCut();
  const { desk, receptionist } = building;
  const {
    id: _,
    name: __,
    contact: ___,
    draftId: ____,
    photo: _____,
    sameAs: ______,
    identity: _______,
    ...common
  } = aVisit({
    arrivedAt: at('02:20:00'),
  });
  const group = {
    groupId: randomUUID(),
    members: ['陈伟', '李强', '王芳'].map((name) => ({ id: randomUUID(), name, contact: '' })),
    ...{ common: { ...common, contact: '13700001111' }, draftId: null },
  };
  await expect(desk.call('visits.signInGroup', group, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'paperFormNo', code: 'required' }] },
  });
  await desk.call('visits.signInGroup', { ...group, paper: paper('O-5') }, receptionist);
  const carried = await desk.call('paperForms.withNo', { paperFormNo: 'O-5' }, receptionist);
  expect(carried.map(({ register }) => register)).toEqual(['visits', 'visits', 'visits']);
  const letter = aLetter(building, { trackingNo: 'RA100000001CN', at: at('01:50:00') });
  await expect(desk.call('mail.receive', { ...letter, paper: paper('O-5') }, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'paperFormNo', code: 'duplicate' }] },
  });
  const item = await desk.call('mail.receive', { ...letter, paper: paper('O-6') }, receptionist);
  expect(item.record).toMatchObject({ enteredLate: true, receivedAt: at('01:50:00') });
  const gone = { ...aPickUp([item]), at: at('02:40:00'), paper: paper('O-7') };
  const { record: move } = await desk.call('mail.handOut', gone, receptionist);
  expect(await desk.call('paperForms.ofRecord', { record: move.id }, receptionist)).toMatchObject({
    register: 'mailMoves',
    happenedAt: at('02:40:00'),
  });
});

test('A48 a key that was lent on paper was lent then, and carries the sheet’s number', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const key = await hang(building);
  clock.set('14:00:00');
  const span = { fromAt: at('11:00:00'), untilAt: at('13:00:00') };
  await desk.call('backEntries.start', { id: randomUUID(), ...span, reason: '停电' }, receptionist);
  const loan = aLoan(building, [key], { at: at('11:30:00') });
  await expect(desk.call('keys.lend', loan, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'paperFormNo', code: 'required' }] },
  });
  const { record } = await desk.call('keys.lend', { ...loan, paper: paper('O-9') }, receptionist);
  expect(record.at).toBe(at('11:30:00'));
  expect(await desk.call('paperForms.ofRecord', { record: record.id }, receptionist)).toMatchObject({
    register: 'keyMoves',
  });
});

test('a number that was entered already is told with its record; a log sheet has many lines', async () => {
  const building = await afterPowerCut();
  const { desk, guard, receptionist } = building;
  const sheet = { happenedAt: at('02:00:00'), paper: paper('O-A-250303-05') };
  await desk.call('logLines.write', aLine(sheet), guard);
  await desk.call('logLines.write', aLine({ ...sheet, text: '又一行' }), guard);
  const report = (fields: object) =>
    desk.call(
      'cases.register',
      lampReport(building, { receivedAt: at('01:40:00'), occurredAt: null, ...fields }),
      receptionist,
    );
  const { record } = await report({ id: randomUUID(), paper: paper('O-A-250303-06') });
  await expect(report({ id: randomUUID(), paper: paper('O-A-250303-06') })).rejects.toMatchObject({
    data: { faults: [{ field: 'paperFormNo', code: 'duplicate' }], params: { no: record.no } },
  });
  await report({ id: randomUUID(), paper: paper('O-A-250303-06', true) });
  const carried = await desk.call('paperForms.withNo', { paperFormNo: 'O-A-250303-06' }, guard);
  expect(carried.map(({ no }) => no.slice(0, 2))).toEqual(['C-', 'C-']);
});

test('paused, what is entered happens now; ended, another one may begin', async () => {
  const { clock, desk, guard } = await afterPowerCut();
  const start = { id: randomUUID(), fromAt: at('02:00:00'), untilAt: at('02:30:00'), reason: '' };
  await expect(desk.call('backEntries.start', start, guard)).rejects.toMatchObject({ code: 'stateForbids' });
  await desk.call('backEntries.pause', { paused: true }, guard);
  const now = await desk.call('logLines.write', aLine(), guard);
  expect(now).toMatchObject({ enteredLate: false, paperFormNo: '' });
  await desk.call('backEntries.pause', { paused: false }, guard);
  await desk.call('backEntries.end', {}, guard);
  expect(await desk.call('backEntries.open', {}, guard)).toBeNull();
  clock.advance(1000);
  const wrong = { ...start, untilAt: at('01:00:00') };
  await expect(desk.call('backEntries.start', wrong, guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'untilAt', code: 'before' }] },
  });
  expect((await desk.call('backEntries.start', start, guard)).count).toBe(0);
});
