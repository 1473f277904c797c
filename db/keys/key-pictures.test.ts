import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aLoan, hand, hang } from '../../tests/fixtures/keys.ts';
import { png } from '../../tests/fixtures/pictures.ts';

test('a broken key has its photo, the slip signed on paper has its own; both are seen at the key and stand in the histories', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const key = await hang(building);
  const keyId = key.record.id;
  const paper = hand('郑主管', { medium: 'paper', paperRef: 'J-2087', image: '', strokes: [] });
  const loan = aLoan(building, [key], { borrower: paper });
  const { signatures } = await desk.call('keys.lend', loan, receptionist);
  const add = (register: 'keys' | 'keyMoves', record: string, signatureId: string | null) => {
    const kind = signatureId === null ? ('other' as const) : ('scan' as const);
    const picture = { id: randomUUID(), name: 'IMG_1.png', bytes: png(40, 30), caption: '', kind };
    return desk.call('attachments.add', { ...picture, register, record, signatureId }, receptionist);
  };
  await add('keys', keyId, null);
  const scan = await add('keyMoves', loan.id, signatures[0]?.id ?? '');
  expect(scan.bound).toBe(true);
  const { attachments, mayAdd } = await desk.call(
    'attachments.list',
    { register: 'keys', record: keyId },
    receptionist,
  );
  expect(attachments.map(({ register, kind }) => `${register} ${kind}`)).toEqual(['keys other', 'keyMoves scan']);
  expect(mayAdd).toBe(true);
  const { timeline, move } = await desk.call('keys.read', { keyId }, receptionist);
  expect(timeline.at(-1)?.data).toMatchObject({ kind: 'picture', did: 'added', shows: 'other' });
  expect(move?.signatures[0]?.scanId).toBe(scan.id);
  const strike = { attachmentId: scan.id, reason: '拍糊了' };
  await expect(desk.call('attachments.void', strike, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  expect((await desk.call('attachments.void', strike, supervisor)).voided).toBe(true);
});
