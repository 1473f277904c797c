import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Paper, PaperRequest } from '../../shared/contract/print.ts';
import { paperSizes } from '../../shared/registers/prints.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { aLoan, anIssue, aReturn, hand, hang, ownerKeys } from '../../tests/fixtures/keys.ts';
import { drawing } from '../../tests/fixtures/orders.ts';
import { Sheets } from './sheets.tsx';

afterEach(cleanup);

const paperOf = ({ desk, receptionist }: Building, paper: PaperRequest): Promise<Paper> =>
  desk.call('print.paper', { paper }, receptionist);

/** @returns every word on the sheets */
async function words(building: Building, request: PaperRequest, size: 'A4' | '60x40' = 'A4'): Promise<string> {
  cleanup();
  const { container } = render(<Sheets paper={await paperOf(building, request)} size={size} />);
  return container.textContent ?? '';
}

const drawings = () => screen.queryAllByRole('img').map((image) => image.getAttribute('src'));
const ofDrawing = `data:image/png;base64,${drawing}`;

test('F15 the owner’s receipt: each key counted, the document’s last signs only, both drawings', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const keys = await ownerKeys(building);
  const issue = anIssue(building, keys, { functionTestWanted: true, functionTestOk: true, fee: 3000 });
  const { record } = await desk.call('keys.handOver', issue, receptionist);
  const said = await words(building, { form: 'F15', ids: [record.id] });
  const parts = ['钥匙签收单', '钥匙发放', record.no, 'E-1203', '钱多多', '13812345678', '√业主', 'E1203-3', '信报箱'];
  for (const part of [...parts, '5 把', '实点 0 把，账上 0 把', '30 元', '张敏']) expect(said).toContain(part);
  expect(said).toContain('身份证 **************002X');
  expect(said).not.toContain('11010519491231002X');
  expect(drawings()).toEqual([ofDrawing, ofDrawing]);
  expect(said).toContain('第 1 页　共 1 页');
});

test('F14 a receipt from the developer has no identity on it; six lines are there for the hand', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const [gate] = await ownerKeys(building);
  if (!gate) throw new Error('no key');
  await desk.call('keys.handOver', anIssue(building, [gate]), receptionist);
  const back = anIssue(building, [gate], { kind: 'receive', role: 'developer', identity: null, remainingCounted: 5 });
  const { record } = await desk.call('keys.handOver', back, receptionist);
  const said = await words(building, { form: 'F14', ids: [record.id] });
  for (const part of ['钥匙交接表', '钥匙接收', '√开发商', '未要求']) expect(said).toContain(part);
  expect(said).not.toContain('身份核验');
  expect(document.querySelectorAll('tbody tr')).toHaveLength(6);
});

test('F16 a loan to outsiders: the slip, the leader’s hand, what came back damaged and by whom; a changed loan says so', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const [one, two] = [await hang(building), await hang(building, { keyCode: 'PB-08' })];
  const loan = aLoan(building, [one, two], {
    ...{ borrowerKind: 'external', person: '赵师傅', companyName: '安捷电梯', phone: '13900001111', department: null },
    ...{ voucherNo: 'JD-88', leader: hand('冯经理'), borrower: hand('赵师傅') },
  });
  const { record } = await desk.call('keys.lend', loan, receptionist);
  const form: PaperRequest = { form: 'F16', ids: [record.id] };
  const out = await words(building, form);
  for (const part of ['钥匙借用登记表', '未还清', '安捷电梯', 'JD-88', '2025-03-03 18:00', '√外来人员', '冯经理'])
    expect(out).toContain(part);
  expect(drawings()).toHaveLength(2);
  clock.set('17:00:00');
  const keys = [{ keyId: one.record.id, qty: 1, condition: 'damaged' as const, reason: '齿断了' }];
  await desk.call(
    'keys.return',
    aReturn(record.id, '小周', [one], { keys, reportedTo: '李静', returner: hand('小周') }),
    receptionist,
  );
  const half = await words(building, form);
  for (const part of ['未还清', '2025-03-03 17:00', '损坏', '齿断了', '小周']) expect(half).toContain(part);
  expect(half).not.toContain('签字后内容有改动');
  expect(drawings()).toHaveLength(3);
  await desk.call('keys.return', aReturn(record.id, '赵师傅', [two]), receptionist);
  expect(await words(building, form)).toContain('已还清');
  expect(drawings()).toHaveLength(4);
});

test('F16 as a list has one line per loan, F13 one per key with who has it', async () => {
  const building = await openBuilding();
  const { desk, receptionist, people } = building;
  const [one, two] = [await hang(building), await hang(building, { keyCode: 'PB-08', cabinetPos: 'A-01' })];
  await desk.call('keys.lend', aLoan(building, [one]), receptionist);
  const march = { from: '2025-03-01', to: '2025-03-31', purpose: '' };
  const loans = await words(building, { form: 'loans', ...march });
  for (const part of ['钥匙借用登记表（汇总）', 'PB-07 E 3层 门窗', '检修配电间门锁', '共 1 条'])
    expect(loans).toContain(part);
  const inventory = await words(building, { form: 'F13', ids: [one.record.id, two.record.id] });
  for (const part of ['房屋钥匙管理记录表', '共 2 串，2 把', people.propertySupervisor.name, '在柜', '已借出'])
    expect(inventory).toContain(part);
  expect(inventory.indexOf('PB-08')).toBeLessThan(inventory.indexOf('PB-07'));
});

test('tags: one per label with both codes where there is room, twenty-one stickers on a sheet; the words are those of the label', async () => {
  const building = await openBuilding();
  const keys = [];
  for (let i = 0; i < 22; i += 1) keys.push(await hang(building, { keyCode: `PB-${100 + i}` }));
  const ids = keys.map(({ record }) => record.id);
  const tags: PaperRequest = { form: 'keyTags', ids };
  const said = await words(building, tags, '60x40');
  expect(document.querySelectorAll('[data-sheet]')).toHaveLength(22);
  for (const { tag, record } of keys)
    for (const part of [tag, record.keyCode, record.label]) expect(said).toContain(part);
  expect(document.querySelectorAll('img')).toHaveLength(44);
  await words(building, tags);
  expect(document.querySelectorAll('[data-sheet]')).toHaveLength(2);
  const paper = await paperOf(building, tags);
  cleanup();
  render(<Sheets paper={paper} size="40x30" />);
  expect(document.querySelectorAll('img')).toHaveLength(22);
  expect(paperSizes).toContain('40x30');
});
