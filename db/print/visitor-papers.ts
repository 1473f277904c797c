import { tagOf } from '../../shared/codes/tag.ts';
import type { PassPaper, RollPaper, VisitPaper } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { isHeld, leaveByOf } from '../../shared/registers/visit-rules.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { listStatements, rowsOf, type Span } from './lists.ts';
import type { ShowPhone } from './slips.ts';

/**
 * A pass says who may be where until when; neither number nor document is on it.
 * @throws DeskError `stateForbids` for somebody who is not let in, or not yet
 */
export function passPaper(look: Look, id: string): PassPaper {
  const visit = read(look, 'visits', id);
  if (isHeld(visit) || visit.status === 'turnedAway') throw new DeskError('stateForbids');
  const record = { ...visit, contact: '', idNumber: '', person: '', identity: null, hold: null };
  return { record, tag: tagOf(visit.no, look.site.id), leaveBy: leaveByOf(visit, look.parameters) };
}

/** The sheet of a roll call as it stands: whoever is ticked on the screen is ticked on the paper. */
export function rollPaper(look: Look, id: string): RollPaper {
  const record = read(look, 'rollCalls', id);
  return { record, byName: find(look, 'staff', record.createdBy)?.name ?? '' };
}

/** F12. What was decided about whom stays with the desk. */
export function visitRows(look: Look, span: Span, show: ShowPhone): VisitPaper[] {
  return rowsOf<{ receivedByName: string }>(look, listStatements.visits, span).map((row) => {
    const visit = fromRow('visits', row);
    const bare = { ...visit, contact: show(visit.contact), idNumber: '', person: '', hold: null };
    return { ...bare, receivedByName: row.receivedByName };
  });
}
