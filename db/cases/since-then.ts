import type { Case } from '../../shared/registers/cases.ts';
import type { Act } from '../store/act.ts';

/** @returns the minute of what was on paper, counted from when it was said. @param at UTC ms */
export function minuteAt(act: Act, at: number): { notifyFrom: number; notifyDueAt: number } {
  return { notifyFrom: at, notifyDueAt: at + act.parameters['notify.maxSeconds'] * 1000 };
}

/** A48: the minute of what was on paper ran out while nobody could enter it; it is not claimed as met. */
export function sinceThen(act: Act, c: Case): Case {
  return c.notifyDueAt === null ? c : { ...c, ...minuteAt(act, c.receivedAt), minuteMet: false };
}
