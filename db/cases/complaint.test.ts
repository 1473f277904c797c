import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { assigned, investigated, onPaper, signedSatisfied, slipTexts } from '../../tests/fixtures/complaints.ts';
import { queued } from '../../tests/fixtures/follow-ups.ts';
import { drawing, drawn } from '../../tests/fixtures/orders.ts';
import { asked, lampReport, tellAll } from '../../tests/fixtures/reports.ts';

const rulesOf = (view: { timers: { rule: string }[] }) => view.timers.map(({ rule }) => rule);

test('S11 from the supervisor’s slip to the file: assigned, looked into, told, signed, asked, closed, signed by the manager', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('09:00:00');
  const given = await assigned(building);
  const caseId = given.record.id;
  expect(given.record).toMatchObject({
    assignedBy: supervisor.id,
    assignedAt: at('09:00:00'),
    responsiblePerson: '老陈',
  });
  expect(given.timers).toContainEqual({ rule: 'investigate', dueAt: at('20:00:00') });
  expect(given.timers).toContainEqual({ rule: 'rectify', dueAt: at('18:00:00', '2025-03-05') });
  await expect(
    desk.call(
      'cases.assign',
      { caseId, responsibleDept: 'security', responsiblePerson: '某', rectifyBy: at('18:00:00'), was: null },
      receptionist,
    ),
  ).rejects.toMatchObject({ code: 'notAllowed' });

  clock.set('10:00:00');
  const looked = await investigated(building, given);
  expect(rulesOf(looked)).not.toContain('investigate');
  expect(looked.refused).toContainEqual({ action: 'tellResult', why: 'completeFirst' });

  clock.set('15:00:00');
  const done = await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '已换新' }, receptionist);
  expect(done.timers).toContainEqual({ rule: 'tellResult', dueAt: at('15:00:00') });
  expect(done.refused).toContainEqual({ action: 'opinion', why: 'resultUntold' });
  clock.set('15:10:00');
  const told = await desk.call('cases.tellResult', { caseId, text: '灯换好了' }, receptionist);
  expect(told.record).toMatchObject({ resultToCustomerAt: at('15:10:00'), firstReplyAt: at('15:10:00') });
  expect(rulesOf(told)).not.toContain('tellResult');

  const signing = drawn({ record: told.record } as never, { text: `${told.record.no} 满意` });
  const word = { caseId, opinion: 'satisfied', opinionText: '' } as const;
  await expect(desk.call('cases.opinion', { ...word, signing: null }, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'signing.image', code: 'required' }] },
  });
  const signed = await desk.call('cases.opinion', { ...word, signing }, receptionist);
  expect(signed.signatures).toMatchObject([
    { register: 'cases', purpose: 'opinion', medium: 'screen', signer: 'Wang' },
  ]);
  const signatureId = signed.record.opinionSignatureId ?? '';
  expect(await desk.call('orders.signature', { signatureId }, receptionist)).toEqual({ image: drawing });

  await expect(desk.call('cases.close', { caseId, reason: '' }, receptionist)).rejects.toMatchObject({
    code: 'followUpMissing',
  });
  await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  const closed = await desk.call('cases.close', { caseId, reason: '' }, receptionist);
  const manager = onPaper(closed, 'propertyManager');
  await expect(desk.call('cases.archive', { caseId, signing: manager }, receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  const filed = await desk.call('cases.archive', { caseId, signing: manager }, supervisor);
  expect(filed).toMatchObject({ record: { status: 'archived' }, timers: [] });
  expect(filed.record.managerSignatureId).not.toBeNull();
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});

test('A28 a major complaint: R closes nothing, the meeting decides, the manager asks, both sign before the file', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('10:00:00');
  const given = await assigned(building, { severity: 'major' });
  await investigated(building, given);
  const caseId = given.record.id;
  await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '换整条线' }, receptionist);
  const told = await desk.call('cases.tellResult', { caseId, text: '换好了' }, receptionist);
  const close = (actor = supervisor) => desk.call('cases.close', { caseId, reason: '经理同意' }, actor);
  for (const actor of [receptionist, supervisor]) {
    await expect(close(actor)).rejects.toMatchObject({
      data: { code: 'caseIncomplete', faults: [{ field: 'opinion' }, { field: 'meetingNote' }] },
    });
  }
  const unsigned = { caseId, opinion: 'notGiven', opinionText: '客户出差', signing: null } as const;
  await desk.call('cases.opinion', unsigned, receptionist);
  const decided = { caseId, meetingNote: '换整条线', responsiblePerson: '冯经理', rectifyBy: at('18:00:00') };
  await expect(desk.call('cases.decide', decided, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  await desk.call('cases.decide', decided, supervisor);
  await expect(close()).rejects.toMatchObject({ code: 'followUpOpen' });
  const { lines } = await desk.call('followUps.list', queued, receptionist);
  expect(lines).toMatchObject([
    { followUp: { responsible: 'manager', responsibleName: '冯经理', mandatoryBecause: 'noRating' } },
  ]);
  const asked = { followUpId: lines[0]?.followUp.id ?? '', caller: '冯经理', method: 'visit', opinion: '' } as const;
  const unrated = { attitude: null, efficiency: null, effect: null, overall: null } as const;
  await desk.call('followUps.record', { ...asked, ...unrated, result: 'satisfied' }, receptionist);
  await expect(close(receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  const closed = await close();
  expect(closed.record.status).toBe('closed');
  expect(closed.refused).toContainEqual({ action: 'archive', why: 'opinionUnsigned' });
  await expect(
    desk.call('cases.archive', { caseId, signing: onPaper(closed, 'propertyManager') }, supervisor),
  ).rejects.toMatchObject({ code: 'opinionUnsigned' });
  expect(told.record.opinion).toBeNull();
});

test('S11 an unhappy customer opens a filed complaint again: the first clock stands, form and signatures are made anew', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('10:00:00');
  const given = await assigned(building);
  await investigated(building, given);
  const signed = await signedSatisfied(building, given);
  const caseId = signed.record.id;
  await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  const closed = await desk.call('cases.close', { caseId, reason: '' }, receptionist);
  await desk.call('cases.archive', { caseId, signing: onPaper(closed, 'propertyManager') }, supervisor);
  clock.set('10:00:00', '2025-03-05');
  const again = await desk.call('cases.followUp', asked(caseId, 'dissatisfied', '又坏了'), receptionist);
  expect(again.record).toMatchObject({
    status: 'reopened',
    reopened: 1,
    registeredAt: at('10:00:00'),
    resultToCustomerAt: null,
    opinion: null,
    managerSignatureId: null,
    archivedAt: null,
    investigation: slipTexts.investigation,
  });
  expect(again.signatures).toHaveLength(2);
  expect(rulesOf(again)).toContain('rectify');
});

test('S11 no signature forces a call, and closing waits for it even when the supervisor wants to', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const given = await assigned(building);
  await investigated(building, given);
  const caseId = given.record.id;
  await desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了' }, receptionist);
  await desk.call('cases.tellResult', { caseId, text: '好了' }, receptionist);
  const unsigned = { caseId, opinion: 'notGiven', signing: null } as const;
  await expect(desk.call('cases.opinion', { ...unsigned, opinionText: '' }, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'opinionText', code: 'required' }] },
  });
  await desk.call('cases.opinion', { ...unsigned, opinionText: '不愿签' }, receptionist);
  await expect(desk.call('cases.close', { caseId, reason: '算了' }, supervisor)).rejects.toMatchObject({
    code: 'followUpOpen',
  });
});

test('S11 what arrives in the evening is looked into by the end of the night shift; the reminder can be switched off', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('21:30:00');
  const late = await desk.call('cases.register', lampReport(building, { kind: 'complaint' }), receptionist);
  expect(late.timers).toContainEqual({ rule: 'investigate', dueAt: at('08:00:00', '2025-03-04') });
  const off = { key: 'complaint.sameDayInvestigate', value: 0, validFrom: clock.now() } as const;
  await desk.call('parameters.save', off, supervisor);
  expect(rulesOf(await desk.call('cases.read', { caseId: late.record.id }, receptionist))).not.toContain('investigate');
});

test('S11 any case can be handed up, and the managers’ decision takes it back; the supervisor judges validity', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const given = await assigned(building);
  const caseId = given.record.id;
  const up = await desk.call('cases.refer', { caseId, toPerson: '冯经理', reason: '两个部门' }, receptionist);
  expect(up.record).toMatchObject({ referredTo: '冯经理' });
  const decided = {
    caseId,
    meetingNote: '工程部牵头',
    responsiblePerson: '冯经理',
    rectifyBy: at('18:00:00', '2025-03-06'),
  };
  expect((await desk.call('cases.decide', decided, supervisor)).record.referredAt).toBeNull();
  const judged = await desk.call('cases.judge', { caseId, isValid: true, text: '属实' }, supervisor);
  expect(judged.record.isValid).toBe(true);
});

test('two people on one slip: what the other wrote meanwhile is not overwritten, and what is typed is saved after a look', async () => {
  const building = await openBuilding();
  const { desk, receptionist, guard, supervisor } = building;
  const given = await assigned(building);
  const caseId = given.record.id;
  const empty = { investigation: '', cause: '', plan: '', customerAgreedPlan: null, measures: '' };
  await desk.call('cases.investigate', { caseId, ...empty, investigation: '我去看过', was: empty }, guard);
  const mine = { caseId, ...slipTexts };
  const stale = desk.call('cases.investigate', { ...mine, was: empty }, receptionist);
  await expect(stale).rejects.toMatchObject({
    data: { code: 'recordChanged', faults: [{ field: 'investigation', code: 'changed' }] },
  });
  const seen = { ...empty, investigation: '我去看过' };
  const saved = await desk.call('cases.investigate', { ...mine, was: seen }, receptionist);
  expect(saved.record.investigation).toBe(slipTexts.investigation);
  expect(JSON.stringify(saved.timeline)).toContain('我去看过');

  const late = {
    responsibleDept: 'security',
    responsiblePerson: '王队',
    rectifyBy: at('12:00:00', '2025-03-07'),
  } as const;
  await expect(desk.call('cases.assign', { caseId, ...late, was: null }, supervisor)).rejects.toMatchObject({
    code: 'recordChanged',
  });
  const told = await desk.call('cases.assign', { caseId, ...late, was: saved.record.rectifyBy }, supervisor);
  expect(told.lines.map(({ party, counted }) => [party, counted])).toContainEqual(['security', false]);
  const content = { content: '灯一直闪' };
  await desk.call('cases.correct', { caseId, fields: content, reason: '听错', was: { content: '灯管闪烁' } }, guard);
  const other = { caseId, fields: { content: '灯不亮' }, reason: '听错', was: { content: '灯管闪烁' } };
  await expect(desk.call('cases.correct', other, receptionist)).rejects.toMatchObject({ code: 'recordChanged' });
});

test('only a complaint has a slip', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const { record } = await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  for (const judge of [desk.call('cases.judge', { caseId: record.id, isValid: true, text: '' }, supervisor)]) {
    await expect(judge).rejects.toMatchObject({ code: 'stateForbids' });
  }
});
