/** S24. `sorted`: ordinary mail in its pigeon-hole; `registered`: a special item on its shelf; `toSend`: somebody's outgoing item. */
export const mailStates = [
  'sorted',
  'registered',
  'attemptFailed',
  'held',
  'movedOut',
  'returnToPost',
  'toSend',
  'missing',
  'delivered',
  'pickedUp',
  'forwarded',
  'returned',
  'sent',
  'voided',
] as const;
export type MailState = (typeof mailStates)[number];

/** Lies at the desk for somebody in the house. */
export const waitingStates = [
  'sorted',
  'registered',
  'attemptFailed',
  'held',
  'movedOut',
  'returnToPost',
] as const satisfies readonly MailState[];
/** Somebody of the desk answers for it. */
export const keptStates = [...waitingStates, 'toSend'] as const satisfies readonly MailState[];

interface Step {
  from: readonly MailState[];
  /** Where it leads; null: the rule of the step says, or it stays. */
  to: MailState | null;
}

/** S24 as data: what may be done with an item, from where and with what outcome. What is not here is refused. */
export const mailSteps = {
  tell: { from: waitingStates, to: null },
  /** Somebody went up with it and brought it back; the second time it goes back to the post office (Q11). */
  attempt: { from: ['sorted', 'registered', 'attemptFailed', 'movedOut'], to: null },
  /** Into the pigeon-hole or the hand; ordinary mail only. */
  deliver: { from: ['sorted', 'attemptFailed', 'held', 'movedOut', 'returnToPost'], to: 'delivered' },
  pickUp: { from: waitingStates, to: 'pickedUp' },
  hold: { from: ['sorted', 'registered', 'attemptFailed', 'movedOut'], to: 'held' },
  release: { from: ['held'], to: null },
  moveOut: { from: ['sorted', 'registered', 'attemptFailed', 'held'], to: 'movedOut' },
  giveUp: { from: ['sorted', 'registered', 'attemptFailed', 'held', 'movedOut'], to: 'returnToPost' },
  return: { from: ['returnToPost'], to: 'returned' },
  forward: { from: ['movedOut', 'returnToPost'], to: 'forwarded' },
  send: { from: ['toSend'], to: 'sent' },
  lose: { from: keptStates, to: 'missing' },
  find: { from: ['missing'], to: null },
  correct: { from: keptStates, to: null },
  void: { from: [...keptStates, 'missing'], to: 'voided' },
} as const satisfies Record<string, Step>;
export type MailStep = keyof typeof mailSteps;
export const mailStepNames = Object.keys(mailSteps) as MailStep[];

/** @returns true when the state allows the step. */
export function allowsMailStep(state: MailState, step: MailStep): boolean {
  return (mailSteps[step].from as readonly MailState[]).includes(state);
}

export const isWaiting = (state: MailState): boolean => (waitingStates as readonly MailState[]).includes(state);
export const isKept = (state: MailState): boolean => (keptStates as readonly MailState[]).includes(state);
