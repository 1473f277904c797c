import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';

async function lostAndFound() {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const said = (subCategory: 'lost' | 'found', itemDescription: string, locationDetail = '大堂') => {
    const details = { itemDescription, ...(subCategory === 'found' && { storagePlace: '前台抽屉' }) };
    const form = lampReport(building, { subCategory, details, locationDetail, content: itemDescription });
    return desk.call('cases.register', form, receptionist);
  };
  const proposed = async (caseId: string) =>
    (await desk.call('cases.matches', { caseId }, receptionist)).map(({ item }) => item);
  return { ...building, said, proposed };
}

test('a lost thing is compared with what was found, the likeliest first, and the other way round', async () => {
  const { said, proposed } = await lostAndFound();
  await said('found', '黑色雨伞', '三楼');
  await said('found', '银行卡一张');
  const bag = await said('found', '黑色双肩包一个');
  const lost = await said('lost', '双肩包，黑色');
  expect(await proposed(lost.record.id)).toEqual(['黑色双肩包一个', '黑色雨伞']);
  expect(await proposed(bag.record.id)).toEqual(['双肩包，黑色']);
});

test('one call links both, both timelines say so, and neither is proposed again', async () => {
  const { desk, receptionist, said, proposed } = await lostAndFound();
  const found = await said('found', '一串钥匙');
  const lost = await said('lost', '钥匙一串');
  const link = { caseId: lost.record.id, otherId: found.record.id };
  const linked = await desk.call('cases.match', link, receptionist);
  expect(linked).toMatchObject({ record: { matchedCase: found.record.id }, matchedNo: found.record.no });
  const other = await desk.call('cases.read', { caseId: found.record.id }, receptionist);
  expect(other.record.matchedCase).toBe(lost.record.id);
  for (const view of [linked, other]) expect(view.timeline.at(-1)?.data).toMatchObject({ action: 'match' });
  await expect(desk.call('cases.match', link, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
  const again = await said('lost', '钥匙一串');
  expect(await proposed(again.record.id)).toEqual([]);
});

test('two lost things, or a lamp, are never linked', async () => {
  const building = await lostAndFound();
  const { desk, receptionist, said } = building;
  const one = await said('lost', '雨伞');
  const two = await said('lost', '雨伞');
  const lamp = await desk.call('cases.register', lampReport(building), receptionist);
  for (const otherId of [two.record.id, lamp.record.id, one.record.id]) {
    const link = { caseId: one.record.id, otherId };
    await expect(desk.call('cases.match', link, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
  }
});

test('what was lost asks for the thing, what was found for where it is kept', async () => {
  const building = await lostAndFound();
  const { desk, receptionist } = building;
  const bare = (subCategory: 'lost' | 'found') =>
    desk.call('cases.register', lampReport(building, { subCategory, details: {} }), receptionist);
  await expect(bare('lost')).rejects.toMatchObject({
    data: { faults: [{ field: 'details.itemDescription', code: 'required' }] },
  });
  await expect(bare('found')).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'details.itemDescription', code: 'required' },
        { field: 'details.storagePlace', code: 'required' },
      ],
    },
  });
});
