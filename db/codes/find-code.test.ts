import { expect, test } from 'vitest';
import { tagOf } from '../../shared/codes/tag.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aLoan, hang } from '../../tests/fixtures/keys.ts';
import { aPickUp, takeIn } from '../../tests/fixtures/mail.ts';
import { orderFor } from '../../tests/fixtures/orders.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';

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

test('S25 A48 the number of a blank form says which form it is, when it was printed, and what was written up from it', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const { paper } = await desk.call('pack.compose', {}, null);
  const blanks = 'pack' in paper.content ? paper.content.pack.blanks : [];
  const [report] = blanks.filter(({ kind }) => kind === 'report');
  const [mail] = blanks.filter(({ kind }) => kind === 'mail');
  if (!report || !mail) throw new Error('no blanks');
  clock.set('10:30:00');
  await desk.call(
    'pack.log',
    { how: 'printed', lines: 3, folder: '', blanks: blanks.map(({ id }) => id) },
    receptionist,
  );
  const find = (text: string) => desk.call('codes.find', { text }, receptionist);
  expect(await find(report.no.toLowerCase())).toMatchObject({
    register: 'blankForms',
    record: report.id,
    no: report.no,
  });
  expect(await find('O-A-250303-99')).toEqual({ kind: 'unknown' });
  const read = (blankId: string) => desk.call('codes.blank', { blankId }, receptionist);
  expect(await read(report.id)).toMatchObject({ blank: { kind: 'report', printedAt: clock.now() }, written: [] });

  const form = lampReport(building, { paper: { paperFormNo: report.no, again: false } });
  const { record } = await desk.call('cases.register', form, receptionist);
  expect((await read(report.id)).written).toEqual([{ register: 'cases', record: record.id, no: record.no }]);
  const item = await takeIn(building);
  const gone = { ...aPickUp([item]), paper: { paperFormNo: mail.no, again: false } };
  const move = await desk.call('mail.handOut', gone, receptionist);
  expect((await read(mail.id)).written).toEqual([
    { register: 'mailItems', record: item.record.id, no: move.record.no },
  ]);
});
