import { randomUUID } from 'node:crypto';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { PaperRequest } from '../../shared/contract/print.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aReport, aReview, findLeak, untilReportDue } from '../../tests/fixtures/incidents.ts';
import { drawing } from '../../tests/fixtures/orders.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { Sheets } from './sheets.tsx';

afterEach(cleanup);

test('F26 the course, who was told, the log with what was added, both reports, photos with their own time, every hand; a guard prints their own', async () => {
  const building = await openBuilding();
  const { clock, desk, guard, supervisor } = building;
  const view = await findLeak(building);
  const incidentId = view.record.id;
  await desk.call('incidents.write', { incidentId, text: '已关总阀', happenedAt: at('09:50:00') }, guard);
  const told = { party: 'engineering', toPerson: '赵工', phone: '8001', channel: 'phone', reason: '' } as const;
  await desk.call('incidents.notify', { incidentId, ...told, ack: 'acknowledged' }, guard);
  const bytes = png(60, 40);
  const picture = { id: randomUUID(), register: 'incidents', record: incidentId, kind: 'other' } as const;
  const shown = { ...picture, caption: '积水', name: 'a.png', bytes, takenAt: at('09:45:00') };
  await desk.call('attachments.add', shown, guard);
  await untilReportDue(building, view);
  await desk.call('incidents.submit', aReport(incidentId), guard);
  await desk.call('incidents.supplement', { incidentId, about: 'phenomenon', text: '积水约五公分' }, guard);
  await desk.call('incidents.sendBack', { incidentId, reason: '写清原因' }, supervisor);
  clock.set('11:00:00');
  await desk.call('incidents.submit', aReport(incidentId, { cause: '接头装错' }), guard);
  await desk.call('incidents.review', aReview(incidentId), supervisor);

  const request: PaperRequest = { form: 'F26', ids: [incidentId] };
  const paper = await desk.call('print.paper', { paper: request }, guard);
  const said = render(<Sheets paper={paper} size="A4" />).container.textContent ?? '';
  for (const word of [
    ...['事故报告', '漏水', '地下二层水泵房', '墙面渗水', '积水约五公分', '工程部', '赵工', '已关总阀', '09:50'],
    ...[
      '配电箱一只 1200 元 有保险',
      '关阀、抽水、断电',
      '接头老化',
      '接头装错',
      '写清原因',
      '第 2 份报告',
      '2025-03-03 11:00',
    ],
    ...['拍于 2025-03-03 09:45', '周师傅', '王主管', '同意'],
  ])
    expect(said).toContain(word);
  // The original stands before what was added to it.
  expect(said.indexOf('墙面渗水')).toBeLessThan(said.indexOf('积水约五公分'));
  const sources = screen.getAllByRole('img').map((image) => image.getAttribute('src'));
  expect(sources).toContain(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
  expect(sources.filter((source) => source === `data:image/png;base64,${drawing}`)).toHaveLength(3);

  const theirs = await desk.call(
    'incidents.open',
    {
      ...{ id: randomUUID(), type: 'odour', unitId: null, place: '九层', phenomenon: '异味' },
      ...{ discoveredAt: null, logLineId: null },
    },
    supervisor,
  );
  const others: PaperRequest = { form: 'F26', ids: [theirs.record.id] };
  await expect(desk.call('print.paper', { paper: others }, guard)).rejects.toMatchObject({ code: 'notAllowed' });
});

test('F26 before anything was written there is room for the hand, and why there is no photo', async () => {
  const building = await openBuilding();
  const { record } = await findLeak(building);
  const paper = await building.desk.call('print.paper', { paper: { form: 'F26', ids: [record.id] } }, building.guard);
  const said = render(<Sheets paper={paper} size="A5" />).container.textContent ?? '';
  for (const word of ['纠正预防措施', '没有照片的原因', '报告人签字', '审阅人签字']) expect(said).toContain(word);
});
