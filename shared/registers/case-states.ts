export const caseStates = [
  'needsClarification',
  'registered',
  'notified',
  'inProgress',
  'scheduled',
  'awaitingCustomerDecision',
  'declinedByCustomer',
  'notAccepted',
  'completedByDept',
  'followUpPending',
  'answered',
  'reopened',
  'closed',
  'archived',
  'voided',
] as const;
export type CaseState = (typeof caseStates)[number];

/** States in which nothing more is expected of anybody. */
export const settledStates = [
  'closed',
  'archived',
  'voided',
  'declinedByCustomer',
  'notAccepted',
] as const satisfies CaseState[];
export function isSettled(state: CaseState): boolean {
  return (settledStates as readonly CaseState[]).includes(state);
}

const open = caseStates.filter((state) => !isSettled(state));
const beingDone = ['registered', 'notified', 'inProgress', 'scheduled', 'reopened'] as const satisfies CaseState[];
const done = ['completedByDept', 'followUpPending'] as const satisfies CaseState[];

/** What may be done to a case, and from which states; the screen offers only this and main refuses the rest. */
export const caseActions = {
  notify: ['registered', 'notified', 'inProgress', 'scheduled', 'reopened', 'completedByDept', 'followUpPending'],
  clarify: ['needsClarification'],
  acceptNotified: ['registered', 'reopened'],
  accept: ['notAccepted'],
  complete: ['notified', 'inProgress', 'scheduled'],
  ask: ['notified', 'inProgress', 'scheduled', 'reopened'],
  followUp: ['completedByDept', 'followUpPending', 'closed', 'archived'],
  decide: ['registered', 'notified', 'inProgress', 'scheduled', 'reopened', 'completedByDept', 'followUpPending'],
  answer: ['registered'],
  tellHr: [
    'registered',
    'notified',
    'inProgress',
    'scheduled',
    'reopened',
    'completedByDept',
    'followUpPending',
    'answered',
  ],
  quote: ['registered', 'awaitingCustomerDecision', 'notified', 'inProgress', 'scheduled', 'reopened'],
  close: ['followUpPending', 'answered', 'completedByDept', 'notified', 'inProgress', 'scheduled'],
  // S11: the handling slip of a complaint, in its order.
  assign: beingDone,
  investigate: [...beingDone, ...done],
  tellResult: done,
  opinion: done,
  archive: ['closed'],
  judge: caseStates.filter((state) => state !== 'voided'),
  refer: open,
  escalate: open,
  askSupervisor: open,
  defer: open,
  resume: open,
  link: caseStates.filter((state) => state !== 'voided'),
  unlink: caseStates.filter((state) => state !== 'voided'),
  correct: caseStates.filter((state) => state !== 'voided'),
  note: caseStates,
  void: caseStates.filter((state) => state !== 'voided'),
} as const satisfies Record<string, readonly CaseState[]>;
export type CaseAction = keyof typeof caseActions;

/** @returns true when the state allows the action. */
export function allows(state: CaseState, action: CaseAction): boolean {
  return (caseActions[action] as readonly CaseState[]).includes(state);
}
