import type { ErrorCode } from '../errors.ts';
import { type CaseFacts, isAnswered, refusalOfAction } from './case-permissions.ts';
import { allows, type CaseAction, isSettled } from './case-states.ts';
import type { Case } from './cases.ts';

/** What has to come first, where the state alone refuses. */
export const stateReasons = ['tellFirst', 'completeFirst', 'customerFirst', 'clarifyFirst', 'closeFirst'] as const;
export type WhyNot = ErrorCode | (typeof stateReasons)[number];
export interface Refused {
  action: CaseAction;
  why: WhyNot;
}

const work: readonly CaseAction[] = ['ask', 'complete', 'followUp', 'close'];
const slip: readonly CaseAction[] = ['assign', 'investigate', 'tellResult', 'opinion', 'judge'];

/** @returns what is usually done with such a case sooner or later, in this order. */
function usual(c: Case): readonly CaseAction[] {
  if (isAnswered(c.kind)) return ['answer', 'close'];
  const own = c.kind === 'complaint' ? [...slip, ...work, 'archive' as const] : work;
  const hr = c.channel === 'viaHr' ? ['tellHr' as const] : [];
  const quote = c.chargeable ? ['quote' as const] : [];
  return [...quote, ...own, ...hr, 'defer', 'correct'];
}

const after: readonly CaseAction[] = ['followUp', 'tellResult', 'opinion', 'close', 'tellHr'];

/** @returns null for what is done already or lies beyond the end */
function reasonOfState(c: Case, action: CaseAction): WhyNot | null {
  if (c.status === 'needsClarification') return 'clarifyFirst';
  if (c.status === 'awaitingCustomerDecision') return 'customerFirst';
  if (action === 'archive' && !isSettled(c.status)) return 'closeFirst';
  if (isSettled(c.status)) return null;
  if ((c.status === 'registered' || c.status === 'reopened') && !allows(c.status, action)) return 'tellFirst';
  return after.includes(action) && c.completedAt === null ? 'completeFirst' : null;
}

/**
 * Why what one might expect is not offered now. What is done already, or lies beyond the end, is not mentioned.
 * @returns in the order in which a case usually needs it
 */
export function refusedOf(c: Case, facts: CaseFacts): Refused[] {
  if (c.voided) return [];
  return usual(c).flatMap((action) => {
    const code = refusalOfAction(c, action, facts);
    if (code === null) return [];
    const why = code === 'stateForbids' || code === 'needsClarification' ? reasonOfState(c, action) : code;
    return why === null ? [] : [{ action, why }];
  });
}
