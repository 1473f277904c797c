import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { tagOf } from '../../shared/codes/tag.ts';
import type { KeyView } from '../../shared/contract/keys.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aKey, aLoan, aReturn, hang, ownerKeys } from '../../tests/fixtures/keys.ts';

const faults = (...fields: [string, string][]) => ({
  data: { faults: fields.map(([field, code]) => ({ field, code })) },
});

test('S20 a key is labelled by its place and kind, found by tag, code, room and hook, and stays with its keeper', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const [gate] = await ownerKeys(building);
  const pump = await hang(building, {
    keyCode: 'EQ-1',
    class: 'equipmentRoom',
    keyType: 'equipmentRoom',
    equipmentName: '水泵房',
  });
  expect(gate?.record.label).toBe('E 1203 防盗铁门');
  expect(pump.record).toMatchObject({ label: 'E 水泵房', custodian: 'engineering' });
  const { ring } = await desk.call('keys.read', { keyId: gate?.record.id ?? '' }, receptionist);
  expect(ring.map(({ keyCode }) => keyCode)).toEqual(['E1203-2', 'E1203-3', 'E1203-4']);
  const phase = desk.phase();
  const site = phase.phase === 'ready' ? phase.site.id : '';
  expect(pump.tag).toBe(tagOf(pump.record.no, site));
  for (const text of [pump.tag, 'eq-1', ' EQ-1', pump.record.no]) {
    expect(await desk.call('codes.find', { text }, receptionist)).toMatchObject({
      register: 'keys',
      record: pump.record.id,
    });
  }
  for (const [text, title] of [
    ['水泵', 'EQ-1'],
    ['1203', 'E1203-4'],
    ['B-03', 'E1203-4'],
    ['eq-1', 'EQ-1'],
  ]) {
    const { groups } = await desk.call('search.find', { text: text ?? '', register: 'keys', limit: 5 }, receptionist);
    expect(groups[0]?.hits[0]?.title).toBe(title);
  }
});

test('a code is given once, what a class needs must be said, and no public key is copied without consent', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const key = await hang(building);
  await expect(hang(building, { keyCode: 'pb-07' })).rejects.toMatchObject(faults(['keyCode', 'duplicate']));
  await expect(hang(building, { keyCode: 'N-1', class: 'owner', keyType: 'doorWindow' })).rejects.toMatchObject(
    faults(['keyType', 'unknown'], ['unitId', 'required']),
  );
  await expect(hang(building, { keyCode: 'N-2', floor: null })).rejects.toMatchObject(faults(['floor', 'required']));
  await expect(
    hang(building, { keyCode: 'N-3', class: 'equipmentRoom', keyType: 'equipmentRoom' }),
  ).rejects.toMatchObject(faults(['equipmentName', 'required']));
  const more = aKey({ id: key.record.id, copies: 3 });
  await expect(desk.call('keys.save', more, receptionist)).rejects.toMatchObject(faults(['copiesConsent', 'required']));
  const agreed = await desk.call('keys.save', { ...more, copiesConsent: '工程部陈经理' }, receptionist);
  expect(agreed.timeline.at(-1)?.data).toMatchObject({
    step: 'correct',
    details: { copies: '1 → 3', copiesConsent: '工程部陈经理' },
  });
  expect((await desk.call('keys.save', { ...more, copies: 4 }, supervisor)).record.copies).toBe(4);
});

test('S22 a lost key is reported, waits for the leader, and is found again or written off; only a leader orders that', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  const [key, other] = [await hang(building), await hang(building, { keyCode: 'PB-08' })];
  const { record } = await desk.call('keys.lend', aLoan(building, [key, other]), receptionist);
  const lose = { keyId: key.record.id, foundAt: null, by: '郑主管', reason: '掉进电梯井', reportedTo: '李静' };
  expect((await desk.call('keys.lose', lose, receptionist)).record).toMatchObject({
    status: 'missing',
    trouble: { kind: 'lost', reason: '掉进电梯井', remedy: '' },
  });
  expect(await desk.call('keys.loans', {}, receptionist)).toMatchObject([{ keys: [{ keyCode: 'PB-08' }] }]);
  await desk.call('keys.return', aReturn(record.id, '郑主管', [other]), receptionist);
  await expect(desk.call('keys.return', aReturn(record.id, '郑主管', [key]), receptionist)).rejects.toMatchObject({
    code: 'keyNotLent',
  });
  clock.advance(3_600_000);
  expect((await desk.call('now.list', {}, supervisor)).lines).toMatchObject([{ rule: 'keyRemedy', who: '李静' }]);
  const remedy = { keyId: key.record.id, remedy: '换锁', lockChanged: true, writtenOff: true };
  await expect(desk.call('keys.remedy', remedy, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  const found = await desk.call('keys.find', { keyId: key.record.id, where: '电梯底坑' }, receptionist);
  expect(found.record).toMatchObject({ status: 'inCabinet', trouble: null });
  await expect(desk.call('keys.remedy', remedy, supervisor)).rejects.toMatchObject({ code: 'stateForbids' });
  await desk.call('keys.lose', lose, receptionist);
  expect((await desk.call('keys.remedy', remedy, supervisor)).record).toMatchObject({
    status: 'retired',
    trouble: { remedy: '换锁', lockChanged: true, approvedBy: supervisor.id },
  });
  expect(await desk.call('codes.find', { text: 'PB-07' }, receptionist)).toEqual({ kind: 'unknown' });
});

test('a blind count of three hundred keys says only at the end what is missing, and asks why', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const keys: KeyView[] = [];
  for (let n = 0; n < 300; n += 1) keys.push(await hang(building, { keyCode: `PB-${n}`, copies: 1 + (n % 2) }));
  const pump = await hang(building, {
    keyCode: 'EQ-1',
    class: 'equipmentRoom',
    keyType: 'equipmentRoom',
    equipmentName: '水泵房',
  });
  const [lent, absent, ...there] = keys;
  if (!lent || !absent) throw new Error('no keys');
  await desk.call('keys.lend', aLoan(building, [lent]), receptionist);
  const count = (scanned: typeof keys, strange: string[] = []) =>
    desk.call(
      'keys.count',
      { id: randomUUID(), draftId: null, scope: 'all', keyIds: scanned.map(({ record }) => record.id), strange },
      receptionist,
    );
  // Scanned twice counts once; engineering's own are not asked for.
  const good = await count([absent, ...there, ...there]);
  expect(good.record).toMatchObject({ status: 'done', expected: 449, found: 449, differences: [] });

  const { record } = await count([lent, ...there, pump], ['SF123']);
  expect(record).toMatchObject({
    status: 'open',
    strange: ['SF123'],
    differences: [
      { keyCode: 'PB-1', expected: 2, found: 0 },
      { keyCode: 'EQ-1', expected: 0, found: 1 },
      { keyCode: 'PB-0', expected: 0, found: 1 },
    ],
  });
  const explain = (text: string, reportedTo: string) =>
    desk.call(
      'keys.explainCount',
      { countId: record.id, reportedTo, explanations: record.differences.map(({ keyId }) => ({ keyId, text })) },
      receptionist,
    );
  await expect(explain('', '')).rejects.toMatchObject({
    data: { faults: [{ field: 'explanations.0' }, {}, {}, { field: 'reportedTo' }] },
  });
  clock.advance(3_600_000);
  expect((await desk.call('now.list', {}, receptionist)).lines.map(({ rule }) => rule)).toContain('keyCount');
  expect((await explain('挂错柜', '李静')).record).toMatchObject({ status: 'done', reportedTo: '李静' });
  const { timeline } = await desk.call('keys.read', { keyId: absent.record.id }, receptionist);
  expect(timeline.at(-1)?.data).toMatchObject({
    step: 'count',
    text: '挂错柜',
    details: { expected: '2', found: '0' },
  });
  await expect(explain('再说', '李静')).rejects.toMatchObject({ code: 'stateForbids' });
}, 60_000);
