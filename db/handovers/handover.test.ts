import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anUmbrella } from '../../tests/fixtures/found-items.ts';
import { allInOrder, begin, bothSign, handoverNow, openHeldDesk } from '../../tests/fixtures/handovers.ts';
import { aLoan, hand, hang } from '../../tests/fixtures/keys.ts';
import { takeIn } from '../../tests/fixtures/mail.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { visit } from '../../tests/fixtures/visitors.ts';
import { bookFile } from '../site/backups.ts';
import { Database } from '../store/database.ts';

const signs = (building: Awaited<ReturnType<typeof openHeldDesk>>, input: ReturnType<typeof bothSign>) =>
  building.desk.call('handovers.sign', input, building.receptionist);

test('A41 handover before leaving: the sheet lists what is open by itself, and signing passes desk and mail in one step', async () => {
  const building = await openHeldDesk();
  const { clock, desk, receptionist, guard, people } = building;
  clock.set('10:00:00');
  await tellAll(building, await desk.call('cases.register', lampReport(building), receptionist));
  const umbrella = await desk.call('foundItems.store', anUmbrella(), receptionist);
  await visit(building);
  await visit(building, { name: '赵敏', contact: '13700002222' });
  const letter = await takeIn(building);
  clock.set('19:45:00');
  const begun = await begin(building);
  const { sections } = begun.sheet;
  expect(Object.fromEntries(Object.entries(sections).map(([name, lines]) => [name, lines.length]))).toEqual({
    ...{ incidents: 0, cases: 1, orders: 1, followUps: 0, buildingEvents: 0, calls: 0, drafts: 0, keysOut: 0 },
    ...{ patrols: 0, vacantRounds: 0, contactNotes: 0, keysMissing: 0, mail: 1, foundItems: 1, visitors: 2 },
  });
  expect(begun.record).toMatchObject({ status: 'preparing', shiftFrom: '2025-03-03 day', shiftTo: '2025-03-03 night' });
  await desk.call('foundItems.count', { id: randomUUID(), itemIds: [umbrella.record.id] }, receptionist);
  const instructions = '1203 房的灯明早 9 点前回电';
  const written = allInOrder(begun, { instructions, readers: [people.guard.id] });
  const ready = await desk.call('handovers.write', written, receptionist);
  expect(ready.record.status).toBe('differencesExplained');
  const signed = await signs(building, bothSign(building, ready));
  expect(signed.record).toMatchObject({
    ...{ status: 'signedByBoth', toStaff: guard.id, sheetHash: ready.sheetHash, mailMoveId: expect.any(String) },
  });
  expect(signed.signatures.map(({ purpose, signer, changedSince }) => [purpose, signer, changedSince])).toEqual([
    ['giver', '张敏', false],
    ['receiver', '周师傅', false],
  ]);
  expect(signed.timeline.at(-1)?.data).toMatchObject({ step: 'instructions', text: instructions });
  const told = await desk.call('deskNotes.unread', {}, guard);
  expect(told).toMatchObject([{ title: expect.stringContaining(signed.record.no), text: instructions }]);
  const { holder } = await desk.call('handovers.duty', {}, guard);
  expect(holder).toMatchObject({ id: guard.id, name: '周师傅', since: clock.now() });
  const { record, custody } = await desk.call('mail.read', { itemId: letter.record.id }, guard);
  expect(record.keeperId).toBe(guard.id);
  expect(custody.at(-1)).toMatchObject({ kind: 'handover', signed: true });
});

test('what was on the sheet at signing stays, whatever happens to the records afterwards', async () => {
  const building = await openHeldDesk();
  const { clock, desk, receptionist, guard } = building;
  const here = await visit(building);
  const begun = await begin(building);
  const ready = await desk.call('handovers.write', allInOrder(begun), receptionist);
  await signs(building, bothSign(building, ready));
  clock.advance(60_000);
  await desk.call('visits.signOut', { visitId: here.record.id, leftAt: null, belongingsOut: null, remarks: '' }, guard);
  const after = await handoverNow(building, begun);
  expect(after.sheet.sections.visitors.map(({ record }) => record)).toEqual([here.record.id]);
  expect(after.sheetHash).toBe(ready.sheetHash);
  expect(after.signatures.every(({ changedSince }) => !changedSince)).toBe(true);
  expect((await desk.call('handovers.sheet', {}, guard)).sheet.sections.visitors).toEqual([]);
});

test('a sheet that is altered behind the desk’s back no longer is what was signed', async () => {
  const building = await openHeldDesk();
  const { desk, dir, receptionist } = building;
  await visit(building);
  const ready = await desk.call('handovers.write', allInOrder(await begin(building)), receptionist);
  await signs(building, bothSign(building, ready));
  const db = new Database(bookFile(dir));
  db.run(
    "UPDATE handovers SET sheet = json_set(sheet, '$.sections.visitors', json('[]')) WHERE id = ?",
    ready.record.id,
  );
  db.close();
  const { signatures } = await handoverNow(building, ready);
  expect(signatures.map(({ changedSince }) => changedSince)).toEqual([true, true]);
});

test('a sheet that changed while it was read is not signed unseen', async () => {
  const building = await openHeldDesk();
  const { desk, receptionist } = building;
  const ready = await desk.call('handovers.write', allInOrder(await begin(building)), receptionist);
  await visit(building);
  await expect(signs(building, bothSign(building, ready))).rejects.toMatchObject({ code: 'sheetChanged' });
  const fresh = await handoverNow(building, ready);
  expect((await signs(building, bothSign(building, fresh))).record.status).toBe('signedByBoth');
});

test('keys are counted blind; a missing one must be explained before anybody signs', async () => {
  const building = await openHeldDesk();
  const { clock, desk, receptionist } = building;
  const [one, two] = [await hang(building), await hang(building, { keyCode: 'PB-08', cabinetPos: 'A-08' })];
  await desk.call('keys.lend', aLoan(building, [await hang(building, { keyCode: 'PB-09' })]), receptionist);
  clock.advance(60_000);
  const begun = await begin(building);
  expect(begun.sheet.keys).toBeNull();
  expect(begun.sheet.sections.keysOut).toMatchObject([{ what: 'PB-09', who: '郑主管' }]);
  await desk.call('handovers.write', allInOrder(begun), receptionist);
  const uncounted = await handoverNow(building, begun);
  await expect(signs(building, bothSign(building, uncounted))).rejects.toMatchObject({
    data: { faults: [{ field: 'counts', code: 'required' }] },
  });
  const count = { id: randomUUID(), draftId: null, scope: 'all' as const, keyIds: [one.record.id], strange: [] };
  const { record: counted } = await desk.call('keys.count', count, receptionist);
  const open = await handoverNow(building, begun);
  expect(open.record.status).toBe('counted');
  expect(open.sheet.keys).toMatchObject({ expected: 2, found: 1, open: true });
  await expect(signs(building, bothSign(building, open))).rejects.toMatchObject({
    data: { faults: [{ field: 'counts', code: 'reason' }] },
  });
  const explanations = [{ keyId: two.record.id, text: '在工程部，没写借条' }];
  await desk.call('keys.explainCount', { countId: counted.id, explanations, reportedTo: '李静' }, receptionist);
  const explained = await handoverNow(building, begun);
  expect(explained.record.status).toBe('differencesExplained');
  expect((await signs(building, bothSign(building, explained))).sheet.keys?.differences).toMatchObject([
    { expected: 1, found: 0, explanation: '在工程部，没写借条' },
  ]);
});

test('what is not in order is named, field by field', async () => {
  const building = await openHeldDesk();
  const { desk, receptionist, people } = building;
  const begun = await begin(building);
  const equipment = [{ item: 'radio', qty: 2, condition: 'faulty' as const, note: '' }];
  const poor = allInOrder(begun, { suppliesOk: false, equipment, readers: [people.guard.id] });
  const written = await desk.call('handovers.write', poor, receptionist);
  const input = bothSign(building, written, { read: false, reserved: true, receiver: null });
  await expect(signs(building, input)).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'suppliesNote', code: 'required' },
        { field: 'equipment.0.note', code: 'required' },
        { field: 'instructions', code: 'required' },
        { field: 'read', code: 'tick' },
        { field: 'reservations', code: 'required' },
        { field: 'receiver.image', code: 'required' },
      ],
    },
  });
});

test('nobody hands over to themselves, signs for another, or takes the desk with a wrong PIN', async () => {
  const building = await openHeldDesk();
  const { clock, desk, receptionist, guard, people } = building;
  const ready = await desk.call('handovers.write', allInOrder(await begin(building)), receptionist);
  const self = { toStaff: people.receptionist.id, pin: '2580', receiver: hand('张敏', { text: '今接班' }) };
  await expect(signs(building, bothSign(building, ready, self))).rejects.toMatchObject({
    data: { faults: [{ field: 'toStaff', code: 'duplicate' }] },
  });
  const forOther = { receiver: hand('李静', { text: '今接班' }) };
  await expect(signs(building, bothSign(building, ready, forOther))).rejects.toMatchObject({
    data: { faults: [{ field: 'receiver.signer', code: 'unknown' }] },
  });
  await expect(desk.call('handovers.sign', bothSign(building, ready), guard)).rejects.toMatchObject({
    code: 'deskNotYours',
  });
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await expect(signs(building, bothSign(building, ready, { pin: '0000' }))).rejects.toMatchObject({
      code: attempt < 5 ? 'pinWrong' : 'pinBlocked',
    });
  }
  await expect(signs(building, bothSign(building, ready))).rejects.toMatchObject({ code: 'pinBlocked' });
  expect((await desk.call('handovers.duty', {}, guard)).holder?.id).toBe(receptionist.id);
  clock.advance(61_000);
  expect((await signs(building, bothSign(building, await handoverNow(building, ready)))).record.status).toBe(
    'signedByBoth',
  );
});

test('special mail that is not there is said so in the same step, or nothing is signed', async () => {
  const building = await openHeldDesk();
  const { desk, receptionist } = building;
  const letter = await takeIn(building);
  const ready = await desk.call('handovers.write', allInOrder(await begin(building)), receptionist);
  const input = bothSign(building, ready, { lines: [] });
  await expect(signs(building, input)).rejects.toMatchObject({ data: { faults: [{ field: 'lines', code: 'count' }] } });
  expect((await handoverNow(building, ready)).record.status).toBe('differencesExplained');
  const lines = [{ itemId: letter.record.id, present: false, reason: '柜里没有' }];
  await signs(building, bothSign(building, ready, { lines, reportedTo: '李静' }));
  const after = await desk.call('mail.read', { itemId: letter.record.id }, receptionist);
  expect(after.record.status).toBe('missing');
});

test('taken with reservations: it is signed, and the supervisor is to look at them', async () => {
  const building = await openHeldDesk();
  const { desk, receptionist, guard, supervisor } = building;
  const ready = await desk.call('handovers.write', allInOrder(await begin(building)), receptionist);
  const reservations = '对讲机电量不足，没有充电';
  const signed = await signs(building, bothSign(building, ready, { reserved: true, reservations }));
  const due = async () =>
    (await desk.call('now.list', {}, supervisor)).lines.filter(({ register }) => register === 'handovers');
  expect(await due()).toMatchObject([{ rule: 'handoverReserved', what: reservations }]);
  const close = { handoverId: signed.record.id, id: randomUUID(), reason: '已换电池', takeOver: false };
  await expect(desk.call('handovers.close', close, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const closed = await desk.call('handovers.close', close, supervisor);
  expect(closed.record).toMatchObject({ status: 'closed', closeReason: '已换电池', toStaff: guard.id });
  expect(closed.signatures.every(({ changedSince }) => !changedSince)).toBe(true);
  expect(await due()).toEqual([]);
  expect((await desk.call('handovers.duty', {}, guard)).holder?.id).toBe(guard.id);
});

test('A41 a refusal keeps whoever wanted to leave responsible, and the superior is told', async () => {
  const building = await openHeldDesk();
  const { desk, receptionist, supervisor, people } = building;
  const ready = await desk.call('handovers.write', allInOrder(await begin(building)), receptionist);
  const no = {
    handoverId: ready.record.id,
    staffId: people.guard.id,
    pin: '1379',
    reason: '钥匙柜没点',
    reportedTo: '李静',
  };
  await expect(desk.call('handovers.refuse', { ...no, pin: '0000' }, receptionist)).rejects.toMatchObject({
    code: 'pinWrong',
  });
  const refused = await desk.call('handovers.refuse', no, receptionist);
  expect(refused.record).toMatchObject({ status: 'refusedByIncoming', heldFrom: null, toStaff: null });
  expect((await desk.call('handovers.duty', {}, receptionist)).holder?.id).toBe(receptionist.id);
  const { lines, counts } = await desk.call('now.list', {}, supervisor);
  expect(lines).toMatchObject([{ rule: 'handoverRefused', what: '钥匙柜没点', who: '张敏' }]);
  expect(counts.handovers).toBe(1);
  const said = await desk.call('handovers.write', allInOrder(refused, { instructions: '已补点' }), receptionist);
  expect(said.record.status).toBe('refusedByIncoming');
  const key = await hang(building);
  await expect(signs(building, bothSign(building, await handoverNow(building, said)))).rejects.toMatchObject({
    data: { faults: [{ field: 'counts', code: 'required' }] },
  });
  await desk.call(
    'keys.count',
    { id: randomUUID(), draftId: null, scope: 'all', keyIds: [], strange: [] },
    receptionist,
  );
  const counted = await handoverNow(building, said);
  expect(counted.record.status).toBe('counted');
  const explanations = [{ keyId: key.record.id, text: '在工程部' }];
  const countId = counted.sheet.keys?.countId ?? '';
  await desk.call('keys.explainCount', { countId, explanations, reportedTo: '李静' }, receptionist);
  expect((await desk.call('now.list', {}, supervisor)).lines.map(({ rule }) => rule)).toContain('handoverRefused');
  const explained = await handoverNow(building, said);
  expect((await signs(building, bothSign(building, explained))).record.status).toBe('signedByBoth');
  expect((await desk.call('now.list', {}, supervisor)).lines).toEqual([]);
});

test('the desk never deadlocks: a supervisor closes with a reason, and whoever signs in next has it', async () => {
  const building = await openHeldDesk();
  const { clock, desk, receptionist, guard, supervisor } = building;
  await takeIn(building);
  clock.advance(60_000);
  const close = { handoverId: null, id: randomUUID(), reason: '张敏急病送医', takeOver: false };
  await expect(desk.call('handovers.close', { ...close, reason: '' }, supervisor)).rejects.toMatchObject({
    code: 'invalid',
  });
  const closed = await desk.call('handovers.close', close, supervisor);
  expect(closed.record).toMatchObject({ status: 'closed', fromStaff: receptionist.id, toStaff: null, signedAt: null });
  expect(closed.sheet.sections.mail).toHaveLength(1);
  expect((await desk.call('handovers.duty', {}, guard)).holder).toBeNull();
  await expect(begin(building)).rejects.toMatchObject({ code: 'deskUnheld' });
  clock.advance(60_000);
  await desk.call('staff.signIn', { staffId: guard.id, pin: '1379' }, null);
  expect((await desk.call('handovers.duty', {}, guard)).holder?.id).toBe(guard.id);
  const { lines } = await desk.call('handovers.unsigned', {}, supervisor);
  expect(lines.map(({ kind, fromName, toName }) => [kind, fromName, toName])).toEqual([
    ['start', '', '周师傅'],
    ['shift', '张敏', ''],
    ['start', '', '张敏'],
  ]);
});

test('in the morning it is told what nobody signed, and who has held the desk for longer than a shift', async () => {
  const building = await openHeldDesk();
  const { clock, desk, supervisor } = building;
  clock.set('19:50:00');
  await begin(building);
  clock.set('08:30:00', '2025-03-04');
  const { lines } = await desk.call('now.list', {}, supervisor);
  expect(lines).toMatchObject([{ rule: 'handoverUnsigned', who: '张敏' }]);
  const unsigned = await desk.call('handovers.unsigned', {}, supervisor);
  expect(unsigned.overHeld?.name).toBe('张敏');
  expect(unsigned.lines[0]).toMatchObject({ status: 'differencesExplained', fromName: '张敏' });
});
