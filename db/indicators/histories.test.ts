import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BehindLine } from '../../shared/contract/indicators.ts';
import { DeskError } from '../../shared/errors.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { indicatorIds, indicators } from '../../shared/registers/indicators.ts';
import { surveyRatings } from '../../shared/registers/surveys.ts';
import type { Period } from '../../shared/time/period.ts';
import { spanOf } from '../../shared/time/period.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { shanghai } from '../../tests/fixtures/clock.ts';
import { aHandBack, anUmbrella } from '../../tests/fixtures/found-items.ts';
import { aReport, findLeak, untilReportDue } from '../../tests/fixtures/incidents.ts';
import { drawn } from '../../tests/fixtures/orders.ts';
import { aFinding, aLook, aRoute, emptyRooms, sheet } from '../../tests/fixtures/patrols.ts';
import { asked, emergencyForm, lampReport, tell } from '../../tests/fixtures/reports.ts';
import { aPlan } from '../../tests/fixtures/surveys.ts';
import { aVisit } from '../../tests/fixtures/visitors.ts';
import { Database } from '../store/database.ts';
import { fromRow } from '../store/rows.ts';
import { recount, type WholeBook } from './recount.fixture.ts';

interface Move {
  what: (typeof whats)[number];
  wait: number;
  pick: number;
}
const whats = [
  'report',
  'report',
  'report',
  'complaint',
  'complaint',
  'emergency',
  'letter',
  'enquiry',
  'unclear',
  'late',
  'paid',
  'tell',
  'tell',
  'tell',
  'tell',
  'tell',
  'noAnswer',
  'complete',
  'complete',
  'complete',
  'ask',
  'reply',
  'close',
  'void',
  'judge',
  'followUp',
  'followUp',
  'followUp',
  'order',
  'order',
  'order',
  'cancel',
  'event',
  'call',
  'call',
  'visit',
  'visit',
  'leave',
  'incident',
  'incident',
  'patrol',
  'vacant',
  'survey',
  'survey',
] as const; // prettier-ignore
const minute = 60_000;
const moves = fc.array(
  fc.record<Move>({
    what: fc.constantFrom(...whats),
    wait: fc.constantFrom(0, 20_000, minute + 1000, 10 * minute, 190 * minute, 26 * 60 * minute),
    pick: fc.nat(1000),
  }),
  { minLength: 15, maxLength: 70 },
);

/** Always the same, and long enough that everything there is to count is in it. */
const long = fc.sample(moves, { seed: 20250303, numRuns: 18 }).flat();

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

async function move(building: Building, made: string[], { what, pick }: Move): Promise<unknown> {
  const { desk, receptionist, supervisor, units, zones, clock } = building;
  const caseId = at(made, pick) ?? randomUUID();
  const last = (await casesOf(building)).find(({ id }) => id === caseId);
  const register = async (fields: Parameters<typeof lampReport>[1]) => {
    const form = lampReport(building, fields);
    made.push(form.id);
    await desk.call('cases.register', form, receptionist);
  };
  const rating = at(['satisfied', 'basically', 'dissatisfied', 'notGiven'] as const, pick) ?? 'satisfied';
  switch (what) {
    case 'report': {
      const hall = { unitId: null, publicArea: true, place: '大堂', zoneId: zones.e.id };
      const known = { unknownToCaller: 'no', lampModel: 'T8', wattage: '36', lampType: 'tube', quantity: '1' };
      const repeatOf = pick % 5 === 0 ? (made[0] ?? null) : null;
      return register({ repeatOf, ...(pick % 3 === 0 && hall), ...(pick % 2 === 0 && { details: known }) });
    }
    case 'complaint':
      return register({
        kind: 'complaint',
        subCategory: 'service',
        details: {},
        unitId: units.w0805.id,
        companyName: '通达物流',
      });
    case 'letter':
      return register({
        channel: 'letter',
        anonymous: true,
        callerName: '',
        phone: '',
        kind: pick % 2 ? 'complaint' : 'report',
      });
    case 'enquiry':
      return register({ kind: 'enquiry', details: {} });
    case 'unclear':
      return register({ needsClarification: true, locationDetail: '' });
    case 'late':
      return register({ receivedAt: clock.now() - 40 * minute });
    case 'paid': {
      await register({
        subCategory: 'airCon',
        details: { complaintIs: 'tooHot', thermostatOn: 'on' },
        chargeable: true,
      });
      const lines = [{ itemCode: 'thermostat' as const, description: '', qty: 1 + (pick % 3), unitPrice: null }];
      const decision = at(['accepted', 'accepted', 'declined', 'undecided'] as const, pick) ?? 'accepted';
      const quote = { caseId: made.at(-1) ?? '', lines, payer: 'owner' as const, decision, quotedBy: '' };
      return desk.call('orders.quote', quote, receptionist);
    }
    case 'emergency': {
      const form = emergencyForm({ emergencyType: 'burstPipe', unitId: units.e0901.id, phone: '13900001234' });
      made.push(form.id);
      return desk.call('cases.registerEmergency', form, receptionist);
    }
    case 'tell':
    case 'noAnswer': {
      const view = await desk.call('cases.read', { caseId }, receptionist);
      for (const { party, told } of view.lines) {
        if (!told)
          await tell(building, view, party, { ack: what === 'tell' ? 'acknowledged' : 'noAnswer', reason: '忙' });
      }
      return;
    }
    case 'complete':
      return desk.call(
        'cases.complete',
        { caseId, reportedBy: '老陈', result: '好了', ...(pick % 3 && { acceptance: rating }) },
        receptionist,
      );
    case 'ask': {
      const question = {
        askedPerson: '老陈',
        reason: '忙',
        justified: pick % 2 === 0,
        reportedTo: '冯经理',
        nextCheckAt: null,
      };
      return desk.call('cases.ask', { caseId, ...question }, receptionist);
    }
    case 'reply':
      return desk.call('cases.reply', { caseId, text: '在查', promisedReplyAt: null }, receptionist);
    case 'close': {
      const done = (await casesOf(building)).filter((c) => c.status === 'followUpPending' && c.kind === 'report');
      const one = at(
        done.filter((c) => c.emergencyType === null),
        pick,
      );
      if (one && one.followUpResult !== 'satisfied') {
        await desk.call('cases.followUp', asked(one.id, 'satisfied'), receptionist);
      }
      return desk.call('cases.close', { caseId: one?.id ?? caseId, reason: '核实' }, supervisor);
    }
    case 'void':
      return pick % 3 ? undefined : desk.call('cases.void', { caseId, reason: '误录' }, supervisor);
    case 'judge': {
      const complaint = at(
        (await casesOf(building)).filter((c) => c.kind === 'complaint' && !c.voided),
        pick,
      );
      return desk.call('cases.judge', { caseId: complaint?.id ?? caseId, isValid: pick % 3 > 0, text: '' }, supervisor);
    }
    case 'followUp': {
      const result = at(['satisfied', 'satisfied', 'partly', 'dissatisfied', 'unreachable'] as const, pick) ?? 'partly';
      const waiting = (await casesOf(building)).filter(({ status }) => status === 'followUpPending');
      const one = pick % 4 === 0 ? (at(waiting, pick)?.id ?? caseId) : caseId;
      return desk.call('cases.followUp', asked(one, result, '慢'), receptionist);
    }
    case 'order':
    case 'cancel': {
      const { orders } = await desk.call('orders.ofCase', { caseId }, receptionist);
      const order = orders.at(-1);
      const orderId = order?.record.id ?? randomUUID();
      if (what === 'cancel') return desk.call('orders.cancel', { orderId, reason: '误开' }, receptionist);
      if (!order) return desk.call('orders.open', { id: orderId, caseId, toPerson: '老陈' }, receptionist);
      const signing = drawn(order);
      const steps = {
        tell: () => desk.call('orders.tell', { orderId, toPerson: '老陈', at: null }, receptionist),
        receive: () => desk.call('orders.receive', { orderId, receivedBy: '老陈', at: null }, receptionist),
        arrive: () => desk.call('orders.arrive', { orderId, at: null }, receptionist),
        done: () => desk.call('orders.done', { orderId, workDone: '修好', parts: [], at: null }, receptionist),
        accept: () => desk.call('orders.accept', { orderId, rating, signing, overrideReason: '' }, receptionist),
        return: () => desk.call('orders.return', { orderId }, receptionist),
      };
      const next = (Object.keys(steps) as (keyof typeof steps)[]).find((step) => order.steps.includes(step));
      return next && steps[next]();
    }
    case 'event': {
      const event = { id: randomUUID(), type: 'lamp', title: '全楼灯灭', scope: '全楼', startedAt: null } as const;
      const lamps = (await casesOf(building)).filter(
        ({ subCategory, kind }) => subCategory === 'lamp' && kind === 'report',
      );
      const told = lamps.filter(({ status }) => status === 'notified' || status === 'inProgress');
      const caseIds = told.slice(0, 1 + (pick % 2)).map(({ id }) => id);
      return desk.call('buildingEvents.open', { ...event, caseIds }, receptionist);
    }
    case 'visit': {
      const contact = `139${String(10_000_000 + pick * 1000 + made.length)}`;
      const outcome = at(['admit', 'wait', 'admit', 'done'] as const, pick) ?? 'admit';
      const ended = pick % 3 === 0 && outcome !== 'wait' ? clock.now() - 15 * minute : null;
      const times = { arrivedAt: ended === null ? null : ended - 5 * minute, receptionEndedAt: ended };
      return desk.call(
        'visits.signIn',
        aVisit({ contact, outcome, result: '已办', hostAccepted: 'yes', ...times }),
        receptionist,
      );
    }
    case 'leave': {
      // Whoever leaves forgets an umbrella, or takes along one that was kept.
      const [kept] = await desk.call('foundItems.held', {}, receptionist);
      if (kept && pick % 3 === 0) await desk.call('foundItems.handBack', aHandBack(kept.id), receptionist);
      else await desk.call('foundItems.store', anUmbrella(), receptionist);
      const { lines } = await desk.call('visits.inside', {}, receptionist);
      const visitId = at(lines, pick)?.id ?? randomUUID();
      if (pick % 4 === 0) return desk.call('visits.expire', { visitId, reason: '没看到离开' }, receptionist);
      return desk.call('visits.signOut', { visitId, leftAt: null, belongingsOut: null, remarks: '' }, receptionist);
    }
    case 'incident': {
      const lines = await desk.call('incidents.unfinished', {}, receptionist);
      const going = at(lines, pick);
      if (!going || pick % 4 === 0) return findLeak({ ...building, guard: receptionist });
      const view = await desk.call('incidents.read', { incidentId: going.id }, receptionist);
      if (view.steps.includes('end')) return untilReportDue({ ...building, guard: receptionist }, view);
      return desk.call('incidents.submit', aReport(going.id), receptionist);
    }
    case 'patrol':
      return patrolMove(building, pick);
    case 'vacant':
      return desk.call('vacant.inspect', aLook((pick % 2 ? units.e1410 : units.w0805).id), receptionist);
    case 'survey':
      return surveyMove(building, pick);
    case 'call': {
      const ringsBeforeAnswer = at([null, 1, 3, 4], pick) ?? null;
      const direction = pick % 5 === 0 ? 'out' : 'in';
      const call = {
        id: randomUUID(),
        draftId: null,
        startedAt: null,
        direction,
        callerNumber: '',
        callerName: '',
      } as const;
      const rest = {
        unitId: null,
        place: '',
        gist: '问路',
        handling: '',
        readBack: false,
        transferTo: '',
        verifyBy: null,
      };
      return desk.call('calls.log', { ...call, ...rest, result: 'answered', ringsBeforeAnswer }, receptionist);
    }
  }
  return last;
}

/** A day is planned, a round begun, gone on with, given up or handed in; what was found is done or not. */
async function patrolMove({ desk, receptionist, supervisor }: Building, pick: number): Promise<unknown> {
  const [route] = await desk.call('routes.list', {}, receptionist);
  const going = (await desk.call('patrols.today', {}, receptionist)).find(
    ({ status, startedAt }) => status === 'planned' && startedAt !== null,
  );
  if (!going) return desk.call('patrols.start', { id: randomUUID(), routeId: route?.record.id ?? '' }, receptionist);
  const view = await desk.call('patrols.read', { patrolId: going.id }, receptionist);
  const patrolId = going.id;
  const solved = pick % 2 === 0 ? { solvedOnSpot: true, followUp: '已处理' } : {};
  const found = await desk.call('patrols.find', aFinding(view, { pointNo: '', ...solved }), receptionist);
  if (pick % 7 === 0) return desk.call('patrols.void', { patrolId, reason: '误开' }, supervisor);
  for (const { no } of pick % 3 ? view.record.points : []) {
    await desk.call('patrols.mark', { patrolId, no, way: 'byHand', reason: '' }, receptionist);
  }
  const findingId = found.findings[0]?.record.id ?? '';
  if (pick % 5 === 0) await desk.call('patrols.settle', { findingId, followUp: '好了' }, receptionist).catch(noRefusal);
  return desk.call('patrols.finish', { patrolId, items: sheet('fireEquipment'), missedReason: '忙' }, receptionist);
}

/** One survey that runs: slips go out, come back filled in or half empty, and now and then one is spoilt. */
async function surveyMove({ desk, receptionist, supervisor }: Building, pick: number): Promise<unknown> {
  const running = (await desk.call('surveys.list', {}, receptionist)).find(({ status }) => status !== 'draft');
  if (!running) {
    const { record } = await desk.call('surveys.save', aPlan(), supervisor);
    const by = { planReviewedBy: '冯经理', planApprovedBy: '总经理' };
    return desk.call('surveys.approve', { surveyId: record.id, ...by }, supervisor);
  }
  const surveyId = running.id;
  const { lines } = await desk.call(
    'surveys.slips',
    { surveyId, which: 'all', text: '', offset: 0, limit: 50 },
    receptionist,
  );
  if (lines.length === 0 || pick % 4 === 0) {
    const to = pick % 8 === 0 ? ('units' as const) : ('anybody' as const);
    return desk.call('surveys.handOut', { surveyId, to, zone: null, count: 1 + (pick % 3) }, receptionist);
  }
  const slipId = at(lines, pick)?.id ?? '';
  if (pick % 9 === 0) return desk.call('surveys.voidSlip', { slipId, reason: '写坏了' }, supervisor);
  const first = at(surveyRatings, pick) ?? 'satisfied';
  const answers = { '1': first, ...(pick % 2 && { '2': 'dissatisfied' as const }) };
  return desk.call('surveys.answer', { slipId, via: 'paper', answers, comments: '' }, receptionist);
}

function readWhole(dir: string): WholeBook {
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  const all = (table: string) => db.rows<object>(`SELECT * FROM ${table} ORDER BY seq`);
  const book = {
    cases: all('cases').map((row) => fromRow('cases', row)),
    orders: all('orders').map((row) => fromRow('orders', row)),
    followUps: all('followUps').map((row) => fromRow('followUps', row)),
    calls: all('calls').map((row) => fromRow('calls', row)),
    visits: all('visits').map((row) => fromRow('visits', row)),
    incidents: all('incidents').map((row) => fromRow('incidents', row)),
    foundItems: all('foundItems').map((row) => fromRow('foundItems', row)),
    quotes: all('quotes').map((row) => fromRow('quotes', row)),
    patrols: all('patrols').map((row) => fromRow('patrols', row)),
    patrolFindings: all('patrolFindings').map((row) => fromRow('patrolFindings', row)),
    vacantRounds: all('vacantRounds').map((row) => fromRow('vacantRounds', row)),
    vacantInspections: all('vacantInspections').map((row) => fromRow('vacantInspections', row)),
    contactNotes: all('contactNotes').map((row) => fromRow('contactNotes', row)),
    surveySlips: all('surveySlips').map((row) => fromRow('surveySlips', row)),
    units: all('units').map((row) => fromRow('units', row)),
    entries: (all('entries') as { record: string; data: string }[]).map(({ record, data }) => ({
      record,
      data: JSON.parse(data) as EntryData,
    })),
  };
  db.close();
  return book;
}

const casesOf = async ({ dir }: Building) => readWhole(dir).cases;
const noRefusal = (error: unknown) => {
  if (!(error instanceof DeskError)) throw error;
};

/** The list behind, page by page. */
async function behind(
  { desk, supervisor }: Building,
  id: (typeof indicatorIds)[number],
  period: Period,
  which: 'in' | 'out' | 'all',
) {
  const lines: BehindLine[] = [];
  for (let total = 1; lines.length < total; ) {
    const page: { lines: BehindLine[]; total: number } = await desk.call(
      'indicators.behind',
      { id, period, part: null, which, offset: lines.length, limit: 7 },
      supervisor,
    );
    total = page.total;
    if (page.lines.length === 0) break;
    lines.push(...page.lines);
  }
  return lines;
}

test('any history: every indicator equals a naive recount, its parts add up to it, and so does the list behind it', async () => {
  const seen = new Set<string>();
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(moves, async (history) => {
      const building = await openBuilding();
      const { clock, desk, dir, supervisor } = building;
      clock.set('23:40:00', '2025-03-29');
      const made: string[] = [];
      await aRoute(building);
      await emptyRooms(building);
      for (const each of history) {
        clock.advance(each.wait);
        await move(building, made, each).catch(noRefusal);
      }
      const book = readWhole(dir);
      const periods: Period[] = [
        { unit: 'month', date: '2025-03-01' },
        { unit: 'month', date: '2025-04-01' },
        { unit: 'day', date: '2025-03-30' },
        { unit: 'year', date: '2025-01-01' },
      ];
      for (const period of periods) {
        const naive = recount(book, spanOf(period, shanghai), clock.now());
        const { readings } = await desk.call('indicators.report', { period }, supervisor);
        expect(Object.fromEntries(readings.map(({ id, n, d }) => [id, { n, d }]))).toEqual(naive);
        for (const { id, n, d } of readings) {
          if (d > 0) seen.add(id);
          if (n > 0) reached.add(id);
          const { kind, splits } = indicators[id];
          const by = splits[history.length % splits.length] ?? splits[0];
          const parts = await desk.call('indicators.split', { id, period, by }, supervisor);
          expect(
            parts.reduce((sum, part) => sum + part.n, 0),
            `${id} by ${by}`,
          ).toBe(n);
          expect(
            parts.reduce((sum, part) => sum + part.d, 0),
            `${id} by ${by}`,
          ).toBe(d);
          if (period.unit !== 'year') continue;
          const all = await behind(building, id, period, 'all');
          expect(all.length, id).toBe(d);
          expect(all.map((line) => line.at)).toEqual(all.map((line) => line.at).toSorted((a, b) => b - a));
          if (kind !== 'share') continue;
          expect((await behind(building, id, period, 'in')).length, id).toBe(n);
          expect((await behind(building, id, period, 'out')).length, id).toBe(d - n);
          for (const part of parts) {
            const wanted = { id, period, part: { by, key: part.key }, which: 'in', offset: 0, limit: 1 } as const;
            expect((await desk.call('indicators.behind', wanted, supervisor)).total, `${id} ${part.key}`).toBe(part.n);
          }
        }
      }
      await desk.close();
    }),
    { numRuns: 8, examples: [[long]] },
  );
  // Or the agreement would be one of nothing with nothing.
  expect(indicatorIds.filter((id) => !seen.has(id))).toEqual([]);
  expect(reached).toContain('validComplaints');
}, 240_000);
