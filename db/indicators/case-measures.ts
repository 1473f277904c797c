import { missingAtClose } from '../../shared/registers/case-rules.ts';
import { settledStates } from '../../shared/registers/case-states.ts';
import { addWorkingDays } from '../../shared/time/calendar.ts';
import type { Span } from '../../shared/time/period.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { isOffice } from '../cases/intake-place.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';
import type { Judged, Measure } from './measure.ts';
import { cases } from './sources.ts';

const received = { source: cases, at: 'x.receivedAt', index: 'casesByReceipt' } as const;
const registered = { source: cases, at: 'x.registeredAt', index: 'casesByRegistration' } as const;
const settled = `x.status IN (${settledStates.map((state) => `'${state}'`).join(', ')})`;
const closed = { ...received, base: 'TRUE', amount: settled } satisfies Measure;

const minuteDecided = 'x.notifyDueAt IS NOT NULL AND (x.minuteMet IS NOT NULL OR x.notifyDueAt < span.now)';
const tellingOf = (whose: string) =>
  ({ ...registered, base: `${minuteDecided} AND ${whose}`, amount: 'x.minuteMet IS 1' }) satisfies Measure;

/** A03, Q04: by the case. Whose minute still runs is not counted yet; callers of a building-wide event stand apart (Q40). */
export const told: Measure = tellingOf('x.buildingEventId IS NULL');
export const toldOfEvents: Measure = tellingOf('x.buildingEventId IS NOT NULL');

export const counts = {
  received: { ...received, base: 'TRUE', amount: '1' },
  repeat: { ...received, base: 'TRUE', amount: 'x.repeatOf IS NOT NULL' },
  reopened: { ...received, base: 'TRUE', amount: 'x.reopened > 0' },
  closed,
  closeTime: { ...received, base: 'x.closedAt IS NOT NULL', amount: 'x.closedAt - x.receivedAt' },
  handled: { ...closed, base: `x.kind = 'complaint'` },
  lampModel: {
    ...received,
    base: `x.subCategory = 'lamp' AND x.kind IN ('report', 'complaint', 'helpRequest')`,
    amount: `coalesce(x.details ->> 'lampModel', '') <> ''`,
  },
} satisfies Record<string, Measure>;

/** Q06: by appointment the hours run from then. */
const checkDue = `max(x.registeredAt, coalesce(CAST(x.details ->> 'slot' AS INTEGER), 0)) + span.bound`;
const finished = 'coalesce(x.completedAt, x.closedAt)';
const overdue = `coalesce(${finished}, span.now) > ${checkDue}`;
const work = `x.kind IN ('report', 'complaint', 'helpRequest')
  AND x.status NOT IN ('declinedByCustomer', 'notAccepted', 'needsClarification', 'awaitingCustomerDecision')`;
const unfinishedAfter = (look: Look) => look.parameters['case.unfinishedHours'] * 3_600_000;

/** S12. Whose hours still run is not counted yet. */
export const unfinished: Measure = {
  ...registered,
  base: `${work} AND (${finished} IS NOT NULL OR ${overdue})`,
  amount: overdue,
  bound: unfinishedAfter,
};

/** S12: of what was not finished in time, where the reason given was not good enough at least once. */
export const unjustified: Measure = {
  ...registered,
  base: `${work} AND ${overdue}`,
  amount: `EXISTS (SELECT 1 FROM entries e WHERE e.record = x.id AND e.kind = 'did'
    AND e.data ->> '$.action' = 'ask' AND e.data ->> '$.details.justified' = 'false')`,
  bound: unfinishedAfter,
};

const inReceipt = `FROM cases x INDEXED BY casesByReceipt WHERE x.receivedAt >= ? AND x.receivedAt < ? AND x.voided = 0`;

/** S01: everything filled in that the form asks for, by now. */
export const complete: Measure = {
  source: cases,
  judge: (look, { from, until }) =>
    look.db.rows<object>(`SELECT * ${inReceipt}`, from, until).map((row): Judged => {
      const c = fromRow('cases', row);
      const open = c.status === 'needsClarification' || missingAtClose(c, isOffice(look, c.unitId)).length > 0;
      return { id: c.id, at: c.receivedAt, met: open ? 0 : 1 };
    }),
};

/** S11: closed in the month in which it was received. */
export const sameMonth: Measure = {
  source: cases,
  judge: (look, { from, until }) => {
    const month = (at: number) => wallTime(at, look.site.timeZone).date.slice(0, 7);
    return look.db
      .rows<{ id: string; at: number; closedAt: number | null }>(
        `SELECT x.id, x.receivedAt AS at, x.closedAt ${inReceipt} AND x.kind = 'complaint'`,
        from,
        until,
      )
      .map(({ id, at, closedAt }) => ({ id, at, met: closedAt !== null && month(at) === month(closedAt) ? 1 : 0 }));
  },
};

interface Owed {
  id: string;
  at: number;
  replied: number | null;
}
const owed = `SELECT x.id, x.registeredAt AS at, coalesce(x.firstReplyAt, x.completedAt, x.closedAt) AS replied
  FROM cases x INDEXED BY casesByRegistration
  WHERE x.registeredAt >= ? AND x.registeredAt < ? AND x.voided = 0 AND x.kind = 'complaint'`;

/** S11: a reply within the working day, solved or not; what is done is owed none. Whose time still runs is not counted yet. */
export const firstReply: Measure = {
  source: cases,
  judge: (look, { from, until }: Span) =>
    look.db.rows<Owed>(owed, from, until).flatMap(({ id, at, replied }): Judged[] => {
      const days = look.parameters['complaint.firstReplyWorkingDays'];
      const dueAt = addWorkingDays(at, days, look.calendar, look.site.timeZone);
      if (replied === null && look.now <= dueAt) return [];
      return [{ id, at, met: replied !== null && replied <= dueAt ? 1 : 0 }];
    }),
};
