import type { CallPaper, CaseRow, FollowedRow, ToldRow } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Attempt } from '../../shared/registers/notifications.ts';
import { rowsAtMost } from '../../shared/registers/prints.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';
import type { ShowPhone } from './slips.ts';

/** UTC ms: from the first moment of the first day until the first after the last. */
export interface Span {
  from: number;
  until: number;
}

const caseColumns = `c.id, c.no, c.status, c.kind, c.channel, c.subCategory, c.emergencyType, c.severity, c.place,
  c.companyName, c.callerName, c.phone, substr(c.content, 1, 200) AS content, c.receivedAt, c.responsibleDept,
  substr(c.result, 1, 200) AS result, c.completedAt, c.followUpResult, c.voided`;
const registered = 'FROM cases c INDEXED BY casesByRegistration WHERE c.registeredAt >= ? AND c.registeredAt < ?';
const limit = `LIMIT ${rowsAtMost + 1}`;

/** In the order in which things were told to the desk. */
export const listStatements = {
  complaints: `SELECT ${caseColumns} ${registered} AND c.kind = 'complaint' ORDER BY c.registeredAt ${limit}`,
  repairs: `SELECT ${caseColumns},
    (SELECT max(f.seq) FROM followUps f WHERE f.caseId = c.id AND f.status <> 'dropped') AS followUp ${registered}
    AND c.kind = 'report' AND c.responsibleDept = 'engineering' ORDER BY c.registeredAt ${limit}`,
  calls: `SELECT calls.*, coalesce((SELECT name FROM staff WHERE id = answeredBy), '') AS answeredByName,
    coalesce((SELECT no FROM cases WHERE id = calls.caseId), '') AS caseNo
    FROM calls INDEXED BY callsByStart WHERE startedAt >= ? AND startedAt < ? ORDER BY startedAt ${limit}`,
  visits: `SELECT visits.*, coalesce((SELECT name FROM staff WHERE id = receivedBy), '') AS receivedByName
    FROM visits INDEXED BY visitsByArrival WHERE arrivedAt >= ? AND arrivedAt < ? ORDER BY arrivedAt ${limit}`,
  told: `SELECT e.data, coalesce((SELECT name FROM staff WHERE id = e.actor), '') AS byName,
    c.no, c.place, c.kind, c.subCategory, c.emergencyType
    FROM entries e INDEXED BY entriesTold JOIN cases c ON c.id = e.record
    WHERE e.kind = 'told' AND e.at >= ? AND e.at < ? ORDER BY e.at ${limit}`,
} as const;

/** @throws DeskError `tooManyLines` */
export const rowsOf = <R extends object>(look: Look, sql: string, { from, until }: Span): R[] =>
  whole(look.db.rows<R>(sql, from, until));

/** @throws DeskError `tooManyLines`: what does not fit is not left out in silence */
export function whole<R>(rows: R[]): R[] {
  if (rows.length > rowsAtMost) throw new DeskError('tooManyLines', { params: { most: rowsAtMost } });
  return rows;
}

type Voidable<R> = Omit<R, 'voided'> & { voided: number };
const shown = <R extends Pick<CaseRow, 'phone'>>(row: Voidable<R>, show: ShowPhone) => ({
  ...row,
  phone: show(row.phone),
  voided: row.voided === 1,
});

/** F02 */
export function complaintRows(look: Look, span: Span, show: ShowPhone): CaseRow[] {
  return rowsOf<Voidable<CaseRow>>(look, listStatements.complaints, span).map((row) => shown<CaseRow>(row, show));
}

/** F01 as a list: cases chosen by somebody, in the order in which they were chosen. @throws DeskError `notFound` */
export function chosenCases(look: Look, ids: readonly string[], show: ShowPhone): CaseRow[] {
  return ids.map((id) => {
    const row = look.db.row<Voidable<CaseRow>>(`SELECT ${caseColumns} FROM cases c WHERE c.id = ?`, id);
    if (!row) throw new DeskError('notFound');
    return shown<CaseRow>(row, show);
  });
}

/** F06: the repairs said to the desk, each with the last question back to the customer. */
export function repairRows(look: Look, span: Span, show: ShowPhone): FollowedRow[] {
  type Row = Voidable<CaseRow> & { followUp: number | null };
  return rowsOf<Row>(look, listStatements.repairs, span).map(({ followUp, ...row }) => {
    const asked =
      followUp === null ? undefined : look.db.row<object>('SELECT * FROM followUps WHERE seq = ?', followUp);
    return { ...shown<CaseRow>(row, show), followUp: asked ? fromRow('followUps', asked) : null };
  });
}

/** F11 as a list. */
export function callRows(look: Look, span: Span, show: ShowPhone): CallPaper[] {
  return rowsOf<{ answeredByName: string; caseNo: string }>(look, listStatements.calls, span).map((row) => {
    const call = fromRow('calls', row);
    const { answeredByName, caseNo } = row;
    return { ...call, callerNumber: show(call.callerNumber), answeredByName, caseNo };
  });
}

/** S10: who was told what, when, and after how many seconds. */
export function toldRows(look: Look, span: Span): ToldRow[] {
  type Row = Omit<ToldRow, keyof Attempt> & { data: string };
  return rowsOf<Row>(look, listStatements.told, span).map(({ data, ...row }) => {
    const { attempt } = JSON.parse(data) as { attempt: Attempt };
    return { ...attempt, ...row };
  });
}
