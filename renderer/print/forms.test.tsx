import { randomUUID } from 'node:crypto';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Paper, PaperRequest } from '../../shared/contract/print.ts';
import { listForms, slipForms, slipRegisters } from '../../shared/registers/prints.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { drawing, drawn, orderFor, workedOn } from '../../tests/fixtures/orders.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { uglyTexts } from '../../tests/fixtures/ugly-text.ts';
import { showLanguage } from '../i18n/index.ts';
import { brief } from './form.ts';
import { Sheets } from './sheets.tsx';

afterEach(async () => {
  cleanup();
  await showLanguage('zh-CN');
});

const paperOf = ({ desk, receptionist }: Building, paper: PaperRequest): Promise<Paper> =>
  desk.call('print.paper', { paper }, receptionist);

/** @returns every word on the sheets */
function words(paper: Paper): string {
  return render(<Sheets paper={paper} size="A4" />).container.textContent ?? '';
}

const march = { from: '2025-03-01', to: '2025-03-31', purpose: '' };

test('S05 the customer-area slip: price lines, who pays, both signatures, parts with both numbers', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const paid = lampReport(building, {
    subCategory: 'paidParts',
    chargeable: true,
    content: '换两个温控器',
    details: {},
  });
  const { record } = await desk.call('cases.register', paid, receptionist);
  const lines = [
    { itemCode: 'thermostat' as const, description: '', qty: 2, unitPrice: null },
    { itemCode: null, description: '柜锁更换', qty: 1, unitPrice: 4550 },
  ];
  const quote = { caseId: record.id, lines, payer: 'tenant', decision: 'accepted', quotedBy: '张敏' } as const;
  await desk.call('orders.quote', quote, receptionist);
  const id = randomUUID();
  const order = await desk.call('orders.open', { id, caseId: record.id, toPerson: '赵工' }, receptionist);
  const ofOrder = { orderId: id };
  await desk.call('orders.receive', { ...ofOrder, receivedBy: '赵工', at: null }, receptionist);
  const received = await desk.call('orders.arrive', { ...ofOrder, at: null }, receptionist);
  await desk.call('orders.confirmPrice', { ...ofOrder, signing: drawn(received) }, receptionist);
  const parts = [{ name: '温控器', qty: 2, oldSerial: 'TC-0871', newSerial: 'TC-2213' }];
  const done = await desk.call(
    'orders.done',
    { ...ofOrder, workDone: '已换，试机正常', parts, at: null },
    receptionist,
  );
  const signing = drawn(done, { medium: 'paper', paperRef: '0012345', image: '', strokes: [] });
  await desk.call('orders.accept', { ...ofOrder, rating: 'basically', signing, overrideReason: '' }, receptionist);

  const said = words(await paperOf(building, { form: 'F05', ids: [id] }));
  expect(said).toContain('大厦客户区域服务通知单');
  for (const word of [order.record.no, '13812345678', '赵工', '柜锁更换', '45.50', '445.50 元', 'TC-0871', 'TC-2213'])
    expect(said).toContain(word);
  expect(said).toMatch(/√租户/);
  expect(said).toMatch(/√需要/);
  expect(said).toMatch(/√基本满意/);
  expect(said).toContain('纸单号 0012345');
  const [signature] = screen.getAllByRole('img');
  expect(signature).toHaveProperty('src', `data:image/png;base64,${drawing}`);
  expect(said).toContain('应签字方：住户');
  expect(said).toContain('第 1 页　共 1 页');
});

test('S09 a public area has its own variant, signed by the property department', async () => {
  const building = await openBuilding();
  const place = { unitId: null, publicArea: true, place: '西区三层走廊', zoneId: building.zones.w.id };
  const { record } = await orderFor(building, place);
  const said = words(await paperOf(building, { form: 'F05', ids: [record.id] }));
  expect(said).toContain('公共区域维修服务通知单');
  expect(said).toContain('应签字方：物业部主管或助理');
  expect(said).not.toContain('收费项目');
});

test('what is void says so on every form of it, with the reason', async () => {
  const building = await openBuilding();
  const { desk, supervisor } = building;
  const { record } = await orderFor(building);
  await desk.call('cases.void', { caseId: record.caseId, reason: '重复登记' }, supervisor);
  for (const form of slipForms.filter((one) => slipRegisters[one] !== 'calls')) {
    const ids = [form === 'F05' ? record.id : record.caseId];
    const said = words(await paperOf(building, { form, ids }));
    expect(said, form).toContain('作废');
    expect(said, form).toContain('重复登记');
    cleanup();
  }
});

test('ugly texts stand on the forms as they were said, and are no markup', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  for (const [name, content] of Object.entries(uglyTexts)) {
    const report = lampReport(building, { id: randomUUID(), content, callerName: content.slice(0, 40) });
    const { record } = await desk.call('cases.register', report, receptionist);
    const paper = await paperOf(building, { form: 'F01', ids: [record.id] });
    const { container } = render(<Sheets paper={paper} size="A5" />);
    expect(container.textContent?.includes(record.content), name).toBe(true);
    expect(container.querySelector('script')).toBeNull();
    cleanup();
  }
  const { container } = render(<Sheets paper={await paperOf(building, { form: 'F06', ...march })} size="A4" />);
  expect(container.querySelectorAll('tbody tr')).toHaveLength(Object.keys(uglyTexts).length);
  for (const cell of container.querySelectorAll('td')) expect([...(cell.textContent ?? '')].length).toBeLessThan(100);
});

test('every form is written in both languages', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const order = await orderFor(building);
  await workedOn(building, order);
  const call = {
    id: randomUUID(),
    draftId: null,
    startedAt: null,
    direction: 'in',
    callerNumber: '13800005678',
    callerName: 'Zhao',
    unitId: null,
    place: 'Hall',
    gist: 'fees',
    handling: 'told',
    result: 'answered',
    ringsBeforeAnswer: 2,
    readBack: true,
    transferTo: '',
    verifyBy: null,
  } as const;
  await desk.call('calls.log', call, receptionist);
  const ids = { cases: order.record.caseId, orders: order.record.id, calls: call.id };
  const requests: PaperRequest[] = [
    ...slipForms.map((form) => ({ form, ids: [ids[slipRegisters[form]]] })),
    ...listForms.map((form) => ({ form, ...march })),
  ];
  for (const language of ['zh-CN', 'en'] as const) {
    await showLanguage(language);
    for (const request of requests) {
      const said = words(await paperOf(building, request));
      const title = screen.getByRole('heading', { level: 2 }).textContent ?? '';
      expect(/\p{Script=Han}/u.test(title), `${request.form}: ${title}`).toBe(language === 'zh-CN');
      expect(said, request.form).not.toMatch(/\b(print|domain|orders|words|followUps)\.\w+/);
      cleanup();
    }
  }
});

test('a register shortens what is too long, by whole letters', () => {
  expect(brief('一\n二  三', 10)).toBe('一 二 三');
  expect(brief('𠮷'.repeat(20), 5)).toBe('𠮷𠮷𠮷𠮷…');
});
