import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aLoan, aReturn, hand, hang, ownerKeys } from '../../tests/fixtures/keys.ts';
import { untouchedForm } from '../../tests/fixtures/reports.ts';

const wednesday = '2025-03-05';
const faults = (...fields: [string, string][]) => ({
  data: { faults: fields.map(([field, code]) => ({ field, code })) },
});

test('A31 an internal loan is due at six the same day and overdue after; without purpose or signature there is none', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00', wednesday);
  const key = await hang(building);
  const lend = (fields: Parameters<typeof aLoan>[2]) =>
    desk.call('keys.lend', aLoan(building, [key], fields), receptionist);
  await expect(lend({ purpose: ' ' })).rejects.toMatchObject(faults(['purpose', 'required']));
  await expect(lend({ borrower: null })).rejects.toMatchObject(faults(['borrower.image', 'required']));
  await expect(lend({ borrower: hand('郑主管', { strokes: [[[1, 1, 0]]] }) })).rejects.toMatchObject(
    faults(['borrower.image', 'required']),
  );
  await expect(lend({ qty: 2 })).rejects.toMatchObject(faults(['qty', 'count']));
  await expect(lend({ department: null, person: '' })).rejects.toMatchObject(
    faults(['person', 'required'], ['department', 'required']),
  );
  expect((await desk.call('keys.read', { keyId: key.record.id }, receptionist)).record.status).toBe('inCabinet');

  const { record, signatures } = await lend({});
  expect(record).toMatchObject({
    status: 'lent',
    dueAt: at('18:00:00', wednesday),
    lines: [{ keyCode: 'PB-07', qty: 1 }],
  });
  expect(signatures).toMatchObject([{ register: 'keyMoves', purpose: 'borrower', signer: '郑主管' }]);
  clock.set('18:01:00', wednesday);
  const now = await desk.call('now.list', {}, receptionist);
  expect(now.lines).toMatchObject([{ rule: 'keyDue', register: 'keyMoves', place: 'PB-07', who: '郑主管' }]);
  expect(now.counts.keys).toBe(1);
  expect(await desk.call('keys.loans', {}, receptionist)).toMatchObject([
    { person: '郑主管', phone: '8001', dueAt: at('18:00:00', wednesday), keys: [{ keyCode: 'PB-07', qty: 1 }] },
  ]);
});

test('Q12 what is lent after six, or in the night, is due at the end of the shift', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  const due = async (time: string, keyCode: string) => {
    clock.set(time, wednesday);
    const key = await hang(building, { keyCode });
    return (await desk.call('keys.lend', aLoan(building, [key]), supervisor)).record.dueAt;
  };
  expect(await due('02:00:00', 'K-1')).toBe(at('08:00:00', wednesday));
  expect(await due('17:59:59', 'K-2')).toBe(at('18:00:00', wednesday));
  expect(await due('18:00:00', 'K-3')).toBe(at('20:00:00', wednesday));
  expect(await due('21:30:00', 'K-4')).toBe(at('08:00:00', '2025-03-06'));
});

test('A32 an outsider needs a slip and the leader’s signature before; nobody borrows privately; “back today” must be said', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const key = await hang(building);
  const outside = {
    borrowerKind: 'external',
    person: '孙师傅',
    companyName: '安达装饰',
    phone: '13912340000',
    department: null,
    borrower: hand('孙师傅'),
  } as const;
  const lend = (fields: Parameters<typeof aLoan>[2]) =>
    desk.call('keys.lend', aLoan(building, [key], { ...outside, ...fields }), receptionist);
  await expect(lend({ leader: hand('冯经理') })).rejects.toMatchObject(faults(['voucherNo', 'required']));
  await expect(lend({ voucherNo: 'D-118' })).rejects.toMatchObject(faults(['leader.image', 'required']));
  await expect(lend({ voucherNo: 'D-118', leader: hand('冯经理'), reminderGiven: false })).rejects.toMatchObject(
    faults(['reminderGiven', 'tick']),
  );
  await expect(lend({ borrowerKind: 'internal', purposeKind: 'private', person: '张敏' })).rejects.toMatchObject({
    code: 'privateUse',
  });
  const { record, signatures } = await lend({ voucherNo: 'D-118', leader: hand('冯经理') });
  expect(record).toMatchObject({ voucherNo: 'D-118', leader: '冯经理', phone: '139****0000', reminderGiven: true });
  expect(signatures.map(({ purpose }) => purpose)).toEqual(['leader', 'borrower']);
  expect(await desk.call('keys.reveal', { moveId: record.id }, receptionist)).toEqual({ phone: '13912340000' });
  const history = await desk.call('history.ofRecord', { register: 'keyMoves', record: record.id }, receptionist);
  expect(history.at(-1)?.data).toEqual({ kind: 'revealed', field: 'phone' });
});

test('A34 a spare key is not lent: the report goes to the floor supervisor, who handles it', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  const key = await hang(building, { keyCode: 'E0901', class: 'owner', keyType: 'innerDoor', unitId: units.e0901.id });
  await expect(
    desk.call('keys.lend', aLoan(building, [key], { purposeKind: 'spareKey', purpose: '锁在门外' }), receptionist),
  ).rejects.toMatchObject({ code: 'spareKeyElsewhere' });
  const form = { ...untouchedForm(), subCategory: 'spareKey', category: 'security', unitId: units.e0901.id } as const;
  const said = { callerName: '李', phone: '13800000001', content: '锁在门外，要备用钥匙', extAsked: true };
  const rest = { companyName: '蓝海贸易', locationDetail: '门口', readBackConfirmed: true, id: randomUUID() };
  const { lines } = await desk.call('cases.register', { ...form, ...said, ...rest }, receptionist);
  expect(lines.filter((line) => line.counted).map(({ party }) => party)).toEqual(['floorSupervisor']);
  expect((await desk.call('keys.read', { keyId: key.record.id }, receptionist)).record.status).toBe('inCabinet');
});

test('§3.8 the night guard lends to our own people in an emergency or on duty, and hands out nothing for good', async () => {
  const building = await openBuilding();
  const { desk, guard, supervisor, people } = building;
  const key = await hang(building);
  const lend = (fields: Parameters<typeof aLoan>[2]) => desk.call('keys.lend', aLoan(building, [key], fields), guard);
  await expect(lend({})).rejects.toMatchObject({ code: 'nightLoan' });
  const slip = { voucherNo: 'D-1', leader: hand('冯经理') };
  await expect(lend({ borrowerKind: 'external', purposeKind: 'emergency', ...slip })).rejects.toMatchObject({
    code: 'nightLoan',
  });
  await expect(desk.call('keys.save', { ...key.record, copiesConsent: '', remarks: '' }, guard)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  const onDuty = await desk.call('staff.save', { ...people.li, position: 'dutyPerson' }, supervisor);
  const { record } = await lend({ staffId: onDuty.id, person: onDuty.name });
  await desk.call('keys.return', aReturn(record.id, onDuty.name, [key]), guard);
  expect((await lend({ purposeKind: 'emergency' })).record.status).toBe('lent');
});

test('a key is never in two hands, and a form that is sent twice lends once', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const [one, two] = [await hang(building), await hang(building, { keyCode: 'PB-08' })];
  const first = aLoan(building, [one]);
  await desk.call('keys.lend', first, receptionist);
  await expect(desk.call('keys.lend', first, receptionist)).rejects.toMatchObject({ code: 'alreadySaved' });
  await expect(desk.call('keys.lend', aLoan(building, [two, one]), receptionist)).rejects.toMatchObject({
    data: { code: 'keyOut', params: { key: 'PB-07', holder: '郑主管' } },
  });
  expect((await desk.call('keys.read', { keyId: two.record.id }, receptionist)).record.status).toBe('inCabinet');
  const both = [aLoan(building, [two]), aLoan(building, [two])].map((loan) =>
    desk.call('keys.lend', loan, receptionist),
  );
  const settled = await Promise.allSettled(both);
  expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a return says who brought it, how many and in what state, signed; part of it may come later', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const keys = await ownerKeys(building);
  const [gate, block, inner] = keys;
  if (!gate || !block || !inner) throw new Error('no keys');
  const { record } = await desk.call('keys.lend', aLoan(building, keys), receptionist);
  const bring = (some: typeof keys, fields: Parameters<typeof aReturn>[3] = {}) =>
    desk.call('keys.return', aReturn(record.id, '吴兰', some, fields), receptionist);
  const innerLine = (qty: number, condition: 'good' | 'lost' | 'damaged', reason = '') => ({
    keys: [{ keyId: inner.record.id, qty, condition, reason }],
  });
  await expect(bring([inner], innerLine(1, 'good'))).rejects.toMatchObject(faults(['keys.0.qty', 'count']));
  await expect(bring([inner], innerLine(1, 'lost'))).rejects.toMatchObject(
    faults(['keys.0.reason', 'required'], ['reportedTo', 'required']),
  );
  await expect(bring([gate], { returner: null, broughtBy: '' })).rejects.toMatchObject(
    faults(['broughtBy', 'required'], ['returner.image', 'required']),
  );
  clock.advance(60_000);
  const partly = await bring([gate, block]);
  expect(partly.record).toMatchObject({ status: 'lent', lines: [{ backBy: '吴兰' }, { backBy: '吴兰' }, {}, {}] });
  await expect(bring([gate])).rejects.toMatchObject({ code: 'keyNotLent' });
  const view = await desk.call('keys.read', { keyId: gate.record.id }, receptionist);
  expect(view.record.status).toBe('inCabinet');
  expect(view.timeline.at(-1)?.data).toMatchObject({
    kind: 'key',
    step: 'return',
    details: { broughtBy: '吴兰', borrower: '郑主管', condition: 'good', qty: '1' },
  });
  const rest = keys.slice(2).map(({ record: { id, copies } }) => {
    return { keyId: id, qty: copies, condition: 'damaged' as const, reason: '断在锁里' };
  });
  expect((await bring([], { keys: rest })).record.status).toBe('returned');
  expect((await desk.call('now.list', {}, receptionist)).lines.filter(({ rule }) => rule === 'keyDue')).toEqual([]);
  await expect(desk.call('keys.lend', aLoan(building, [inner]), receptionist)).rejects.toMatchObject({
    code: 'keyDamaged',
  });
});

test('chasing is written down with what was said, on the loan and on its keys', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const key = await hang(building);
  const { record } = await desk.call('keys.lend', aLoan(building, [key]), receptionist);
  clock.set('18:05:00');
  const chase = {
    moveId: record.id,
    toPerson: '郑主管',
    phone: '8001',
    ack: 'acknowledged',
    said: '十分钟后送回',
  } as const;
  expect((await desk.call('keys.chase', chase, receptionist)).record).toMatchObject({
    chases: 1,
    chasedAt: clock.now(),
  });
  expect(await desk.call('keys.loans', {}, receptionist)).toMatchObject([{ chases: 1, lastChase: '十分钟后送回' }]);
  const { timeline } = await desk.call('keys.read', { keyId: key.record.id }, receptionist);
  expect(timeline.at(-1)?.data).toMatchObject({ step: 'chase', details: { toPerson: '郑主管', ack: 'acknowledged' } });
  await desk.call('keys.return', aReturn(record.id, '郑主管', [key]), receptionist);
  await expect(desk.call('keys.chase', chase, receptionist)).rejects.toMatchObject({ code: 'keyNotLent' });
});

test('a loan may be written up later, but not before the key was there', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const key = await hang(building);
  const { record } = await desk.call('keys.lend', aLoan(building, [key]), receptionist);
  clock.set('11:00:00');
  await desk.call('keys.return', aReturn(record.id, '郑主管', [key], { at: at('10:40:00') }), receptionist);
  const again = (time: number) => desk.call('keys.lend', aLoan(building, [key], { at: time }), receptionist);
  await expect(again(at('10:30:00'))).rejects.toMatchObject(faults(['at', 'before']));
  await expect(again(at('11:00:01'))).rejects.toMatchObject(faults(['at', 'future']));
  expect((await again(at('10:45:00'))).record).toMatchObject({ at: at('10:45:00'), enteredLate: true });
});
