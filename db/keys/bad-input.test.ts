import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { tagOf } from '../../shared/codes/tag.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aLoan, anIssue, aReturn, hand, hang, ownerKeys } from '../../tests/fixtures/keys.ts';

const faults = (...fields: [string, string][]) => ({
  data: { faults: fields.map(([field, code]) => ({ field, code })) },
});

test('an unknown code, a misread one, another building’s and one of a key that is gone open nothing, each in its own words', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const key = await hang(building);
  const phase = desk.phase();
  const site = phase.phase === 'ready' ? phase.site.id : '';
  const elsewhere = site.slice(0, -1) + (site.endsWith('0') ? '1' : '0');
  const kind = async (text: string) => (await desk.call('codes.find', { text }, receptionist)).kind;
  expect(await kind(key.tag)).toBe('found');
  expect(await kind('6901234567892')).toBe('unknown');
  expect(await kind(tagOf(key.record.no, elsewhere))).toBe('otherSite');
  expect(await kind(`${key.tag.slice(0, 7)}${key.tag[7] === '1' ? '2' : '1'}${key.tag.slice(8)}`)).toBe('misread');
  await desk.call('keys.retire', { keyId: key.record.id, reason: '门已换锁' }, supervisor);
  expect(await desk.call('codes.find', { text: 'PB-07' }, receptionist)).toEqual({ kind: 'unknown' });
});

test('returning a key that is not lent is refused: never lent, already back, lent on another slip, issued to its owner', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const [one, two] = [await hang(building), await hang(building, { keyCode: 'PB-08' })];
  const back = (moveId: string, keys: (typeof one)[]) =>
    desk.call('keys.return', aReturn(moveId, '郑主管', keys), receptionist);
  await expect(back(randomUUID(), [one])).rejects.toMatchObject({ code: 'notFound' });
  const { record: first } = await desk.call('keys.lend', aLoan(building, [one]), receptionist);
  const { record: second } = await desk.call('keys.lend', aLoan(building, [two]), receptionist);
  await expect(back(first.id, [one, two])).rejects.toMatchObject({ code: 'keyNotLent' });
  await back(first.id, [one]);
  await expect(back(first.id, [one])).rejects.toMatchObject({ code: 'keyNotLent' });
  expect((await desk.call('keys.move', { moveId: second.id }, receptionist)).record.status).toBe('lent');
  const [gate] = await ownerKeys(building);
  if (!gate) throw new Error('no key');
  const { record: issue } = await desk.call('keys.handOver', anIssue(building, [gate]), receptionist);
  await expect(back(issue.id, [gate])).rejects.toMatchObject({ code: 'keyNotLent' });
});

test('a signature by initials is refused from every hand, on the screen and on paper', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const key = await hang(building);
  const lend = (fields: Parameters<typeof aLoan>[2]) =>
    desk.call('keys.lend', aLoan(building, [key], fields), receptionist);
  await expect(lend({ borrower: hand('W.X.') })).rejects.toMatchObject(faults(['borrower.signer', 'fullName']));
  const outside = { borrowerKind: 'external', voucherNo: 'D-1', phone: '13900001111', department: null } as const;
  const paper = { medium: 'paper', paperRef: 'J-1', image: '', strokes: [] } as const;
  await expect(
    lend({ ...outside, person: '孙师傅', leader: hand('F', { ...paper, strokes: [] }), borrower: hand('孙师傅') }),
  ).rejects.toMatchObject(faults(['leader.signer', 'fullName']));
  const { record } = await lend({});
  await expect(
    desk.call('keys.return', aReturn(record.id, '郑主管', [key], { returner: hand('郑') }), receptionist),
  ).rejects.toMatchObject(faults(['returner.signer', 'fullName']));
});

test('a half-written loan or return is kept until it is one, and never comes back after', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const key = await hang(building);
  const loan = aLoan(building, [key]);
  const keep = (id: string, form: 'keyLoan' | 'keyReturn') =>
    desk.call('drafts.save', { id, form, title: 'PB-07', content: '{}' }, receptionist);
  const kept = async () => (await desk.call('drafts.list', {}, receptionist)).map(({ form }) => form);
  await keep(loan.id, 'keyLoan');
  expect(await kept()).toEqual(['keyLoan']);
  await desk.call('keys.lend', loan, receptionist);
  expect(await kept()).toEqual([]);
  await keep(loan.id, 'keyLoan');
  expect(await kept()).toEqual([]);
  const draftId = randomUUID();
  await keep(draftId, 'keyReturn');
  await desk.call('keys.return', aReturn(loan.id, '郑主管', [key], { draftId }), receptionist);
  expect(await kept()).toEqual([]);
});
