import { expect, test } from 'vitest';
import type { PaperRequest } from '../../shared/contract/print.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aHandBack, store } from '../../tests/fixtures/found-items.ts';

test('S07 a tag and a receipt never say the marks; the receipt has the whole number and the hand, and both stand in the history', async () => {
  const building = await openBuilding();
  const { desk, guard, receptionist } = building;
  const { record, tag } = await store(building);
  const tags: PaperRequest = { form: 'itemTags', ids: [record.id] };
  const receipt: PaperRequest = { form: 'S07', ids: [record.id] };
  const said = async (paper: PaperRequest, method: 'print.paper' | 'print.preview' = 'print.paper') =>
    JSON.stringify((await desk.call(method, { paper }, receptionist)).content);
  expect(await said(tags)).toContain(tag);
  await desk.call('foundItems.handBack', aHandBack(record.id), receptionist);
  for (const paper of [tags, receipt]) expect(await said(paper)).not.toMatch(/刻有|缩写/);
  expect(await said(receipt)).toContain('13812345678');
  expect(await said(receipt)).not.toContain('11010519491231');
  expect(await said(receipt)).toMatch(/"signer":"梁明"/);
  expect(await said(receipt, 'print.preview')).toContain('138****5678');
  await expect(desk.call('print.preview', { paper: receipt }, guard)).rejects.toThrow('notAllowed');
  await desk.call('print.log', { paper: tags, size: '50x30', how: 'printed', rows: 1 }, receptionist);
  await desk.call('print.log', { paper: receipt, size: 'A4', how: 'saved', rows: 1 }, receptionist);
  const { timeline } = await desk.call('foundItems.read', { itemId: record.id }, receptionist);
  const printed = timeline.flatMap(({ data }) => (data.kind === 'printed' ? [`${data.form} ${data.how}`] : []));
  expect(printed).toEqual(['itemTags printed', 'S07 saved']);
});
