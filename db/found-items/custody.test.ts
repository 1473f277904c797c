import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aHandBack, anUmbrella, aPassing, reportOf, store } from '../../tests/fixtures/found-items.ts';
import { hand } from '../../tests/fixtures/keys.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { asked, tellAll } from '../../tests/fixtures/reports.ts';

const faults = (...fields: [string, string][]) => ({
  data: { faults: fields.map(([field, code]) => ({ field, code })) },
});

test('S07 from the report of a find, custody begins with one step and nothing is asked twice; told, the report is done', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const found = await reportOf(building, 'found', '棕色皮夹', { finder: '保洁王姐', distinguishingMarks: '有火车票' });
  const caseId = found.record.id;
  const before = await desk.call('foundItems.ofCase', { caseId }, receptionist);
  expect(before).toMatchObject({ item: null, mayStore: true });
  const { record, caseNo, tag } = await desk.call(
    'foundItems.storeFromCase',
    { id: randomUUID(), caseId },
    receptionist,
  );
  expect(record).toMatchObject({
    status: 'stored',
    itemDescription: '棕色皮夹',
    distinguishingMarks: '有火车票',
    storagePlace: '前台抽屉',
    finder: '保洁王姐',
    reporter: found.record.callerName,
    unitId: found.record.unitId,
  });
  expect(caseNo).toBe(found.record.no);
  expect(await desk.call('codes.find', { text: tag }, receptionist)).toMatchObject({
    register: 'foundItems',
    record: record.id,
  });
  await expect(desk.call('foundItems.storeFromCase', { id: randomUUID(), caseId }, receptionist)).rejects.toMatchObject(
    { code: 'stateForbids' },
  );
  await tellAll(building, found);
  const told = await desk.call('cases.read', { caseId }, receptionist);
  expect(told.record).toMatchObject({ status: 'followUpPending', result: `${record.no} · 前台抽屉` });
  const reopened = await desk.call('cases.followUp', asked(caseId, 'dissatisfied', '没人回电'), receptionist);
  expect(reopened.record.status).toBe('reopened');
  await tellAll(building, reopened);
  expect((await desk.call('cases.read', { caseId }, receptionist)).record.status).toBe('notified');
});

test('what is left at the desk is taken in without a finder; what was found needs one, and every fault is told at once', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const left = await store(building, { direction: 'leftAtDesk', finder: '', reporter: '张敏' });
  expect(left.record).toMatchObject({ direction: 'leftAtDesk', finder: '' });
  const empty = { itemDescription: ' ', whereWhen: '', storagePlace: '', reporter: '', finder: '' };
  await expect(store(building, empty)).rejects.toMatchObject(
    faults(
      ['itemDescription', 'required'],
      ['whereWhen', 'required'],
      ['storagePlace', 'required'],
      ['reporter', 'required'],
      ['finder', 'required'],
    ),
  );
  await expect(store(building, { at: clock.now() + 60_000 })).rejects.toMatchObject(faults(['at', 'future']));
  await expect(store(building, { unitId: randomUUID() })).rejects.toMatchObject(faults(['unitId', 'unknown']));
  const twice = anUmbrella();
  await desk.call('foundItems.store', twice, receptionist);
  await expect(desk.call('foundItems.store', twice, receptionist)).rejects.toMatchObject({ code: 'alreadySaved' });
});

test('one key links a loss and a thing, from either side; the thing handed back completes both reports', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const loss = await tellAll(building, await reportOf(building, 'lost', '长柄雨伞，黑色'));
  const find = await reportOf(building, 'found', '黑色长柄雨伞');
  const { record } = await desk.call(
    'foundItems.storeFromCase',
    { id: randomUUID(), caseId: find.record.id },
    receptionist,
  );
  await store(building, { itemDescription: '银行卡一张' });
  const beside = await desk.call('foundItems.losses', { itemId: record.id }, receptionist);
  expect(beside.map(({ no }) => no)).toEqual([loss.record.no]);
  const { candidates } = await desk.call('foundItems.ofCase', { caseId: loss.record.id }, receptionist);
  expect(candidates.map(({ id }) => id)).toEqual([record.id]);
  const link = { itemId: record.id, caseId: loss.record.id };
  const linked = await desk.call('foundItems.match', link, receptionist);
  expect(linked.loss).toMatchObject({ no: loss.record.no });
  await expect(desk.call('foundItems.match', link, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
  expect((await desk.call('foundItems.ofCase', { caseId: loss.record.id }, receptionist)).item?.id).toBe(record.id);
  expect((await desk.call('cases.read', { caseId: loss.record.id }, receptionist)).matchedNo).toBe(find.record.no);

  const done = await desk.call('foundItems.handBack', aHandBack(record.id), receptionist);
  expect(done.record).toMatchObject({
    status: 'returned',
    claimant: '梁明',
    claimIdentity: { docNoMasked: expect.stringMatching(/^\*+002X$/) },
  });
  expect(done.signatures).toMatchObject([
    { purpose: 'claimant', signer: '梁明', changedSince: false, textWhole: true },
  ]);
  const steps = done.timeline.flatMap(({ data }) => (data.kind === 'foundItem' ? [data.step] : []));
  expect(steps).toEqual(['store', 'match', 'claim', 'handBack']);
  const after = await desk.call('cases.read', { caseId: loss.record.id }, receptionist);
  expect(after.record).toMatchObject({ status: 'followUpPending', result: `${record.no} → 梁明` });
  expect(JSON.stringify(after.timeline)).toContain('handBack');
});

test('two reports that were linked first bring the loss along; a wrong link is taken back on both sides', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const loss = await reportOf(building, 'lost', '一串钥匙');
  const find = await reportOf(building, 'found', '钥匙一串');
  const link = { caseId: loss.record.id, otherId: find.record.id };
  await desk.call('cases.match', link, receptionist);
  const { record, loss: brought } = await desk.call(
    'foundItems.storeFromCase',
    { id: randomUUID(), caseId: find.record.id },
    receptionist,
  );
  expect(brought?.caseId).toBe(loss.record.id);
  await desk.call('foundItems.unmatch', { itemId: record.id, reason: '不是同一串' }, receptionist);
  for (const caseId of [loss.record.id, find.record.id]) {
    expect((await desk.call('cases.read', { caseId }, receptionist)).record.matchedCase).toBeNull();
  }
  await desk.call('cases.match', link, receptionist);
  const again = await desk.call('foundItems.read', { itemId: record.id }, receptionist);
  expect(again.loss?.caseId).toBe(loss.record.id);
});

test('bad input at handing back: marks that do not agree, a wrong ID number, initials, another’s name, an empty pad; the thing stays', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const itemId = (await store(building)).record.id;
  const attempt = (fields: Parameters<typeof aHandBack>[1]) =>
    desk.call('foundItems.handBack', aHandBack(itemId, fields), receptionist);
  const identity = aHandBack(itemId).identity;
  await expect(attempt({ marksAgree: false })).rejects.toMatchObject(faults(['marksAgree', 'tick']));
  await expect(attempt({ claimedMarks: '', claimantPhone: null })).rejects.toMatchObject(
    faults(['claimantPhone', 'required'], ['claimedMarks', 'required']),
  );
  await expect(attempt({ identity: { ...identity, docNo: '110105194912310021' } })).rejects.toMatchObject(
    faults(['identity.docNo', 'idNumber']),
  );
  await expect(attempt({ identity: { ...identity, originalSeen: false } })).rejects.toMatchObject(
    faults(['identity.originalSeen', 'tick']),
  );
  await expect(attempt({ claimant: 'LM', claimantHand: hand('LM') })).rejects.toMatchObject(
    faults(['claimantHand.signer', 'fullName']),
  );
  await expect(attempt({ claimantHand: hand('王五') })).rejects.toMatchObject(
    faults(['claimantHand.signer', 'unknown']),
  );
  await expect(attempt({ claimantHand: hand('梁明', { strokes: [] }) })).rejects.toMatchObject(
    faults(['claimantHand.image', 'required']),
  );
  await expect(attempt({ claimantHand: null })).rejects.toMatchObject(faults(['claimantHand.image', 'required']));
  expect((await desk.call('foundItems.read', { itemId }, receptionist)).record.status).toBe('stored');
  await attempt({});
  await expect(attempt({})).rejects.toMatchObject({ code: 'stateForbids' });
});

test('somebody claims by telephone and comes later; who could not prove it is remembered, and the thing is kept', async () => {
  const building = await openBuilding();
  const { desk, guard, receptionist } = building;
  const itemId = (await store(building)).record.id;
  const said = { claimant: '赵六', claimantCompany: '', claimantPhone: '13700001111', claimedMarks: '红色' };
  await desk.call('foundItems.claim', { itemId, ...said }, guard);
  await expect(desk.call('foundItems.claim', { itemId, ...said }, guard)).rejects.toMatchObject({
    code: 'stateForbids',
  });
  const refused = await desk.call('foundItems.refuseClaim', { itemId, reason: '说不出特征' }, receptionist);
  expect(refused.record).toMatchObject({ status: 'stored', claimant: '', claimantPhone: '' });
  expect(refused.timeline.at(-1)?.data).toMatchObject({ step: 'refuseClaim', details: { claimant: '赵六' } });
  const claim = { ...said, claimant: '梁明', claimantPhone: '13812345678' };
  const claimed = await desk.call('foundItems.claim', { itemId, ...claim }, receptionist);
  expect(claimed.record.claimantPhone).toBe('138****5678');
  const back = await desk.call('foundItems.handBack', aHandBack(itemId, { claimantPhone: null }), receptionist);
  const shown = await desk.call('foundItems.reveal', { itemId, field: 'claimantPhone' }, receptionist);
  expect(back.record.status).toBe('returned');
  expect(shown.phone).toBe('13812345678');
  const read = await desk.call('foundItems.read', { itemId }, receptionist);
  expect(read.timeline.at(-1)?.data).toMatchObject({ kind: 'revealed', field: 'claimantPhone' });
});

test('security signs, or the police leaves the number of its paper; with neither nothing is passed on', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const first = (await store(building)).record.id;
  await expect(
    desk.call('foundItems.passOn', aPassing(first, { recipient: '', receiver: null }), receptionist),
  ).rejects.toMatchObject(faults(['recipient', 'required'], ['receiver.image', 'required']));
  const passed = await desk.call('foundItems.passOn', aPassing(first), receptionist);
  expect(passed.record).toMatchObject({ status: 'passedToSecurity', recipient: '保安队长' });
  expect(passed.signatures).toMatchObject([{ purpose: 'receiver', changedSince: false }]);
  const second = (await store(building)).record.id;
  const paper = { to: 'police', recipient: '建国路派出所', recipientRef: '接收 2025-031', receiver: null } as const;
  const police = await desk.call('foundItems.passOn', aPassing(second, paper), receptionist);
  expect(police.record).toMatchObject({ status: 'passedToPolice', recipientRef: '接收 2025-031' });
  await expect(desk.call('foundItems.handBack', aHandBack(second), receptionist)).rejects.toMatchObject({
    code: 'stateForbids',
  });
});

test('disposal is the supervisor’s, with a reason, once the period is over; until then Now is silent, then it says so', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  clock.set('10:00:00', '2025-03-03');
  const itemId = (await store(building)).record.id;
  const due = async () =>
    (await desk.call('now.list', {}, supervisor)).lines.filter(({ rule }) => rule === 'foundItemKept');
  const dispose = (actor = supervisor) => desk.call('foundItems.dispose', { itemId, reason: '无人认领' }, actor);
  expect(await due()).toEqual([]);
  await expect(dispose()).rejects.toMatchObject({ code: 'stillKept' });
  clock.set('10:00:00', '2025-04-02');
  expect(await due()).toMatchObject([{ record: itemId, what: '黑色长柄雨伞', place: '前台柜 A1' }]);
  expect((await desk.call('now.list', {}, supervisor)).counts.foundItems).toBe(1);
  await expect(dispose(receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  const over = { status: 'over', text: '', offset: 0, limit: 10 } as const;
  expect((await desk.call('foundItems.list', over, supervisor)).total).toBe(1);
  const until = at('10:00:00', '2025-04-20');
  await expect(
    desk.call('foundItems.extend', { itemId, keepUntil: clock.now(), reason: '贵重' }, supervisor),
  ).rejects.toMatchObject(faults(['keepUntil', 'range']));
  await desk.call('foundItems.extend', { itemId, keepUntil: until, reason: '失主出差' }, supervisor);
  expect(await due()).toEqual([]);
  clock.set('10:00:00', '2025-04-21');
  expect((await dispose()).record).toMatchObject({ status: 'disposed', endReason: '无人认领' });
  expect(await due()).toEqual([]);
});

test('when the house changes its period, everything that is kept is due anew', async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor } = building;
  clock.set('10:00:00', '2025-03-03');
  const { record } = await store(building);
  await desk.call('parameters.save', { key: 'foundItem.keepDays', value: 10, validFrom: clock.now() }, supervisor);
  await expect
    .poll(
      async () =>
        (await desk.call('foundItems.list', { status: 'held', text: '', offset: 0, limit: 1 }, supervisor)).lines[0]
          ?.dueAt,
    )
    .toBe(at('10:00:00', '2025-03-13'));
  expect(record.keepUntil).toBeNull();
});

test('a thing is found by what it is, its marks, its shelf and its people; marks and numbers show nowhere in the results', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  const { record } = await store(building, { unitId: units.e1203.id });
  for (const text of ['雨伞', 'LM', '柜 A1', '王姐', '13900005555', record.no]) {
    const { groups } = await desk.call('search.find', { text, register: null, limit: 5 }, receptionist);
    const hit = groups.find(({ register }) => register === 'foundItems')?.hits[0];
    expect(hit?.record, text).toBe(record.id);
    expect(JSON.stringify(hit)).not.toMatch(/刻有|13900005555/);
    const listed = await desk.call('foundItems.list', { status: 'all', text, offset: 0, limit: 5 }, receptionist);
    expect(
      listed.lines.map(({ id }) => id),
      text,
    ).toEqual([record.id]);
  }
  const ofRoom = { unitId: units.e1203.id, sources: ['foundItems' as const], offset: 0, limit: 5 };
  expect((await desk.call('units.history', ofRoom, receptionist)).lines).toMatchObject([{ id: record.id, open: true }]);
});

test('a correction, another shelf and a mistake stand in the history; numbers are never said there', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const { record } = await store(building);
  const { id: _, storagePlace: __, at: ___, ...said } = anUmbrella();
  const correction = { itemId: record.id, reason: '看错了', ...said };
  const corrected = await desk.call(
    'foundItems.correct',
    { ...correction, itemDescription: '深蓝长柄雨伞', reporterPhone: '13711112222' },
    receptionist,
  );
  expect(corrected.timeline.at(-1)?.data).toMatchObject({
    details: { itemDescription: '黑色长柄雨伞 → 深蓝长柄雨伞', reporterPhone: '…' },
  });
  await desk.call('foundItems.move', { itemId: record.id, storagePlace: '保险柜', reason: '' }, receptionist);
  const [held] = await desk.call('foundItems.held', {}, receptionist);
  expect(held).toMatchObject({ id: record.id, storagePlace: '保险柜' });
  await expect(desk.call('foundItems.void', { itemId: record.id, reason: '误登' }, receptionist)).rejects.toMatchObject(
    {
      code: 'notAllowed',
    },
  );
  await desk.call('foundItems.void', { itemId: record.id, reason: '误登' }, supervisor);
  expect(await desk.call('foundItems.held', {}, receptionist)).toEqual([]);
});

test('a count names what is missing only after what was seen, and each missing thing gets its explanation', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const [one, two] = [await store(building), await store(building, { itemDescription: '水杯' })];
  const whole = { id: randomUUID(), itemIds: [one.record.id, two.record.id] };
  expect((await desk.call('foundItems.count', whole, receptionist)).record).toMatchObject({ status: 'done', found: 2 });
  const part = { id: randomUUID(), itemIds: [one.record.id] };
  const { record } = await desk.call('foundItems.count', part, receptionist);
  expect(record).toMatchObject({ status: 'open', expected: 2, found: 1, missing: [{ itemDescription: '水杯' }] });
  const onNow = async () => (await desk.call('now.list', {}, receptionist)).lines.map(({ rule, what }) => [rule, what]);
  expect(await onNow()).toContainEqual(['itemCount', '水杯']);
  const explain = (text: string, reportedTo: string) =>
    desk.call(
      'foundItems.explainCount',
      { countId: record.id, reportedTo, explanations: [{ itemId: two.record.id, text }] },
      receptionist,
    );
  await expect(explain('', '')).rejects.toMatchObject(
    faults(['explanations.0', 'required'], ['reportedTo', 'required']),
  );
  expect((await explain('移到仓库未登记', '李静')).record.status).toBe('done');
  const told = await desk.call('foundItems.read', { itemId: two.record.id }, receptionist);
  expect(told.timeline.at(-1)?.data).toMatchObject({ step: 'count', text: '移到仓库未登记' });
  expect((await onNow()).map(([rule]) => rule)).not.toContain('itemCount');
});

test('a picture of a thing lies beside those of its report', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const find = await reportOf(building, 'found', '棕色皮夹');
  const start = { id: randomUUID(), caseId: find.record.id };
  const { record } = await desk.call('foundItems.storeFromCase', start, receptionist);
  const picture = {
    id: randomUUID(),
    kind: 'other',
    caption: '',
    name: 'a.png',
    bytes: png(),
    signatureId: null,
  } as const;
  await desk.call('attachments.add', { ...picture, register: 'foundItems', record: record.id }, receptionist);
  for (const of of [
    { register: 'foundItems', record: record.id },
    { register: 'cases', record: find.record.id },
  ] as const) {
    expect((await desk.call('attachments.list', of, receptionist)).attachments.map(({ id }) => id)).toEqual([
      picture.id,
    ]);
  }
});
