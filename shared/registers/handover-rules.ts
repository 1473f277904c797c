import type { FaultAt } from '../errors.ts';
import { clockText, type Parameters } from '../parameters.ts';
import type { Json } from '../sync/canonical-json.ts';
import { nextWallTime } from '../time/site-time.ts';
import type { KeptSheet } from './handover-sheet.ts';
import { type HandoverState, isUnfinished } from './handover-states.ts';
import type { Handover, WrittenParts } from './handovers.ts';
import type { Timer } from './timers.ts';

/** Whether the counts stand: `none` while one is missing that is owed, `open` while a difference is unexplained. */
export type CountsStand = 'none' | 'open' | 'done';

/** S25: preparing → counted → differencesExplained follows from the counts, not from a button. */
export function stateOfCounts(stand: CountsStand): HandoverState {
  return ({ none: 'preparing', open: 'counted', done: 'differencesExplained' } as const)[stand];
}

/** @returns what is still owed before anybody may sign. */
export function unwritten({ suppliesOk, suppliesNote, equipment, instructions, readers }: WrittenParts): FaultAt[] {
  const faults: FaultAt[] = [];
  if (suppliesOk === null) faults.push({ field: 'suppliesOk', code: 'required' });
  if (suppliesOk === false && suppliesNote === '') faults.push({ field: 'suppliesNote', code: 'required' });
  for (const [i, { condition, note }] of equipment.entries()) {
    if (condition === null) faults.push({ field: `equipment.${i}.condition`, code: 'required' });
    else if (condition !== 'good' && note === '') faults.push({ field: `equipment.${i}.note`, code: 'required' });
  }
  if (readers.length > 0 && instructions === '') faults.push({ field: 'instructions', code: 'required' });
  return faults;
}

/** @returns what is looked at before signing, whatever the moment: the sheet without its time, and what was written. */
export function sheetFacts({ at: _, ...sheet }: KeptSheet, written: WrittenParts): Json {
  const { customerQuestions, cash, wronglyIssued, suppliesOk, suppliesNote, equipment, instructions, readers } =
    written;
  const said = { customerQuestions, cash, wronglyIssued, suppliesOk, suppliesNote, equipment, instructions, readers };
  return { sheet, said };
}

/** @returns what both hands are put under. */
export function handoverFacts(handover: Handover): Json {
  const { no, fromStaff, toStaff, shiftFrom, shiftTo, sheetHash, reservations } = handover;
  return { no, fromStaff, toStaff, shiftFrom, shiftTo, sheetHash, reservations };
}

/** A refusal waits for the supervisor until somebody signs after all, reservations too; what nobody signed is asked about in the morning. */
export function handoverTimers(h: Handover, p: Parameters, timeZone: string): Timer[] {
  if (h.status === 'signedByBoth') {
    return h.reservations === '' || h.signedAt === null ? [] : [{ rule: 'handoverReserved', dueAt: h.signedAt }];
  }
  if (!isUnfinished(h.status)) return [];
  const refusedAt = h.refusals.at(-1)?.at;
  const morning = nextWallTime(h.startedAt, clockText(p['night.messageUntil']), timeZone);
  const unsigned: Timer = { rule: 'handoverUnsigned', dueAt: morning };
  return refusedAt === undefined ? [unsigned] : [{ rule: 'handoverRefused', dueAt: refusedAt }, unsigned];
}
