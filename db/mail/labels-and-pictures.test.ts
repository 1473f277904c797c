import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PaperRequest } from '../../shared/contract/print.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { takeIn } from '../../tests/fixtures/mail.ts';
import { png } from '../../tests/fixtures/pictures.ts';

test('labels of mail come in the order in which they are put away, by day only, and each item says that it has one', async () => {
  const building = await openBuilding();
  const { desk, guard, receptionist } = building;
  const upper = await takeIn(building, { trackingNo: 'RA2', shelf: 'B-01' });
  const lower = await takeIn(building, { trackingNo: 'RA1', shelf: 'A-01' });
  const paper: PaperRequest = { form: 'mailTags', ids: [upper.record.id, lower.record.id] };
  const { content } = await desk.call('print.paper', { paper }, receptionist);
  expect(content).toMatchObject({
    labels: [
      { shelf: 'A-01', place: 'E-1203', addressee: '王小明', tag: lower.tag },
      { shelf: 'B-01', trackingNo: 'RA2', tag: upper.tag },
    ],
  });
  await expect(desk.call('print.paper', { paper }, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const gone = desk.call('print.paper', { paper: { form: 'mailTags', ids: [randomUUID()] } }, receptionist);
  await expect(gone).rejects.toMatchObject({ code: 'notFound' });
  await desk.call('print.log', { paper, size: '60x40', how: 'printed', rows: 2 }, receptionist);
  const { timeline } = await desk.call('mail.read', { itemId: lower.record.id }, receptionist);
  expect(timeline.at(-1)?.data).toMatchObject({ kind: 'printed', form: 'mailTags' });
});

test('a torn parcel has its photo, which stands in its history', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await takeIn(building);
  const of = { register: 'mailItems', record: record.id } as const;
  const picture = { id: randomUUID(), kind: 'other', caption: '外箱破损', name: '拍照', bytes: png(40, 30) } as const;
  await desk.call('attachments.add', { ...of, ...picture }, receptionist);
  const { attachments, mayAdd } = await desk.call('attachments.list', of, receptionist);
  expect([attachments.map(({ caption }) => caption), mayAdd]).toEqual([['外箱破损'], true]);
  const { timeline } = await desk.call('mail.read', { itemId: record.id }, receptionist);
  expect(timeline.at(-1)?.data).toMatchObject({ kind: 'picture', did: 'added', text: '外箱破损' });
});
