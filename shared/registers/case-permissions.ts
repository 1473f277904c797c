import type { ErrorCode } from '../errors.ts';
import { isMajorComplaint } from './case-rules.ts';
import { allows, type CaseAction, caseActions, isSettled } from './case-states.ts';
import type { Case } from './cases.ts';
import { isReachable } from './complaint-slip.ts';
import type { AppRole } from './people.ts';

/** What a case's rules look at beside the record itself. */
export interface CaseFacts {
  role: AppRole | null;
  /** A counted party has not been told yet. */
  waiting: boolean;
  /** Fields that closing still asks for. */
  missing: number;
  /** Chargeable, and the customer has not said yes yet: nobody is told before (S05). */
  priceOpen?: boolean;
  /** A follow-up that nobody has made yet: `must` when it has to be made, whoever wants to close (A24, S15). */
  openFollowUp?: 'must' | 'may' | null;
  /** Its incident's report was not sent yet. */
  incidentOwed?: boolean;
}

/** @returns true for what is only said or asked: nobody is told, an answer settles it (S01). */
export function isAnswered(kind: Case['kind']): boolean {
  return kind === 'enquiry' || kind === 'suggestion';
}

/** §3.8: the desk closes a normal case whose follow-up is satisfied; everything else takes a supervisor and a reason. */
export function closesByRule(c: Pick<Case, 'status' | 'severity' | 'followUpResult'>): boolean {
  return c.severity !== 'major' && (c.status === 'answered' || c.followUpResult === 'satisfied');
}

function refusalToClose(c: Case, { role, missing, openFollowUp, incidentOwed }: CaseFacts): ErrorCode | null {
  if (role === 'nightGuard') return 'notAllowed';
  if (missing > 0) return 'caseIncomplete';
  // S02: an emergency is reported first, and closed then.
  if (incidentOwed) return 'incidentUnreported';
  // A24: who was dissatisfied is asked again, whoever wants to close.
  if (c.reopened > 0 && c.followUpResult === 'dissatisfied') return 'followUpMissing';
  if (openFollowUp === 'must') return 'followUpOpen';
  if (role !== 'supervisor' && !closesByRule(c)) return c.severity === 'major' ? 'notAllowed' : 'followUpMissing';
  if (role !== 'supervisor' && openFollowUp) return 'followUpOpen';
  return c.channel === 'viaHr' && c.hrToldAt === null ? 'hrNotTold' : null;
}

const ofComplaint = (c: Case): ErrorCode | null => (c.kind === 'complaint' ? null : 'stateForbids');

/** S11: department → customer service → customer: the form comes after the result. */
function refusalOfOpinion(c: Case): ErrorCode | null {
  if (!isReachable(c) || c.opinion !== null) return 'stateForbids';
  return c.resultToCustomerAt === null ? 'resultUntold' : null;
}

/** S11, A28: a complete form; a major complaint's bears the customer's signature. */
function refusalToArchive(c: Case): ErrorCode | null {
  if (!isReachable(c)) return null;
  if (c.opinion === null) return 'caseIncomplete';
  return isMajorComplaint(c) && c.opinionSignatureId === null ? 'opinionUnsigned' : null;
}

/** Danger does not wait, nor does anybody who has not been told yet. */
function refusalToDefer(c: Case, { waiting }: CaseFacts): ErrorCode | null {
  if (c.deferredUntil !== null) return 'stateForbids';
  const mustTell = c.status === 'registered' || c.status === 'reopened' || c.status === 'needsClarification' || waiting;
  const asked = c.supervisorAskedAt !== null && c.supervisorAnsweredAt === null;
  return c.emergencyType !== null || mustTell || asked ? 'notDeferrable' : null;
}

type Rule = (c: Case, facts: CaseFacts) => ErrorCode | null;
const supervisorOnly: Rule = (_, { role }) => (role === 'supervisor' ? null : 'notAllowed');
const only =
  (holds: (c: Case, facts: CaseFacts) => boolean): Rule =>
  (c, facts) =>
    holds(c, facts) ? null : 'stateForbids';

const rules: Partial<Record<CaseAction, Rule>> = {
  notify: (c, { priceOpen }) => (isAnswered(c.kind) ? 'stateForbids' : priceOpen ? 'priceUndecided' : null),
  acceptNotified: (c, facts) => supervisorOnly(c, facts) ?? (facts.waiting ? null : 'stateForbids'),
  quote: only((c) => c.emergencyType === null && !isAnswered(c.kind)),
  answer: only((c) => isAnswered(c.kind)),
  // Without a name and a number there is nobody to ask (S01 rule 9).
  followUp: only((c) => !c.anonymous || c.phone !== ''),
  tellHr: only(
    (c, { role }) =>
      c.channel === 'viaHr' &&
      c.hrToldAt === null &&
      (c.followUpResult !== null || c.status === 'answered' || role === 'supervisor'),
  ),
  close: refusalToClose,
  correct: (c, facts) => (isSettled(c.status) ? supervisorOnly(c, facts) : null),
  decide: (c, facts) => (isMajorComplaint(c) || c.referredAt !== null ? supervisorOnly(c, facts) : 'stateForbids'),
  assign: (c, facts) => ofComplaint(c) ?? supervisorOnly(c, facts),
  investigate: (c) => ofComplaint(c),
  tellResult: (c) => ofComplaint(c) ?? (isReachable(c) && c.resultToCustomerAt === null ? null : 'stateForbids'),
  opinion: (c) => ofComplaint(c) ?? refusalOfOpinion(c),
  archive: (c, facts) => ofComplaint(c) ?? supervisorOnly(c, facts) ?? refusalToArchive(c),
  judge: (c, facts) => ofComplaint(c) ?? supervisorOnly(c, facts),
  refer: only((c) => c.referredAt === null),
  askSupervisor: only((c) => c.supervisorAskedAt === null || c.supervisorAnsweredAt !== null),
  defer: refusalToDefer,
  resume: only((c) => c.deferredUntil !== null),
  link: only((c) => c.duplicateOf === null),
  unlink: only((c) => c.duplicateOf !== null),
  accept: supervisorOnly,
  void: supervisorOnly,
};

/** @returns why an action is refused by the case's state, the person's role or the facts; null when it may be done. */
export function refusalOfAction(c: Case, action: CaseAction, facts: CaseFacts): ErrorCode | null {
  if (!allows(c.status, action)) {
    return c.status === 'needsClarification' ? 'needsClarification' : 'stateForbids';
  }
  return rules[action]?.(c, facts) ?? null;
}

/** @returns what may be done to a case now, and by this person. */
export function actionsOf(c: Case, facts: CaseFacts): CaseAction[] {
  return (Object.keys(caseActions) as CaseAction[]).filter((action) => refusalOfAction(c, action, facts) === null);
}
