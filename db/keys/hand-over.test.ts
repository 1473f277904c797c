import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aKey, anIssue, hand, hang, ownerKeys } from '../../tests/fixtures/keys.ts';

const faults = (...fields: [string, string][]) => ({
  data: { faults: fields.map(([field, code]) => ({ field, code })) },
});

test('A30 owner keys go out against an identity check, with both present, five of five counted, and both signatures', async () => {
  const building = await openBuilding();
  const { desk, receptionist, guard, units } = building;
  const keys = await ownerKeys(building);
  const issue = (fields: Parameters<typeof anIssue>[2] = {}) =>
    desk.call('keys.handOver', anIssue(building, keys, fields), receptionist);
  const good = anIssue(building, keys);
  await expect(issue({ identity: null })).rejects.toMatchObject(faults(['identity.docNo', 'required']));
  const unseen = { ...good.identity, docType: 'idCard' as const, docNo: '110105194912310021', relationToUnit: '' };
  await expect(issue({ identity: { ...unseen, originalSeen: false, copyKept: false } })).rejects.toMatchObject(
    faults(['identity.docNo', 'idNumber'], ['identity.originalSeen', 'tick']),
  );
  await expect(issue({ bothPresent: false })).rejects.toMatchObject(faults(['bothPresent', 'tick']));
  const four = good.lines.map((line) => ({ ...line, qty: 1 }));
  await expect(issue({ lines: four })).rejects.toMatchObject(faults(['lines.2.qty', 'count']));
  await expect(issue({ remainingCounted: null })).rejects.toMatchObject(faults(['remainingCounted', 'required']));
  await expect(issue({ receiver: null })).rejects.toMatchObject(faults(['receiver.image', 'required']));
  await expect(desk.call('keys.handOver', good, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const { keys: before } = await desk.call('units.card', { unitId: units.e1203.id }, receptionist);
  expect(before.map(({ status }) => status)).toEqual(['inCabinet', 'inCabinet', 'inCabinet', 'inCabinet']);

  const { record, signatures } = await issue();
  expect(record).toMatchObject({
    status: 'posted',
    identity: { docNoMasked: '**************002X', originalSeen: true, checkedBy: receptionist.id },
    remainingCounted: 0,
    remainingExpected: 0,
  });
  expect(signatures.map(({ purpose }) => purpose)).toEqual(['giver', 'receiver']);
  const { keys: after } = await desk.call('units.card', { unitId: units.e1203.id }, receptionist);
  expect(after.map(({ status, holder }) => [status, holder])).toEqual(Array(4).fill(['issuedToOwner', '钱多多']));
});

test('an agent shows the owner’s paper, notarised unless the building does without', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const keys = await ownerKeys(building);
  const agent = { role: 'agent' as const, powerOfAttorney: '' };
  const issue = (fields: object) =>
    desk.call('keys.handOver', anIssue(building, keys, { ...agent, ...fields }), receptionist);
  await expect(issue({})).rejects.toMatchObject(faults(['powerOfAttorney', 'required'], ['notarised', 'tick']));
  await expect(issue({ powerOfAttorney: '委-7' })).rejects.toMatchObject(faults(['notarised', 'tick']));
  const lighter = { key: 'agent.notarised', value: 0, validFrom: 0 } as const;
  await desk.call('parameters.save', lighter, supervisor);
  expect((await issue({ powerOfAttorney: '委-7' })).record.powerOfAttorney).toBe('委-7');
});

test('only this room’s whole keys go out, once each; a wanted test must have gone well', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  const [gate] = await ownerKeys(building);
  if (!gate) throw new Error('no key');
  const other = await hang(building, { keyCode: 'X', class: 'owner', keyType: 'mailbox', unitId: units.e0901.id });
  const issue = (keys: (typeof gate)[], fields: Parameters<typeof anIssue>[2] = {}) =>
    desk.call('keys.handOver', anIssue(building, keys, fields), receptionist);
  await expect(issue([gate, other])).rejects.toMatchObject(faults(['lines.1', 'otherUnit']));
  await expect(issue([gate, gate])).rejects.toMatchObject(faults(['lines.1', 'duplicate']));
  await expect(issue([gate], { functionTestWanted: true })).rejects.toMatchObject(faults(['functionTestOk', 'tick']));
  const broken = [{ keyId: gate.record.id, qty: 1, condition: 'damaged' as const, fresh: null }];
  await expect(issue([gate], { lines: broken })).rejects.toMatchObject(faults(['lines.0.condition', 'condition']));
  const publicKey = await hang(building);
  await expect(issue([publicKey])).rejects.toMatchObject({ code: 'stateForbids' });
  await issue([gate], { functionTestWanted: true, functionTestOk: true });
  await expect(issue([gate])).rejects.toMatchObject({ data: { code: 'keyOut', params: { holder: '钱多多' } } });
});

test('S21 new keys come in with the slip, and issued ones come back with one', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  const unitId = units.e1203.id;
  const fresh = aKey({ keyCode: 'E1203-9', class: 'owner', keyType: 'mailbox', unitId, copies: 2 });
  const receive = (qty: number, described = fresh) =>
    desk.call(
      'keys.handOver',
      anIssue(building, [], {
        ...{ kind: 'receive', role: 'developer', person: '开发商李工', identity: null, remainingCounted: 3 },
        lines: [{ keyId: described.id, qty, condition: 'good', fresh: described }],
      }),
      receptionist,
    );
  await expect(receive(1)).rejects.toMatchObject(faults(['lines.0.qty', 'count']));
  const { record } = await receive(2);
  // Somebody counted three where the book has two: it is kept, and shown.
  expect(record).toMatchObject({ remainingCounted: 3, remainingExpected: 2, no: 'L-A-250303-001' });
  await expect(receive(2, { ...fresh, id: record.id })).rejects.toMatchObject(
    faults(['lines.0.fresh.keyCode', 'duplicate']),
  );
  const view = await desk.call('keys.read', { keyId: fresh.id }, receptionist);
  expect(view).toMatchObject({
    record: { status: 'inCabinet', label: 'E 1203 信报箱' },
    move: { record: { id: record.id } },
  });
  await desk.call('keys.handOver', anIssue(building, [view]), receptionist);
  const back = anIssue(building, [view], { kind: 'receive', identity: null, giver: hand('钱多多') });
  await desk.call('keys.handOver', { ...back, receiver: hand('张敏') }, receptionist);
  const { timeline, record: key } = await desk.call('keys.read', { keyId: fresh.id }, receptionist);
  expect(key.status).toBe('inCabinet');
  expect(timeline.map(({ data }) => data.kind === 'key' && data.step)).toEqual(['receive', 'issue', 'receive']);
});

test('S48 a card is issued, lost and blocked, and replaced for a fee', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor, units } = building;
  const card = (keyCode: string) =>
    hang(building, { keyCode, class: 'card', keyType: 'accessCard', unitId: units.e1203.id, floor: null });
  const [first, second] = [await card('IC-0001'), await card('IC-0002')];
  await desk.call('keys.handOver', anIssue(building, [first]), receptionist);
  const lose = { keyId: first.record.id, foundAt: null, by: '钱多多', reason: '丢在地铁上', reportedTo: '李静' };
  expect((await desk.call('keys.lose', lose, receptionist)).record).toMatchObject({
    status: 'missing',
    blockedAt: expect.any(Number),
  });
  const remedy = { keyId: first.record.id, remedy: '停卡，补办 IC-0002', lockChanged: true, writtenOff: true };
  expect((await desk.call('keys.remedy', remedy, supervisor)).record.status).toBe('retired');
  const { record } = await desk.call('keys.handOver', anIssue(building, [second], { fee: 3000 }), receptionist);
  expect(record.fee).toBe(3000);
});
