import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeskError } from '../../shared/errors.ts';
import { defaultParameters } from '../../shared/parameters.ts';
import { calendarOf } from '../../shared/registers/known-days.ts';
import type { Timer } from '../../shared/registers/timers.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { queued } from '../../tests/fixtures/follow-ups.ts';
import { lampReport, tellAll } from '../../tests/fixtures/reports.ts';
import { followUpsPlanned, timersOf } from '../cases/case-deadlines.ts';
import { Database } from '../store/database.ts';
import { fromRow } from '../store/rows.ts';
import { unplanned } from './catch-up.ts';
import { unfollowed } from './rate.ts';

const steps = [
  'complete',
  'satisfied',
  'partly',
  'dissatisfied',
  'unreachable',
  'noAnswer',
  'callBackAt',
  'remind',
  'reply',
  'tell',
  'close',
  'surge',
  'surgeEnd',
  'holiday',
] as const;
const hour = 3_600_000;
const ratings = { attitude: 'satisfied', efficiency: 'satisfied', effect: 'satisfied', overall: 'satisfied' } as const;

async function take(building: Building, caseId: string, step: (typeof steps)[number]): Promise<unknown> {
  const { clock, desk, receptionist, supervisor } = building;
  const { lines } = await desk.call('followUps.list', queued, receptionist);
  const followUpId = lines.find((line) => line.case.id === caseId)?.followUp.id ?? caseId;
  switch (step) {
    case 'complete':
      return desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了' }, receptionist);
    case 'satisfied':
    case 'partly':
    case 'dissatisfied':
    case 'unreachable': {
      const said = { followUpId, caller: 'Li', method: 'phone', result: step, opinion: '嗯', ...ratings } as const;
      return desk.call('followUps.record', said, receptionist);
    }
    case 'noAnswer':
      return desk.call('followUps.attempt', { followUpId, result: step, nextAt: null }, receptionist);
    case 'callBackAt':
      return desk.call('followUps.attempt', { followUpId, result: step, nextAt: clock.now() + 5 * hour }, receptionist);
    case 'remind':
      return desk.call('followUps.remind', { followUpId, toPerson: 'Li' }, receptionist);
    case 'reply':
      return desk.call('cases.reply', { caseId, text: '在办', promisedReplyAt: null }, receptionist);
    case 'tell':
      return tellAll(building, await desk.call('cases.read', { caseId }, receptionist));
    case 'close':
      return desk.call('cases.close', { caseId, reason: '主管同意' }, supervisor);
    case 'surge':
      return desk.call(
        'surges.start',
        { reason: '漏水', reportedToHead: '郑主管', extraStaffAsked: true },
        receptionist,
      );
    case 'surgeEnd':
      return desk.call('surges.end', {}, receptionist);
    case 'holiday':
      return desk.call('calendar.save', { date: '2025-03-04', kind: 'holiday', name: '' }, supervisor);
  }
}

/** Every case's deadlines as they are stored, beside those that the rules give for its record. */
function compare(file: string, now: number): void {
  const db = new Database(file, { readonly: true });
  try {
    const site = { id: '', name: '', timeZone: 'Asia/Shanghai' };
    const calendar = calendarOf(db.rows('SELECT date, kind, name FROM calendarDays'));
    const look = { db, now, actor: { id: '', role: null }, site, parameters: defaultParameters, calendar };
    const surge = db.rows('SELECT 1 FROM surges WHERE endedAt IS NULL').length > 0;
    for (const row of db.rows<{ id: string; status: string }>('SELECT * FROM cases')) {
      const planned = db.rows<{ n: number }>(
        "SELECT count(*) AS n FROM followUps WHERE caseId = ? AND status = 'planned'",
        row.id,
      );
      expect(planned[0]?.n).toBeLessThanOrEqual(row.status === 'followUpPending' ? 1 : 0);
      const followUp = followUpsPlanned(look, JSON.stringify([row.id])).get(row.id) ?? null;
      const wanted = timersOf(look, fromRow('cases', row), false, followUp, surge);
      const stored = db.rows<Timer>('SELECT rule, dueAt FROM timers WHERE record = ?', row.id);
      const byRule = (a: Timer, b: Timer) => (a.rule < b.rule ? -1 : 1);
      expect(stored.toSorted(byRule)).toEqual(wanted.toSorted(byRule));
    }
  } finally {
    db.close();
  }
}

test('whatever is done in whatever order, no deadline is lost, doubled or other than the rules say', {
  timeout: 300_000,
}, async () => {
  const building = await openBuilding();
  const { clock, desk, dir, receptionist } = building;
  const history = fc.record({
    complaint: fc.boolean(),
    steps: fc.array(fc.tuple(fc.constantFrom(...steps), fc.integer({ min: 0, max: 30 })), {
      minLength: 3,
      maxLength: 14,
    }),
  });
  await fc.assert(
    fc.asyncProperty(history, async ({ complaint, steps: taken }) => {
      const form = lampReport(building, { kind: complaint ? 'complaint' : 'report' });
      const view = await tellAll(building, await desk.call('cases.register', form, receptionist));
      for (const [step, wait] of [['complete', 1] as const, ...taken]) {
        clock.advance(wait * hour);
        await take(building, view.record.id, step).catch((error) => {
          if (!(error instanceof DeskError)) throw error;
        });
      }
      compare(join(dir, 'desk.db'), clock.now());
    }),
    { numRuns: 25 },
  );
});

test('the queue, the rate and the forgotten are found by their indexes', async () => {
  const { dir, desk } = await openBuilding();
  await desk.close();
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  const planOf = (sql: string) =>
    db
      .rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`)
      .map(({ detail }) => detail)
      .join('; ');
  expect(planOf(unfollowed)).toContain('casesByCompletion');
  expect(planOf(unplanned)).toContain('casesByStatus');
  db.close();
});
