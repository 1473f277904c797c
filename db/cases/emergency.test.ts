import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aReport, untilReportDue } from '../../tests/fixtures/incidents.ts';
import { asked, emergencyForm, tell, tellAll } from '../../tests/fixtures/reports.ts';

const trapped = emergencyForm({
  emergencyType: 'liftEntrapment',
  place: '3号电梯',
  phone: '6982 0119',
  peopleTrappedOrHurt: 2,
});

test('A05 people trapped at night: the short set saves it, six to tell, a minute to do it, and an incident record', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, supervisor, receptionist } = building;
  clock.set('02:14:20');
  const form = { ...trapped, occurredAt: at('02:14:00') };
  const saved = await desk.call('cases.registerEmergency', form, guard);
  expect(saved.record).toMatchObject({
    status: 'registered',
    kind: 'report',
    category: 'emergency',
    severity: 'urgent',
    place: '3号电梯',
    peopleTrappedOrHurt: 2,
    occurredAt: at('02:14:00'),
    registeredAt: at('02:14:20'),
    notifyDueAt: at('02:15:20'),
    shift: '2025-03-02 night',
  });
  expect(saved.lines.map((line) => line.party)).toEqual([
    'engineering',
    'floorSupervisor',
    'hrDept',
    'security',
    'propertySupervisor',
    'propertyManager',
  ]);
  expect(saved.lines.every((line) => line.counted && line.next !== null)).toBe(true);
  expect(saved.timers[0]).toEqual({ rule: 'notify60s', dueAt: at('02:15:20') });
  expect(saved.incidentNo).toMatch(/^I-A-250303-\d{3}$/);
  expect(saved.missing).toEqual(['callerName', 'extAsked', 'locationDetail', 'content', 'contactInside']);

  clock.set('02:15:00');
  const told = await tellAll(building, saved);
  expect(told.record).toMatchObject({ status: 'notified', minuteMet: true });
  const caseId = saved.record.id;
  await desk.call('cases.complete', { caseId, reportedBy: '电梯公司', result: '已放人' }, guard);
  await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  const close = (actor = supervisor) => desk.call('cases.close', { caseId, reason: '' }, actor);
  await expect(close(guard)).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(close()).rejects.toMatchObject({
    data: {
      code: 'caseIncomplete',
      faults: expect.arrayContaining([
        { field: 'contactInside', code: 'required' },
        { field: 'extAsked', code: 'extension' },
      ]),
    },
  });

  const rest = {
    callerName: '刘先生',
    extAsked: true,
    locationDetail: '9层与10层之间',
    content: '电梯停运，两人被困',
    contactInside: '13700000001',
  };
  const full = await desk.call('cases.correct', { caseId, fields: rest, reason: '' }, guard);
  expect(full.missing).toEqual([]);

  // S02: reported, then closed; not even a supervisor turns it round.
  for (const actor of [receptionist, supervisor]) {
    await expect(close(actor)).rejects.toMatchObject({ code: 'incidentUnreported' });
  }
  const incidentId = saved.record.incidentId ?? '';
  const incident = await desk.call('incidents.read', { incidentId }, guard);
  await untilReportDue(building, { ...incident, record: { ...incident.record, phenomenon: rest.content } });
  await expect(close(receptionist)).rejects.toMatchObject({ code: 'incidentUnreported' });
  await desk.call('incidents.submit', aReport(incidentId), guard);
  expect((await close(receptionist)).record.status).toBe('closed');
});

test('an emergency at a unit stands in its zone, and what was said of the place says where exactly', async () => {
  const building = await openBuilding();
  const { desk, guard, units, zones } = building;
  const form = emergencyForm({ emergencyType: 'burstPipe', unitId: units.w0805.id, place: '卫生间', phone: '110' });
  const { record, lines } = await desk.call('cases.registerEmergency', form, guard);
  expect(record).toMatchObject({
    place: 'W-0805',
    locationDetail: '卫生间',
    companyName: '通达物流',
    zoneId: zones.w.id,
    publicArea: false,
  });
  expect(lines[1]?.next?.name).toBe('何芳');
});

test('less than the short set is refused, and so is what has not happened yet', async () => {
  const { clock, desk, guard } = await openBuilding();
  clock.set('02:14:20');
  await expect(
    desk.call('cases.registerEmergency', emergencyForm({ occurredAt: at('02:14:21') }), guard),
  ).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'emergencyType', code: 'required' },
        { field: 'place', code: 'required' },
        { field: 'phone', code: 'required' },
        { field: 'occurredAt', code: 'future' },
      ],
    },
  });
});

test('A46 an ambulance is asked for: address and phone, then the choice; the supervisor has five minutes to answer', async () => {
  const { clock, desk, guard } = await openBuilding();
  clock.set('03:00:00');
  const form = emergencyForm({ emergencyType: 'medical', supervisorAsked: true });
  await expect(desk.call('cases.registerEmergency', form, guard)).rejects.toMatchObject({
    data: { faults: ['place', 'phone', 'helpChoice'].map((field) => ({ field, code: 'required' })) },
  });
  const asked = await desk.call(
    'cases.registerEmergency',
    { ...form, place: 'E-1410', phone: '13700000002', helpChoice: 'call120' },
    guard,
  );
  expect(asked.record).toMatchObject({ kind: 'helpRequest', helpChoice: 'call120', supervisorAskedAt: at('03:00:00') });
  expect(asked.timers).toContainEqual({ rule: 'help5m', dueAt: at('03:05:00') });

  clock.set('03:04:00');
  const answer = { caseId: asked.record.id, text: '叫120，我马上到' };
  const answered = await desk.call('cases.supervisorAnswered', answer, guard);
  expect(answered.record.supervisorAnsweredAt).toBe(at('03:04:00'));
  expect(answered.timers.map((timer) => timer.rule)).not.toContain('help5m');
  await expect(desk.call('cases.supervisorAnswered', answer, guard)).rejects.toMatchObject({ code: 'stateForbids' });
});

test('A46 whoever finds out only later that they cannot answer asks then, and the five minutes begin then', async () => {
  const { clock, desk, guard } = await openBuilding();
  clock.set('03:00:00');
  const form = emergencyForm({
    emergencyType: 'medical',
    place: 'E-1410',
    phone: '13700000002',
    helpChoice: 'nursingHelp',
  });
  const saved = await desk.call('cases.registerEmergency', form, guard);
  expect(saved.timers.map(({ rule }) => rule)).not.toContain('help5m');
  clock.set('03:02:00');
  const question = { caseId: saved.record.id, text: '要轮椅，不知道在哪' };
  const asked = await desk.call('cases.askSupervisor', question, guard);
  expect(asked.timers).toContainEqual({ rule: 'help5m', dueAt: at('03:07:00') });
  await expect(desk.call('cases.askSupervisor', question, guard)).rejects.toMatchObject({ code: 'stateForbids' });
  await desk.call('cases.supervisorAnswered', { caseId: saved.record.id, text: '在保安室' }, guard);
  expect((await desk.call('cases.askSupervisor', question, guard)).record.supervisorAnsweredAt).toBeNull();
});

test('the responsible department follows the kind of emergency', async () => {
  const { desk, guard } = await openBuilding();
  const save = async (emergencyType: 'crime' | 'fire' | 'waterLeak') => {
    const form = emergencyForm({ emergencyType, place: '大堂', phone: '119' });
    return (await desk.call('cases.registerEmergency', form, guard)).record.responsibleDept;
  };
  expect([await save('crime'), await save('fire'), await save('waterLeak')]).toEqual([
    'security',
    'security',
    'engineering',
  ]);
});

test('one of six not reached keeps an emergency open', async () => {
  const building = await openBuilding();
  const saved = await building.desk.call(
    'cases.registerEmergency',
    { ...trapped, id: crypto.randomUUID() },
    building.guard,
  );
  let view = saved;
  for (const { party } of saved.lines.slice(0, 5)) view = await tell(building, view, party);
  expect(view.record.status).toBe('registered');
  expect((await tell(building, view, 'propertyManager')).record.status).toBe('notified');
});
