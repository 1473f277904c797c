import { type BlankForm, blankKinds, blankNumber, blankSet } from '../../shared/registers/blank-forms.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Act, Look } from '../store/act.ts';
import { create, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export const blanksOfDay = 'SELECT * FROM blankForms INDEXED BY blankFormsOfDay WHERE day = ? ORDER BY seq';

const today = ({ now, site }: Look) => wallTime(now, site.timeZone).date;
const ofDay = (look: Look): BlankForm[] =>
  look.db.rows<object>(blanksOfDay, today(look)).map((row) => fromRow('blankForms', row));

/** @returns the numbers of today that no printer has used yet */
export function readyBlanks(look: Look): BlankForm[] {
  return ofDay(look).filter(({ printedAt }) => printedAt === null);
}

/** @returns today's unused numbers; a fresh set where there are none. A number is given out once and never again. */
export function issueBlanks(act: Act): BlankForm[] {
  const ready = readyBlanks(act);
  if (ready.length > 0) return ready;
  const day = today(act);
  const given = ofDay(act).length;
  const kinds = blankKinds.flatMap((kind) => Array.from({ length: blankSet[kind] }, () => kind));
  return kinds.map((kind, i) => {
    const no = blankNumber(act.letter, day, given + i + 1);
    const blank: BlankForm = { id: act.newId(), no, kind, day, issuedAt: act.now, printedAt: null };
    create(act, 'blankForms', blank);
    return blank;
  });
}

/** Their sheets are in somebody's hand now. */
export function useUpBlanks(act: Act, ids: readonly string[]): void {
  for (const id of ids) patch(act, 'blankForms', read(act, 'blankForms', id), { printedAt: act.now });
}

/** For what is entered later from paper. @returns the blank form with this number, if the desk ever issued it */
export function blankOf({ db }: Pick<Look, 'db'>, no: string): BlankForm | undefined {
  const row = db.row<object>('SELECT * FROM blankForms WHERE no = ?', no.trim().toUpperCase());
  return row && fromRow('blankForms', row);
}
