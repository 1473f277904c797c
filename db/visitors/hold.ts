import type { HoldCause } from '../../shared/contract/visitors.ts';
import { DeskError } from '../../shared/errors.ts';
import { isHeld, needsSupervisor } from '../../shared/registers/visit-rules.ts';
import { isPresent } from '../../shared/registers/visit-states.ts';
import type { Visit, VisitHold } from '../../shared/registers/visits.ts';
import type { WatchLevel } from '../../shared/registers/watch-entries.ts';
import { refuse } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { permitsFor } from './permits.ts';
import { takeVisitStep, visitFor } from './visit-change.ts';
import { visitView } from './visit-view.ts';
import { watchedAs } from './watch-list.ts';

const lastFour = (number: string) => number.normalize('NFKC').replace(/\s/g, '').slice(-4);

/** @returns why somebody must wait for a decision; null when nothing is known against them. @param at UTC ms */
export function holdOf(
  look: Look,
  { name, contact, unitId, vehicle }: Pick<Visit, 'name' | 'contact' | 'unitId' | 'vehicle'>,
  docNo: string,
  at: number,
): VisitHold | null {
  const idEnd = lastFour(docNo);
  const watched = watchedAs(look, { name, phone: contact, idEnd, vehicle }, at);
  const unwanted = permitsFor(look, { name, contact, unitId }, at).filter(({ kind }) => kind === 'doNotAdmit');
  const causes: VisitHold['causes'] = [
    ...watched.map(({ entry, grade }) => ({ of: 'watchEntries' as const, record: entry.id, grade })),
    ...unwanted.map(({ id }) => ({ of: 'permits' as const, record: id, grade: 'certain' as const })),
  ];
  if (causes.length === 0) return null;
  const open = { decision: null, reason: '', orderedBy: '', decidedBy: null, decidedAt: null };
  return { causes, heldAt: look.now, ...open };
}

/**
 * Whoever turns out to be somebody else is looked up again. What was decided about already holds nobody twice, unless they
 * are meant more surely now; what holds them still is not lifted by a correction. Whoever has gone is found, too: what was
 * decided about them then stays, and who they were is written beside it.
 * @param after the visit as corrected. @returns the hold it has from now on, and whether it is a new one
 */
export function holdAgain(look: Look, after: Visit): { hold: VisitHold | null; isNew: boolean } {
  const { hold: before } = after;
  const found = holdAt(look, after);
  const known = before?.causes ?? [];
  const isKnown = ({ record, grade }: Cause) =>
    known.some((cause) => cause.record === record && (cause.grade === grade || cause.grade === 'certain'));
  if (found === null || found.causes.every(isKnown)) return { hold: before, isNew: false };
  if (!isPresent(after.status)) {
    const fresh = found.causes.filter((cause) => !isKnown(cause));
    return { hold: before ? { ...before, causes: [...known, ...fresh] } : found, isNew: true };
  }
  const still = known.filter(({ record }) => found.causes.every((cause) => cause.record !== record));
  return { hold: { ...found, causes: [...found.causes, ...(isHeld(after) ? still : [])] }, isNew: true };
}

type Cause = VisitHold['causes'][number];
const holdAt = (look: Look, visit: Visit) => holdOf(look, visit, visit.identity?.docNoMasked ?? '', look.now);

/** @returns the causes in words that may stand on the screen; the reason on the list is not among them. */
export function causesOf(look: Look, hold: VisitHold | null): HoldCause[] {
  return (hold?.causes ?? []).map((cause) => {
    if (cause.of === 'permits') {
      const { saidBy, remarks } = read(look, 'permits', cause.record);
      return { ...cause, level: null, instructions: remarks, saidBy };
    }
    const { level, instructions } = read(look, 'watchEntries', cause.record);
    return { ...cause, level, instructions, saidBy: '' };
  });
}

/** @returns true when this hold is only a supervisor's to lift. */
export function asksSupervisor(look: Look, hold: VisitHold | null): boolean {
  if (hold === null) return false;
  const levels = causesOf(look, hold).flatMap(({ record, level }): [string, WatchLevel][] =>
    level === null ? [] : [[record, level]],
  );
  return needsSupervisor(hold, new Map(levels));
}

/**
 * The decision about somebody who is held, with its reason. Where only a supervisor may let them in, the desk names the one
 * who said so by phone; to turn away is everybody's.
 * @throws DeskError `supervisorDecides`
 */
export const decideVisit: Write<'visits.decide'> = (act, { visitId, decision, reason, orderedBy }) => {
  const visit = visitFor(act, visitId, 'decide');
  const { hold } = visit;
  if (hold === null) throw new DeskError('stateForbids');
  refuse([reason === '' ? { field: 'reason', code: 'required' } : undefined]);
  const ordered = decision === 'admit' && act.actor.role !== 'supervisor' && asksSupervisor(act, hold);
  if (ordered && !isSupervisor(act, orderedBy)) {
    throw new DeskError('supervisorDecides', { faults: [{ field: 'orderedBy', code: 'required' }] });
  }
  const decided = { ...hold, decision, reason, orderedBy, decidedBy: act.actor.id, decidedAt: act.now };
  const said = { text: reason, details: { decision, orderedBy } };
  return visitView(act, takeVisitStep(act, visit, 'decide', { hold: decided, ...ledBy(act, visit, decided) }, said));
};

/** Whoever waits at the desk goes on or away. Whoever is inside is there until seen leaving: turned away, they are late at once. */
function ledBy({ now }: Look, { status }: Visit, { decision, reason }: VisitHold): Partial<Visit> {
  if (status === 'received') return decision === 'admit' ? {} : { leaveBy: now };
  return decision === 'admit' ? { status: 'registered' } : { status: 'turnedAway', result: reason };
}

const supervisors = "SELECT name FROM staff WHERE role = 'supervisor' AND active = 1 AND name = ?";
const isSupervisor = (look: Look, name: string) => name !== '' && look.db.row<object>(supervisors, name) !== undefined;
