import { create } from 'zustand';
import { type PaperMethod, paperTimes, tidyFormNo } from '../../shared/registers/paper-times.ts';
import type { TypedTime } from '../form/index.ts';

/** What the banner says of the sheet that is being entered. */
export interface PaperNow {
  /** Somebody is writing up: what is saved came from paper. */
  running: boolean;
  formNo: string;
  happenedAt: TypedTime;
  again: boolean;
  /** What was refused, to be shown where it can be mended. */
  fault: { field: 'paperFormNo' | 'happenedAt'; no: string } | null;
}

const noSheet = { formNo: '', happenedAt: null, again: false, fault: null };
export const usePaperNow = create<PaperNow>(() => ({ running: false, ...noSheet }));

export function isPaperMethod(method: string): method is PaperMethod {
  return Object.hasOwn(paperTimes, method);
}

/**
 * @returns a form's input with the sheet's number and the time on it, where the form says when it happened; as it was while
 * nobody is writing up
 */
export function onPaper<I extends object>(method: PaperMethod, input: I): I {
  const { running, formNo, happenedAt, again } = usePaperNow.getState();
  const no = tidyFormNo(formNo);
  if (!running || no === '') return input;
  const timed = typeof happenedAt === 'number' ? withTime(input, paperTimes[method].split('.'), happenedAt) : input;
  return { ...timed, paper: { paperFormNo: no, again } };
}

/** @param path to the field, part by part */
function withTime<I extends object>(input: I, [field = '', ...rest]: readonly string[], at: number): I {
  const part = Object.entries(input).find(([name]) => name === field)?.[1];
  const value = rest.length === 0 || typeof part !== 'object' || part === null ? at : withTime(part, rest, at);
  return { ...input, [field]: value };
}

/** The sheet is in the book; the next one begins with the next number of the pad. */
export function nextSheet(formNo: string): void {
  usePaperNow.setState({ ...noSheet, formNo });
}
