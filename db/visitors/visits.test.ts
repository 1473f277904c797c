import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { aPermit, aVisit, visit } from '../../tests/fixtures/visitors.ts';

const out = { leftAt: null, belongingsOut: null, remarks: '' };

test('A35 visitor rules: a form saved 13 minutes after the reception ended is kept and counted as late', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  clock.set('09:25:00');
  const times = { arrivedAt: at('09:00:00'), receptionEndedAt: at('09:12:00') };
  const { record } = await visit(building, times);
  expect(record).toMatchObject({ status: 'received', formLate: true, registeredAt: at('09:25:00'), ...times });
  const inTime = { arrivedAt: at('09:10:00'), receptionEndedAt: at('09:15:00'), contact: '13700002222' };
  expect((await visit(building, inTime)).record.formLate).toBe(false);
  const period = { unit: 'day', date: '2025-03-03' } as const;
  const { readings } = await desk.call('indicators.report', { period }, supervisor);
  const read = (id: string) => readings.find((reading) => reading.id === id);
  expect(read('visitForms')).toMatchObject({ n: 1, d: 2 });
  expect(read('visits')).toMatchObject({ d: 2 });
  expect(read('stillInside')).toMatchObject({ d: 2 });
});

test('A35 who refuses to register is passed to the duty manager by name; nothing is saved without phone or purpose', async () => {
  const { desk, receptionist } = await openBuilding();
  const refused = { id: randomUUID(), draftId: null, name: '', remarks: '中年男子，不说姓名', arrivedAt: null };
  await expect(desk.call('visits.refuse', { ...refused, passedTo: '' }, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'passedTo', code: 'required' }] },
  });
  const view = await desk.call('visits.refuse', { ...refused, passedTo: '冯经理' }, receptionist);
  expect(view.record).toMatchObject({
    status: 'passedToDutyManager',
    refusedToRegister: true,
    passedTo: '冯经理',
  });
  const bare = aVisit({ name: '', contact: '', purpose: null, purposeText: '' });
  await expect(desk.call('visits.signIn', bare, receptionist)).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'name', code: 'required' },
        { field: 'contact', code: 'required' },
        { field: 'purpose', code: 'required' },
      ],
    },
  });
  expect((await desk.call('visits.inside', {}, receptionist)).heads).toBe(0);
});

test('a visitor comes in, is found by the pass, shows what was brought in, and leaves; nobody leaves twice', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, units } = building;
  const view = await visit(building, { unitId: units.e1203.id, belongings: '笔记本电脑 2 台', companions: 2 });
  expect(view.record).toMatchObject({ place: 'E-1203', contact: '137****1111', firstVisit: true, result: '已放行' });
  const card = await desk.call('units.card', { unitId: units.e1203.id }, receptionist);
  expect(card.visits.map(({ name }) => name)).toEqual(['陈伟']);
  expect(await desk.call('codes.find', { text: view.tag }, receptionist)).toMatchObject({
    register: 'visits',
    record: view.record.id,
    name: '陈伟',
  });
  expect((await desk.call('visits.inside', {}, receptionist)).heads).toBe(3);
  clock.set('11:00:00');
  const leave = { visitId: view.record.id, ...out };
  await expect(desk.call('visits.signOut', leave, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'belongingsOut', code: 'required' }] },
  });
  const left = await desk.call('visits.signOut', { ...leave, belongingsOut: true }, receptionist);
  expect(left.record).toMatchObject({ status: 'left', leftAt: at('11:00:00'), belongingsOut: true, expiredAt: null });
  await expect(desk.call('visits.signOut', leave, receptionist)).rejects.toMatchObject({ code: 'visitorNotInside' });
  const again = await visit(building, { unitId: units.e1203.id });
  expect(again.record.firstVisit).toBe(false);
  expect(again.before.map(({ id }) => id)).toEqual([view.record.id]);
  await expect(visit(building)).rejects.toMatchObject({ code: 'visitorInside' });
});

test('two letters bring back who was here: number, document and photo stay masked and come along', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const identity = {
    docType: 'idCard',
    docNo: '11010519491231002X',
    originalSeen: true,
    copyKept: false,
    relationToUnit: '',
  } as const;
  const first = await visit(building, { photo: { id: randomUUID(), name: '拍照', bytes: png() }, identity });
  expect(first.record.identity?.docNoMasked).toBe('**************002X');
  expect(first.record.idNumber).toBe('');
  await desk.call('visits.signOut', { visitId: first.record.id, ...out }, receptionist);
  clock.set('09:00:00', '2025-03-04');
  const [known] = await desk.call('visits.known', { text: 'cw' }, receptionist);
  expect(known).toMatchObject({ name: '陈伟', contact: '137****1111', visitedPerson: '赵经理', times: 1 });
  for (const text of ['chenw', '陈', '1370000', 'CW']) {
    expect((await desk.call('visits.known', { text }, receptionist)).map(({ visitId }) => visitId)).toEqual([
      first.record.id,
    ]);
  }
  const again = await visit(building, { contact: '', sameAs: known?.visitId ?? null });
  expect(again.photoId).toBe(first.photoId);
  expect(again.record.identity?.docNoMasked).toBe('**************002X');
  const shown = await desk.call('visits.reveal', { visitId: again.record.id, field: 'contact' }, receptionist);
  expect(shown.value).toBe('13700001111');
  expect((await desk.call('visits.read', { visitId: again.record.id }, receptionist)).timeline.at(-1)?.data).toEqual({
    kind: 'revealed',
    field: 'contact',
  });
});

test('S51 a document with a wrong check sign is refused; the whole number is kept only where the site says so', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  const identity = { docType: 'idCard', originalSeen: true, copyKept: false, relationToUnit: '' } as const;
  await expect(visit(building, { identity: { ...identity, docNo: '110105194912310021' } })).rejects.toMatchObject({
    data: { faults: [{ field: 'identity.docNo', code: 'idNumber' }] },
  });
  const keep = { key: 'visitor.keepIdNumber', value: 1, validFrom: clock.now() } as const;
  await desk.call('parameters.save', keep, supervisor);
  const { record } = await visit(building, { identity: { ...identity, docNo: '11010519491231002x' } });
  expect(record.idNumber).toBe('**************002X');
  const shown = await desk.call('visits.reveal', { visitId: record.id, field: 'idNumber' }, supervisor);
  expect(shown.value).toBe('11010519491231002X');
});

test('S19 at night nobody goes in before the host has said yes; a host who says no lets nobody in', async () => {
  const building = await openBuilding();
  const { clock, desk, guard } = building;
  clock.set('22:00:00');
  const form = aVisit({ hostAccepted: null });
  await expect(desk.call('visits.signIn', form, guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'hostAccepted', code: 'hostAtNight' }] },
  });
  const waits = await desk.call('visits.signIn', { ...form, outcome: 'wait' }, guard);
  expect(waits.record).toMatchObject({ status: 'registered', registeredAt: null });
  const visitId = form.id;
  const admit = { visitId, result: '', receptionEndedAt: null };
  await expect(desk.call('visits.admit', admit, guard)).rejects.toMatchObject({ code: 'invalid' });
  await desk.call('visits.answer', { visitId, hostAccepted: 'no', answeredBy: '赵经理' }, guard);
  await expect(desk.call('visits.admit', admit, guard)).rejects.toMatchObject({
    data: { faults: [{ field: 'hostAccepted', code: 'hostSaidNo' }] },
  });
  const away = await desk.call('visits.turnAway', { visitId, reason: '被访人不同意' }, guard);
  expect(away.record).toMatchObject({ status: 'turnedAway', leftAt: null });
  await expect(desk.call('visits.signOut', { visitId, ...out }, guard)).rejects.toMatchObject({
    code: 'visitorNotInside',
  });
});

test('who is expected is offered first and comes on the host’s word; who may always come does, too; who may not is held', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  const unitId = units.e1203.id;
  await desk.call('permits.save', aPermit({ unitId, companions: 2 }), receptionist);
  const [known] = await desk.call('visits.known', { text: 'cw' }, receptionist);
  expect(known).toMatchObject({ visitId: null, name: '陈伟', place: 'E-1203', companions: 2 });
  const came = await visit(building, { unitId, contact: '', hostAccepted: null, permitId: known?.permitId ?? null });
  expect(came.record).toMatchObject({ appointment: true, hostAccepted: 'yes', status: 'received' });
  expect(await desk.call('permits.list', { which: 'today', text: '' }, receptionist)).toEqual([]);

  const always = aPermit({ kind: 'permanent', name: '林小雨', contact: '', unitId });
  await desk.call('permits.save', always, receptionist);
  const friend = await visit(building, { name: '林小雨', contact: '13712120000', unitId, hostAccepted: null });
  expect(friend.permit).toMatchObject({ kind: 'permanent', id: always.id });

  const never = aPermit({ kind: 'doNotAdmit', name: '钱多多', contact: '', unitId, remarks: '前员工' });
  await desk.call('permits.save', never, receptionist);
  const unwanted = await visit(building, { name: '錢多多', contact: '13712129999', unitId });
  expect(unwanted.record.status).toBe('arrived');
  expect(unwanted.causes).toMatchObject([{ of: 'permits', saidBy: '前台电话，赵经理', instructions: '前员工' }]);
  const elsewhere = await visit(building, { name: '钱多多', contact: '13712128888', unitId: units.w0805.id });
  expect(elsewhere.record.status).toBe('received');
});

test('a permit needs who said so, and a temporary one its end; a contractor’s pass lasts as long as the day shift', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const bare = aPermit({ kind: 'temporary', saidBy: '' });
  await expect(desk.call('permits.save', bare, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'unitId' }, { field: 'validUntil' }, { field: 'saidBy' }] },
  });
  const pass = aPermit({
    kind: 'contractor',
    name: '马师傅',
    contact: '13900000009',
    validUntil: at('18:00:00', '2025-03-20'),
  });
  await desk.call('permits.save', pass, receptionist);
  const worker = await visit(building, { name: '马师傅', contact: '13900000009', hostAccepted: null });
  expect(worker).toMatchObject({ permit: { id: pass.id }, leaveBy: at('20:00:00') });
  const later = { ...pass, contact: '', workNo: 'SG-17' };
  expect(await desk.call('permits.save', later, receptionist)).toMatchObject({
    workNo: 'SG-17',
    contact: '139****0009',
  });
  await desk.call('permits.end', { permitId: pass.id, reason: '完工' }, receptionist);
  expect(await desk.call('permits.list', { which: 'contractor', text: '' }, receptionist)).toEqual([]);
});

test('a group is signed in in one go, each with a visit of their own; a faulty name stops all of them', async () => {
  const { desk, receptionist } = await openBuilding();
  const { id: _, draftId: __, name: ___, photo: ____, sameAs: _____, identity: ______, ...common } = aVisit();
  const member = (name: string, contact = '') => ({ id: randomUUID(), name, contact });
  const groupId = randomUUID();
  const twice = [member('王芳'), member('李雷', '13800000001'), member('王芳')];
  const send = (members: typeof twice) =>
    desk.call('visits.signInGroup', { groupId, draftId: null, members, common }, receptionist);
  await expect(send(twice)).rejects.toMatchObject({
    data: { faults: [{ field: 'members.2.name', code: 'duplicate' }] },
  });
  expect((await desk.call('visits.inside', {}, receptionist)).heads).toBe(0);
  const { visits } = await send(twice.slice(0, 2));
  expect(visits.map(({ name, contact }) => [name, contact])).toEqual([
    ['王芳', '137****1111'],
    ['李雷', '138****0001'],
  ]);
  const view = await desk.call('visits.read', { visitId: visits[0]?.id ?? '' }, receptionist);
  expect(view.group.map(({ name }) => name)).toEqual(['李雷']);
});

test('who overstays is due on Now; whom nobody saw leaving is at last not inside, and no sign-out says so', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const { record } = await visit(building);
  clock.set('14:00:01');
  const now = await desk.call('now.list', {}, receptionist);
  expect(now.lines.filter(({ register }) => register === 'visits')).toMatchObject([
    { rule: 'overstay', record: record.id, place: '三层会议室' },
  ]);
  expect(now.counts.visits).toBe(1);
  clock.set('22:00:01');
  // As main asks every minute.
  const due = await desk.call('alarms.due', {}, null);
  expect(due.map((line) => line.record)).not.toContain(record.id);
  const view = await desk.call('visits.read', { visitId: record.id }, receptionist);
  expect(view.record).toMatchObject({ status: 'noExit', leftAt: null, expiredAt: at('22:00:01') });
  expect(await desk.call('visits.inside', {}, receptionist)).toMatchObject({ heads: 0, noExit: 1 });
  expect(view.timeline.at(-1)).toMatchObject({ actor: '', data: { step: 'expire', details: { automatic: 'true' } } });
  const seen = await desk.call('visits.signOut', { visitId: record.id, ...out, leftAt: at('15:00:00') }, receptionist);
  expect(seen.record).toMatchObject({ status: 'left', leftAt: at('15:00:00'), expiredAt: at('22:00:01') });
});

test('what was written wrongly is corrected with a reason; a masked number that is left alone stays as it was', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await visit(building);
  const { name, company, unitId, place, visitedPerson, purposeText, companions, companionNames, vehicle } = record;
  const same = { name, company, unitId, place, visitedPerson, purposeText, companions, companionNames, vehicle };
  const rest = { belongings: '', badgeNo: '', leaveBy: null, contact: '', purpose: 'visitUnit' } as const;
  const input = { visitId: record.id, ...same, ...rest, vehicle: '京A12345', reason: '看错车牌' };
  const corrected = await desk.call('visits.correct', input, receptionist);
  expect(corrected.record).toMatchObject({ vehicle: '京A12345', contact: '137****1111' });
  expect(corrected.timeline.at(-1)?.data).toMatchObject({ step: 'correct', details: { vehicle: '— → 京A12345' } });
});
