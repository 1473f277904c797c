import { tagOf } from '../../shared/codes/tag.ts';
import type { MailBatchRow, MailLabel, MailRow, MailSlipPaper } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import type { MissingIssue } from '../../shared/registers/mail-batches.ts';
import { rowsAtMost } from '../../shared/registers/prints.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { mailMoveView } from '../mail/mail-view.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { rowsOf, type Span, whole } from './lists.ts';
import { paperSignature, type ReadDrawing, type ShowPhone } from './slips.ts';

const limit = `LIMIT ${rowsAtMost + 1}`;
const nameOf = (column: string) => `coalesce((SELECT name FROM staff WHERE id = ${column}), '')`;

export const mailStatements = {
  batches: `SELECT *, ${nameOf('receivedBy')} AS receivedByName FROM mailBatches INDEXED BY mailBatchesByTime
    WHERE receivedAt >= ? AND receivedAt < ? ORDER BY receivedAt ${limit}`,
  items: `SELECT m.*, ${nameOf('m.createdBy')} AS receivedByName, coalesce(v.person, '') AS takenBy,
    coalesce(v.identity ->> 'docNoMasked', '') AS docNo
    FROM mailItems m INDEXED BY mailItemsByTime LEFT JOIN mailMoves v ON v.id = m.moveId
    WHERE m.receivedAt >= ? AND m.receivedAt < ? ORDER BY m.receivedAt ${limit}`,
  issues: `SELECT * FROM missingIssues INDEXED BY missingIssuesByDay WHERE expectedOn >= ? AND expectedOn <= ?
    ORDER BY expectedOn ${limit}`,
} as const;

/** F23, day by day. */
export function batchRows(look: Look, span: Span): MailBatchRow[] {
  const rows = rowsOf<{ receivedByName: string }>(look, mailStatements.batches, span);
  return rows.map((row) => ({ ...fromRow('mailBatches', row), receivedByName: row.receivedByName }));
}

/** Issues that were expected in these days and did not come. */
export function issueRows(look: Look, { from, until }: Span): MissingIssue[] {
  const day = (at: number) => wallTime(at, look.site.timeZone).date;
  const rows = look.db.rows<object>(mailStatements.issues, day(from), day(until - 1));
  return whole(rows).map((row) => fromRow('missingIssues', row));
}

/** F24 */
export function mailRows(look: Look, span: Span): MailRow[] {
  type Row = Pick<MailRow, 'receivedByName' | 'takenBy' | 'docNo'>;
  return rowsOf<Row>(look, mailStatements.items, span).map((row) => {
    const { receivedByName, takenBy, docNo } = row;
    return { ...fromRow('mailItems', row), receivedByName, takenBy, docNo };
  });
}

/** @returns a slip with everything on it and the hands under it */
export function mailSlip(look: Look, id: string, show: ShowPhone, drawing: ReadDrawing): MailSlipPaper {
  const move = read(look, 'mailMoves', id);
  const { byName, fromName, toName, signatures } = mailMoveView(look, move);
  return {
    record: { ...move, phone: show(move.phone) },
    ...{ byName, fromName, toName },
    signatures: signatures.map((view) => paperSignature(view, drawing)),
  };
}

export const chosenMail = `SELECT m.id, m.no, m.type, m.trackingNo, m.addressee, m.place, m.shelf
  FROM json_each(?) j CROSS JOIN mailItems m WHERE m.id = j.value ORDER BY m.shelf, m.place, m.no`;

/** @returns items as their labels show them, in the order in which they are put away. @throws DeskError `notFound` */
export function mailLabels(look: Look, ids: readonly string[]): MailLabel[] {
  const rows = look.db.rows<Omit<MailLabel, 'tag'>>(chosenMail, JSON.stringify(ids));
  if (rows.length < ids.length) throw new DeskError('notFound');
  return rows.map((row) => ({ ...row, tag: tagOf(row.no, look.site.id) }));
}
