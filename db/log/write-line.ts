import type { NewLogLine } from '../../shared/contract/log-lines.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { clockText } from '../../shared/parameters.ts';
import { categoryOf } from '../../shared/registers/log-categories.ts';
import type { LogLine } from '../../shared/registers/log-lines.ts';
import { shippedPhrases } from '../../shared/registers/shipped-phrases.ts';
import { shiftOf } from '../../shared/time/shift.ts';
import { fromPaper } from '../back-entry/paper.ts';
import { dangling, find, refuse } from '../directory/saving.ts';
import { dropDraft, refuseSecondSave } from '../drafts.ts';
import type { Act, Look } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { futureFaults } from '../store/times.ts';
import { lineView } from './log-lines.ts';

/** S26: one line, or what is said afterwards about one: the original stays as it is. */
export const writeLine: Write<'logLines.write'> = (act, input) => {
  refuseSecondSave(act, 'logLines', input.id);
  const about = aboutOf(act, input.about);
  refuse([
    dangling(act, 'units', 'unitId', input.unitId),
    input.about && about === null ? { field: 'about', code: 'unknown' } : undefined,
    ...timesOf(act, input),
  ]);
  const line = lineOf(act, input, about ?? '');
  create(act, 'logLines', line, line.happenedAt);
  fromPaper(act, 'logLines', line.id, { at: line.happenedAt, field: 'happenedAt' }, input.paper);
  dropDraft(act, input.draftId);
  return lineView(act, line);
};

function timesOf({ now }: Look, { happenedAt, saidAt }: NewLogLine): FaultAt[] {
  const early = saidAt !== null && saidAt < (happenedAt ?? now);
  return [
    ...futureFaults(now, { happenedAt, saidAt }),
    ...(early ? [{ field: 'saidAt', code: 'before' } as const] : []),
  ];
}

/** @returns number of the record a line is about; null when there is none */
function aboutOf(look: Look, about: NewLogLine['about']): string | null {
  if (about === null) return null;
  return look.db.row<{ no: string }>(`SELECT no FROM ${about.register} WHERE id = ?`, about.record)?.no ?? null;
}

function lineOf(act: Act, input: NewLogLine, aboutNo: string): LogLine {
  const { draftId: _, paper, about, ...said } = input;
  const happenedAt = said.happenedAt ?? act.now;
  const before = said.original === null ? null : read(act, 'logLines', said.original);
  return {
    ...blankLine(act, said.id, happenedAt),
    ...said,
    happenedAt,
    kind: before ? 'supplement' : 'line',
    original: before && (before.original ?? before.id),
    category: before ? before.category : categoryOf(shippedAs(act, said.phrase)),
    place: find(act, 'units', said.unitId)?.code ?? said.place,
    aboutRegister: about?.register ?? null,
    aboutRecord: about?.record ?? null,
    aboutNo,
    enteredLate: paper !== undefined || act.now - happenedAt > act.parameters['entry.lateMinutes'] * 60_000,
  };
}

/** A phrase that the building changed keeps what the shipped one is about. */
function shippedAs(look: Look, phrase: string | null): string | null {
  if (phrase === null || shippedPhrases.some(({ code }) => code === phrase)) return phrase;
  return look.db.row<{ shipped: string | null }>('SELECT shipped FROM phrases WHERE id = ?', phrase)?.shipped ?? null;
}

/** @returns a line that says nothing yet. @param happenedAt UTC ms; its shift is the one in which it happened */
export function blankLine(act: Act, id: string, happenedAt = act.now): LogLine {
  const { 'night.from': from, 'night.until': until } = act.parameters;
  return {
    id,
    kind: 'line',
    text: '',
    category: 'other',
    phrase: null,
    happenedAt,
    saidAt: null,
    enteredAt: act.now,
    by: act.actor.id,
    shift: shiftOf(happenedAt, act.site.timeZone, clockText(from), clockText(until)),
    unitId: null,
    place: '',
    aboutRegister: null,
    aboutRecord: null,
    aboutNo: '',
    original: null,
    enteredLate: false,
    byMs: null,
    caseId: null,
    incidentId: null,
  };
}

/** A line became a case, an incident, or with an emergency both: it points at the first of each. */
export function lineBecame(
  act: Act,
  lineId: string | null | undefined,
  { caseId = null, incidentId = null }: Partial<Pick<LogLine, 'caseId' | 'incidentId'>>,
): void {
  if (!lineId) return;
  const line = read(act, 'logLines', lineId);
  patch(act, 'logLines', line, { caseId: line.caseId ?? caseId, incidentId: line.incidentId ?? incidentId });
}
