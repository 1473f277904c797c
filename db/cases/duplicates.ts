import { DeskError } from '../../shared/errors.ts';
import { allows, isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { plan } from '../follow-ups/plan.ts';
import { calledBack } from '../orders/follow-case.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { caseFor, change } from './case-change.ts';
import { type LineRow, lineColumns, listCases, toLine } from './case-lines.ts';
import { viewOf } from './case-view.ts';

export const followersOf = 'SELECT * FROM cases INDEXED BY casesDuplicates WHERE duplicateOf = ? ORDER BY seq';

/** @returns the records of the same thing that follow this one, oldest first */
export function duplicatesOf(look: Look, mainId: string): Case[] {
  return look.db.rows<object>(followersOf, mainId).map((row) => fromRow('cases', row));
}

/**
 * The record follows the main one from now on. Of a chain there is only the end: what followed this one follows the main
 * one, too, and the main one is never a follower itself.
 */
export const linkCase: Write<'cases.link'> = (act, { caseId, mainId }) => {
  const c = caseFor(act, caseId, 'link');
  const asked = read(act, 'cases', mainId);
  const main = asked.duplicateOf === null ? asked : read(act, 'cases', asked.duplicateOf);
  if (main.id === c.id || main.voided) throw new DeskError('stateForbids');
  for (const follower of duplicatesOf(act, c.id)) follow(act, follower, main);
  return viewOf(act, follow(act, c, main));
};

function follow(act: Act, c: Case, main: Case): Case {
  const details = { main: main.no };
  const linked = change(act, c, { duplicateOf: main.id }, { kind: 'did', action: 'link', text: '', details });
  act.append('cases', main.id, { kind: 'did', action: 'link', text: '', details: { duplicate: c.no } });
  return main.completedAt === null ? linked : doneWith(act, linked, main);
}

export const unlinkCase: Write<'cases.unlink'> = (act, { caseId, reason }) => {
  const c = caseFor(act, caseId, 'unlink');
  const main = c.duplicateOf === null ? null : read(act, 'cases', c.duplicateOf);
  const entry = { kind: 'did', action: 'unlink', text: reason } as const;
  const after = change(act, c, { duplicateOf: null }, { ...entry, details: { main: main?.no ?? '' } });
  if (main) act.append('cases', main.id, { ...entry, details: { duplicate: c.no } });
  return viewOf(act, after);
};

/** The main one is done: its followers hear of it, are done with it, and each gets a follow-up call of its own. */
export function finishDuplicates(act: Act, main: Case): void {
  for (const c of duplicatesOf(act, main.id)) if (!isSettled(c.status)) doneWith(act, c, main);
}

/** Who has not been told of the duplicate yet still has to be: only the timeline says then that the main one is done. */
function doneWith(act: Act, c: Case, main: Case): Case {
  const details = { main: main.no };
  const entry = { kind: 'did', action: 'duplicateDone', text: main.result, details } as const;
  if (!allows(c.status, 'complete')) {
    act.append('cases', c.id, entry);
    return c;
  }
  const { result, workedBy } = main;
  const fields = { status: 'followUpPending', completedAt: act.now, result, workedBy } as const;
  calledBack(act, c.id, workedBy, result);
  plan(act, { ...c, ...fields });
  return change(act, c, fields, entry);
}

const alike = `SELECT ${lineColumns} FROM cases WHERE id <> ? AND voided = 0 AND duplicateOf IS NULL
  AND seq > (SELECT max(seq) FROM cases) - 5000 AND (unitId = ? OR (zoneId IS ? AND subCategory IS ? AND emergencyType IS ?))
  ORDER BY seq DESC LIMIT 20`;

/** Newest first; with a text, whatever the list finds for it. */
export const casesAlike: Read<'cases.alike'> = (look, { caseId, text }) => {
  const c = read(look, 'cases', caseId);
  if (text === '') {
    const of = [c.id, c.unitId, c.zoneId, c.subCategory, c.emergencyType];
    return look.db.rows<LineRow>(alike, ...of).map(toLine);
  }
  const { lines } = listCases(look, {
    status: 'all',
    unitId: null,
    where: {},
    sort: 'newest',
    text,
    offset: 0,
    limit: 20,
  });
  return lines.filter((line) => line.id !== c.id && !line.voided && line.duplicateOf === null);
};
