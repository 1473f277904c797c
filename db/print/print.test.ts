import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/contract/admit.ts';
import type { Paper, PaperContent, PaperRequest } from '../../shared/contract/print.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { drawing, drawn, orderFor, workedOn } from '../../tests/fixtures/orders.ts';
import { endedPowerCut, filedComplaint, photographedSlip } from '../../tests/fixtures/papers.ts';
import { png } from '../../tests/fixtures/pictures.ts';
import { asked, lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { Database } from '../store/database.ts';
import { listStatements } from './lists.ts';
import { whoWasAsked } from './months-followed.ts';

type OfForm<C, F> = C extends { form: infer G } ? (F extends G ? C : never) : never;
type Content<F> = OfForm<PaperContent, F>;

/** @returns what stands on the paper, as `method` gives it */
async function contentOf<F extends Paper['content']['form']>(
  { desk }: Building,
  form: F,
  paper: PaperRequest,
  actor: Actor,
  method: 'print.preview' | 'print.paper' = 'print.paper',
): Promise<Content<F>> {
  const { content } = await desk.call(method, { paper }, actor);
  if (content.form !== form) throw new Error(`asked for ${form}, got ${content.form}`);
  return content as Content<F>;
}

const march = (form: 'F02' | 'F06' | 'F09' | 'calls' | 'notifications', purpose = ''): PaperRequest => ({
  form,
  from: '2025-03-01',
  to: '2025-03-31',
  purpose,
});

test('S51 the preview masks the number; the slip itself has it whole, also for a receptionist', async () => {
  const building = await openBuilding();
  const { record } = await orderFor(building);
  const paper: PaperRequest = { form: 'F05', ids: [record.id] };
  const seen = await contentOf(building, 'F05', paper, building.receptionist, 'print.preview');
  expect(seen.orders[0]?.case.phone).toBe('138****5678');
  const printed = await contentOf(building, 'F05', paper, building.receptionist);
  expect(printed.orders[0]?.case).toMatchObject({ phone: '13812345678', callerName: 'Wang', no: 'C-A-250303-001' });
});

test('S09 the slip brings the drawing of each signature; one that is gone leaves its place empty', async () => {
  const building = await openBuilding();
  const { desk, receptionist, dir } = building;
  const order = await orderFor(building);
  const orderId = order.record.id;
  const signing = drawn(await workedOn(building, order));
  await desk.call('orders.accept', { orderId, rating: 'satisfied', signing, overrideReason: '' }, receptionist);
  const paper: PaperRequest = { form: 'F05', ids: [orderId] };
  const signed = await contentOf(building, 'F05', paper, receptionist);
  expect(signed.orders[0]?.signatures).toMatchObject([{ signer: 'Wang', purpose: 'acceptance', image: drawing }]);
  rmSync(join(dir, 'blobs'), { recursive: true });
  const gone = await contentOf(building, 'F05', paper, receptionist);
  expect(gone.orders[0]?.signatures).toMatchObject([{ signer: 'Wang', image: '' }]);
});

test('S11 the complaint’s slip on paper: who handed it over, and both signatures, the drawn one as it was drawn', async () => {
  const building = await openBuilding();
  const id = await filedComplaint(building);
  for (const form of ['F03', 'F04'] as const) {
    const { cases } = await contentOf(building, form, { form, ids: [id] }, building.receptionist);
    const [one] = cases;
    expect(one).toMatchObject({
      assignedByName: '李静',
      record: { assignedAt: at('09:00:00'), archivedAt: at('17:30:00'), meetingNote: '整层换线', isValid: true },
      signatures: [
        { purpose: 'opinion', signer: 'Wang', medium: 'screen', image: drawing, changedSince: false },
        { purpose: 'archive', signer: '冯经理', medium: 'paper', paperRef: 'F03-07', image: '', changedSince: false },
      ],
    });
    expect(one?.signatures.map((signature) => signature.id)).toEqual([
      one?.record.opinionSignatureId,
      one?.record.managerSignatureId,
    ]);
  }
});

test('S09 F05 and F01 know of the photo of the signed slip, until it is struck out', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const { order, photoId } = await photographedSlip(building);
  const loose = { register: 'cases', record: order.caseId, kind: 'scan', caption: '', name: 'x.png' } as const;
  await desk.call('attachments.add', { ...loose, id: randomUUID(), bytes: png(9, 9) }, receptionist);
  const photos = async () => [
    (await contentOf(building, 'F05', { form: 'F05', ids: [order.id] }, receptionist)).orders[0]?.slipPhotos,
    (await contentOf(building, 'F01', { form: 'F01', ids: [order.caseId] }, receptionist)).cases[0]?.slipPhotos,
  ];
  const one = [{ no: order.no, at: at('11:20:00') }];
  expect(await photos()).toEqual([one, one]);
  await desk.call('attachments.void', { attachmentId: photoId, reason: '拍错了' }, supervisor);
  expect(await photos()).toEqual([[], []]);
});

test('S03 the event’s sheet: every wording, who was told, every caller with a masked number, as on a register; and it is logged', async () => {
  const { building, eventId } = await endedPowerCut();
  const { desk, receptionist, guard } = building;
  const paper: PaperRequest = { form: 'S03', ids: [eventId] };
  const read = async (method?: 'print.preview') =>
    (await contentOf(building, 'S03', paper, receptionist, method)).events[0];
  const sheet = await read();
  expect(sheet).toMatchObject({
    record: { title: '全楼断电', scope: '3-8层', endReportedBy: '工程部赵工' },
    openedByName: '张敏',
    told: [
      { party: 'propertySupervisor', byName: '张敏', secondsFromIntake: 20 },
      { party: 'propertyManager', byName: '张敏', secondsFromIntake: 20 },
    ],
    answers: [
      { version: 1, text: '正在抢修，预计15:30恢复', byName: '李静', at: at('14:20:00') },
      { version: 2, text: '预计17:00恢复', byName: '李静', at: at('14:50:00') },
    ],
    callers: [
      {
        callerName: '客户1',
        phone: '139****1000',
        answerTold: 2,
        answerToldAt: at('14:55:00'),
        followUpResult: 'satisfied',
      },
      { callerName: '客户2', answerTold: 2, followUpResult: null },
      { callerName: '客户3', answerTold: 2 },
      { callerName: '客户4', phone: '139****1003', answerTold: 0 },
    ],
  });
  expect(await read('print.preview')).toEqual(sheet);
  await expect(desk.call('print.preview', { paper }, guard)).rejects.toThrow('notAllowed');

  const { printId } = await desk.call('print.log', { paper, size: 'A4', how: 'printed', rows: 1 }, receptionist);
  const last = async () => (await desk.call('buildingEvents.read', { eventId }, receptionist)).timeline.at(-1)?.data;
  expect(await last()).toEqual({ kind: 'printed', form: 'S03', how: 'printed' });
  await desk.call('print.failed', { printId }, receptionist);
  expect(await last()).toEqual({ kind: 'printed', form: 'S03', how: 'failed' });
});

test('the case on its forms: who was told by whom, what was asked back, its orders, and why it is void', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const { record } = await orderFor(building);
  const { caseId } = record;
  await desk.call('cases.complete', { caseId, reportedBy: '赵工', result: '已换灯管' }, receptionist);
  await desk.call('cases.followUp', asked(caseId, 'satisfied', '很快'), receptionist);
  const one = async () => (await contentOf(building, 'F01', { form: 'F01', ids: [caseId] }, receptionist)).cases[0];
  expect(await one()).toMatchObject({
    ownerName: '张敏',
    told: [{ party: 'engineering', byName: '张敏', secondsFromIntake: 0 }, { party: 'floorSupervisor' }],
    followUps: [{ status: 'done', opinion: '很快' }],
    orders: [{ no: record.no }],
  });
  const other = await desk.call('cases.register', lampReport(building, { id: randomUUID() }), receptionist);
  await desk.call('cases.void', { caseId: other.record.id, reason: '重复登记' }, supervisor);
  const voided = await contentOf(building, 'F01', { form: 'F01', ids: [other.record.id] }, receptionist);
  expect(voided.cases[0]).toMatchObject({ voidedByName: '李静', record: { voided: true, voidReason: '重复登记' } });
});

test('§3.8 a register is masked; only a supervisor releases whole numbers, with a purpose', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor, guard } = building;
  await desk.call('cases.register', lampReport(building, { kind: 'complaint' }), receptionist);
  const phone = async (actor: Actor, purpose: string, method?: 'print.preview') =>
    (await contentOf(building, 'F02', march('F02', purpose), actor, method)).rows[0]?.phone;
  expect(await phone(receptionist, '')).toBe('138****5678');
  expect(await phone(supervisor, '')).toBe('138****5678');
  expect(await phone(supervisor, '电话回访')).toBe('13812345678');
  expect(await phone(supervisor, '电话回访', 'print.preview')).toBe('138****5678');
  await expect(phone(receptionist, '电话回访')).rejects.toThrow('notAllowed');
  await expect(desk.call('print.preview', { paper: march('F02') }, guard)).rejects.toThrow('notAllowed');
});

test('registers hold what was said on their days at the site, both included', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  const register = (fields: Parameters<typeof lampReport>[1]) =>
    desk.call('cases.register', lampReport(building, { id: randomUUID(), ...fields }), receptionist);
  clock.set('23:59:00', '2025-03-31');
  await tellAll(building, await register({ kind: 'complaint', content: 'the last minute' }));
  clock.set('00:01:00', '2025-04-01');
  await register({ kind: 'complaint', content: 'the next month' });
  await register({ content: 'a repair' });
  const rows = (await contentOf(building, 'F02', march('F02'), receptionist)).rows;
  expect(rows.map(({ content }) => content)).toEqual(['the last minute']);
  const told = (await contentOf(building, 'notifications', march('notifications'), receptionist)).rows;
  expect(told.map(({ party, byName, place }) => [party, byName, place])).toEqual([
    ['engineering', '张敏', 'E-1203'],
    ['floorSupervisor', '张敏', 'E-1203'],
    ['hrDept', '张敏', 'E-1203'],
  ]);
  const april: PaperRequest = { form: 'F06', from: '2025-04-01', to: '2025-04-01', purpose: '' };
  expect((await contentOf(building, 'F06', april, receptionist)).rows).toMatchObject([
    { content: 'a repair', followUp: null },
  ]);
  for (const [from, to] of [
    ['2025-03-02', '2025-03-01'],
    ['2024-03-01', '2025-03-02'],
  ] as const) {
    const paper: PaperRequest = { form: 'F02', from, to, purpose: '' };
    await expect(desk.call('print.preview', { paper }, receptionist)).rejects.toThrow('to: range');
  }
});

test('S15 the cover counts repairs, calls back, households and complaints month by month', async () => {
  const building = await openBuilding();
  const { clock, desk, receptionist } = building;
  for (const unit of ['e1203', 'e1203', 'e0901'] as const) {
    const { record } = await orderFor(building, { unitId: building.units[unit].id });
    const { caseId } = record;
    await desk.call('cases.complete', { caseId, reportedBy: '赵工', result: '已换' }, receptionist);
    if (unit === 'e1203') await desk.call('cases.followUp', asked(caseId, 'satisfied'), receptionist);
  }
  clock.set('10:00:00', '2025-04-02');
  const both: PaperRequest = { form: 'F09', from: '2025-03-01', to: '2025-04-30', purpose: '' };
  const none = { repairs: 0, followedUp: 0, households: 0, satisfied: 0, complaints: 0, complaintsFollowed: 0 };
  expect((await contentOf(building, 'F09', both, receptionist)).months).toEqual([
    { ...none, month: '2025-03', repairs: 3, followedUp: 2, households: 1, satisfied: 2 },
    { ...none, month: '2025-04' },
  ]);
});

test('S27 every print is logged before it leaves, in the book and in each record; what fails says so', async () => {
  const building = await openBuilding();
  const { desk, dir, receptionist } = building;
  const [a, b] = [await orderFor(building), await orderFor(building)];
  const paper: PaperRequest = { form: 'F05', ids: [a.record.id, b.record.id, a.record.id] };
  const entry = { paper, size: 'A4', how: 'saved', rows: 2 } as const;
  const { printId } = await desk.call('print.log', entry, receptionist);
  const last = async (orderId: string) =>
    (await desk.call('orders.read', { orderId }, receptionist)).timeline.at(-1) ?? null;
  for (const order of [a, b]) {
    expect(await last(order.record.id)).toMatchObject({
      actorName: '张敏',
      data: { kind: 'printed', form: 'F05', how: 'saved' },
    });
  }
  await desk.call('print.failed', { printId }, receptionist);
  expect((await last(b.record.id))?.data).toEqual({ kind: 'printed', form: 'F05', how: 'failed' });
  const db = new Database(join(dir, 'desk.db'));
  expect(db.rows('SELECT records, lineCount, personal, failed, printedBy FROM prints')).toEqual([
    {
      records: JSON.stringify([a.record.id, b.record.id]),
      lineCount: 2,
      personal: 1,
      failed: 1,
      printedBy: receptionist.id,
    },
  ]);
  db.close();
  expect((await desk.call('history.verify', {}, building.supervisor)).fault).toBeNull();
});

test('the fifty-first slip is refused', async () => {
  const { desk, receptionist } = await openBuilding();
  const ids = Array.from({ length: 51 }, () => randomUUID());
  await expect(desk.call('print.preview', { paper: { form: 'F05', ids } }, receptionist)).rejects.toThrow(
    'paper.ids: range',
  );
});

test('every register finds its days by an index', async () => {
  const { dir } = await openBuilding();
  const db = new Database(join(dir, 'desk.db'));
  const plans = { ...listStatements, whoWasAsked };
  for (const [name, sql] of Object.entries(plans)) {
    const plan = db.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, 0, 1).map(({ detail }) => detail);
    expect(
      plan.filter((step) => step.startsWith('SCAN')),
      name,
    ).toEqual([]);
  }
  db.close();
});
