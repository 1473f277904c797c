import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { NewCase } from '../../shared/contract/cases.ts';
import type { CaseOrders } from '../../shared/contract/orders.ts';
import type { PaidItemCode } from '../../shared/registers/paid-items.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aUnit } from '../../tests/fixtures/directory.ts';
import { drawn } from '../../tests/fixtures/orders.ts';
import { lampReport, tell } from '../../tests/fixtures/reports.ts';

async function paidReport(building: Building, landlordType: Unit['landlordType'], fields: Partial<NewCase> = {}) {
  const { desk, receptionist, supervisor } = building;
  const code = landlordType === 'developer' ? 'E-0705' : 'E-0704';
  const unit = await desk.call('units.save', aUnit({ code, floor: 7, room: code.slice(2), landlordType }), supervisor);
  const matter = { unitId: unit.id, subCategory: 'paidParts' as const, chargeable: true, id: randomUUID(), ...fields };
  return desk.call('cases.register', lampReport(building, matter), receptionist);
}

const part = (itemCode: PaidItemCode, qty: number) => ({ itemCode, description: '', qty, unitPrice: null });
const wanted = [part('thermostat', 2), part('sprinklerCover', 3)];

test('A15 two thermostats and three covers: 430 yuan, owner or tenant, and no word to anybody before the decision', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  clock.set('10:00:00');
  const saved = await paidReport(building, 'individualOwner');
  const caseId = saved.record.id;
  expect(saved.actions).not.toContain('notify');
  await expect(tell(building, saved, 'engineering')).rejects.toMatchObject({ code: 'priceUndecided' });
  expect((await desk.call('orders.ofCase', { caseId }, receptionist)).payers).toEqual(['owner', 'tenant']);

  const quote = (decision: 'accepted' | 'declined' | 'undecided', payer: 'owner' | 'developer' = 'owner') =>
    desk.call('orders.quote', { caseId, lines: wanted, payer, decision, quotedBy: '' }, receptionist);
  await expect(quote('accepted', 'developer')).rejects.toMatchObject({
    data: { faults: [{ field: 'payer', code: 'unknown' }] },
  });
  clock.set('10:00:30');
  const asked = await quote('undecided');
  expect(asked.quote).toMatchObject({ total: 43_000, priceToldAt: at('10:00:30'), decidedAt: null });
  const waiting = await desk.call('cases.read', { caseId }, receptionist);
  expect(waiting).toMatchObject({ record: { status: 'awaitingCustomerDecision' }, timers: [{ rule: 'decision' }] });

  clock.set('10:30:00');
  await quote('accepted');
  const agreed = await desk.call('cases.read', { caseId }, receptionist);
  expect(agreed.record).toMatchObject({ status: 'registered', notifyDueAt: at('10:31:00') });
  clock.set('10:30:20');
  const told = await tell(building, agreed, 'engineering');
  expect(told.lines.find(({ party }) => party === 'engineering')?.told?.late).toBe(false);
  const { orders } = await desk.call('orders.ofCase', { caseId }, receptionist);
  expect(orders[0]).toMatchObject({ record: { chargeable: true }, quote: { total: 43_000 } });
});

test('A15 declined: the case ends as the customer does not need it, and no order exists', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await paidReport(building, 'individualOwner');
  const caseId = record.id;
  const no = { caseId, lines: wanted, payer: 'tenant', decision: 'declined', quotedBy: '' } as const;
  const after = await desk.call('orders.quote', no, receptionist);
  expect(after).toMatchObject({ orders: [], mayOpen: false, mayQuote: false });
  const ended = await desk.call('cases.read', { caseId }, receptionist);
  expect(ended).toMatchObject({ record: { status: 'declinedByCustomer' }, timers: [] });
  expect(ended.actions).not.toContain('notify');
});

test("a developer's tenant does not pay", async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await paidReport(building, 'developer');
  const { payers } = await desk.call('orders.ofCase', { caseId: record.id }, receptionist);
  expect(payers).toEqual(['developer']);
});

test('A18 a quantity of 0, -1 or 1.5, or the price "ten": refused with the field, and nothing is quoted', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await paidReport(building, 'individualOwner');
  const caseId = record.id;
  const rest = { caseId, payer: 'owner', decision: 'accepted', quotedBy: '张敏' } as const;
  for (const qty of [0, -1, 1.5, Number.NaN]) {
    const quote = desk.call('orders.quote', { ...rest, lines: [part('sprinklerCover', qty)] }, receptionist);
    await expect(quote).rejects.toMatchObject({ data: { code: 'invalid', faults: [{ field: 'lines.0.qty' }] } });
  }
  const ten = { itemCode: null, description: '挂画', qty: 1, unitPrice: 'ten' as unknown as number };
  await expect(desk.call('orders.quote', { ...rest, lines: [ten] }, receptionist)).rejects.toMatchObject({
    data: { faults: [{ field: 'lines.0.unitPrice', code: 'format' }] },
  });
  const unpriced = { itemCode: null, description: '挂画', qty: 1, unitPrice: null };
  await expect(
    desk.call('orders.quote', { ...rest, quotedBy: '', lines: [unpriced] }, receptionist),
  ).rejects.toMatchObject({
    data: {
      faults: [
        { field: 'lines.0.unitPrice', code: 'required' },
        { field: 'quotedBy', code: 'required' },
      ],
    },
  });
  expect((await desk.call('orders.ofCase', { caseId }, receptionist)).quote).toBeNull();
});

test('a new price holds from its date; what was quoted keeps the old one', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  const quoted = async (lines = wanted): Promise<CaseOrders> => {
    const { record } = await paidReport(building, null);
    const input = { caseId: record.id, lines, payer: 'owner', decision: 'accepted', quotedBy: '' } as const;
    return desk.call('orders.quote', input, receptionist);
  };
  await desk.call(
    'prices.save',
    { code: 'thermostat', price: 25_000, unitOfMeasure: '台', validFrom: at('12:00:00') },
    supervisor,
  );
  await expect(
    desk.call('prices.save', { code: 'thermostat', price: 1, unitOfMeasure: '台', validFrom: 0 }, receptionist),
  ).rejects.toMatchObject({ code: 'notAllowed' });
  const before = await quoted();
  clock.set('12:00:00');
  const { record } = await desk.call('cases.read', { caseId: before.quote?.caseId ?? '' }, receptionist);
  const read = await desk.call('orders.ofCase', { caseId: record.id }, receptionist);
  expect(read.quote?.total).toBe(43_000);
  const { inForce } = await desk.call('prices.list', {}, receptionist);
  expect(inForce.find(({ code }) => code === 'thermostat')?.price).toBe(25_000);
  clock.advance(1000);
  await desk.call(
    'prices.save',
    { code: 'sprinklerCover', price: 1_200, unitOfMeasure: '个', validFrom: 0 },
    supervisor,
  );
  const unit = await desk.call('orders.ofCase', { caseId: record.id }, receptionist);
  expect(unit.quote?.lines.map(({ unitPriceAtQuote }) => unitPriceAtQuote)).toEqual([20_000, 1_000]);
});

test('S05 paid work is not done before the customer has signed the price; a quote refused on site ends both', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await paidReport(building, 'individualOwner');
  const caseId = record.id;
  const quote = (decision: 'accepted' | 'declined') =>
    desk.call('orders.quote', { caseId, lines: wanted, payer: 'owner', decision, quotedBy: '' }, receptionist);
  await quote('accepted');
  await tell(building, await desk.call('cases.read', { caseId }, receptionist), 'engineering');
  const [order] = (await desk.call('orders.ofCase', { caseId }, receptionist)).orders;
  if (!order) throw new Error('no order');
  const orderId = order.record.id;
  const there = await desk.call('orders.arrive', { orderId, at: null }, receptionist);
  expect(there.steps).not.toContain('done');
  const done = { orderId, workDone: '换好', parts: [], at: null };
  await expect(desk.call('orders.done', done, receptionist)).rejects.toMatchObject({ code: 'priceUnsigned' });
  const paper = drawn(there, { medium: 'paper', image: '', strokes: [], paperRef: 'F05-0031' });
  const signed = await desk.call('orders.confirmPrice', { orderId, signing: paper }, receptionist);
  expect(signed.signatures).toMatchObject([
    { purpose: 'price', medium: 'paper', paperRef: 'F05-0031', imageHash: null },
  ]);
  expect(signed.steps).toContain('done');
  await quote('declined');
  const ended = await desk.call('orders.read', { orderId }, receptionist);
  expect(ended).toMatchObject({ record: { status: 'priceDeclined' }, caseStatus: 'declinedByCustomer', timers: [] });
});
