import type { VisitLine } from '../../shared/contract/visitors.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import type { Tone } from '../look/meaning.tsx';

const soon = 30 * 60_000;

/** Red: should be gone, or held. Blue: waits for the host. Amber: soon to be gone; nobody saw them leave. */
export function visitTone({ status, leaveBy }: Pick<VisitLine, 'status' | 'leaveBy'>, now: number): Tone {
  if (status === 'arrived') return 'danger';
  if (status === 'noExit') return 'soon';
  if (!isInside(status)) return 'plain';
  if (leaveBy < now) return 'danger';
  if (status === 'registered') return 'waits';
  return leaveBy - now < soon ? 'soon' : 'plain';
}

/** @returns who it is, with how many came along: `陈伟 等 3 人` is said by the line */
export function whoText({ name, company }: Pick<VisitLine, 'name' | 'company'>): string {
  return [name, company].filter((part) => part !== '').join(' ');
}

/** @returns where to and to whom */
export function whomText({ place, visitedPerson }: Pick<VisitLine, 'place' | 'visitedPerson'>): string {
  return [place, visitedPerson].filter((part) => part !== '').join(' ');
}
