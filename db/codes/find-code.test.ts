import { expect, test } from 'vitest';
import { tagOf } from '../../shared/codes/tag.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aLoan, hang } from '../../tests/fixtures/keys.ts';
import { orderFor } from '../../tests/fixtures/orders.ts';

test('a printed number opens its report or order, by tag, by number, in small or full-width letters', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const order = await orderFor(building);
  const phase = desk.phase();
  const site = phase.phase === 'ready' ? phase.site.id : '';
  const { id, no, caseId } = order.record;
  const find = (text: string) => desk.call('codes.find', { text }, receptionist);
  for (const text of [no, no.toLowerCase(), ` ${no}`, tagOf(no, site)]) {
    expect(await find(text)).toEqual({ kind: 'found', register: 'orders', record: id, no, name: no });
  }
  expect(await find(tagOf(order.caseNo, site))).toMatchObject({ register: 'cases', record: caseId });
});

test('what is not here is told apart: another building’s, misread, unknown', async () => {
  const { desk, receptionist } = await openBuilding();
  const phase = desk.phase();
  const site = phase.phase === 'ready' ? phase.site.id : '';
  const find = async (text: string) => (await desk.call('codes.find', { text }, receptionist)).kind;
  const tag = tagOf('W-A-250303-001', site);
  const elsewhere = site.slice(0, -1) + (site.endsWith('0') ? '1' : '0');
  expect(await find(tag)).toBe('unknown');
  expect(await find(tagOf('W-A-250303-001', elsewhere))).toBe('otherSite');
  expect(await find(`${tag.slice(0, 7)}${tag[7] === '1' ? '2' : '1'}${tag.slice(8)}`)).toBe('misread');
  expect(await find('SF1234567890123')).toBe('unknown');
  await expect(desk.call('codes.find', { text: ' ' }, receptionist)).rejects.toMatchObject({ code: 'invalid' });
});

test('the number on a loan’s slip opens the slip', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await desk.call('keys.lend', aLoan(building, [await hang(building)]), receptionist);
  expect(await desk.call('codes.find', { text: record.no }, receptionist)).toMatchObject({
    kind: 'found',
    register: 'keyMoves',
    record: record.id,
  });
});
