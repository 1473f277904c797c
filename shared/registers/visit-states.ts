export const visitStates = [
  'arrived',
  'registered',
  'received',
  'left',
  'noExit',
  'turnedAway',
  'passedToDutyManager',
] as const;
export type VisitState = (typeof visitStates)[number];

interface Step {
  from: readonly VisitState[];
  /** Where it leads; null leaves the visit where it is. */
  to: VisitState | null;
}

/**
 * S19 as data: what may be done with a visit, from where and with what outcome. What is not here is refused. Who has
 * `arrived` is held for a decision; `registered` waits for the host; `received` has gone in. `noExit` nobody saw leaving.
 */
export const visitSteps = {
  /** The decision about somebody who is held; whoever is inside by then stays so until they are seen leaving. */
  decide: { from: ['arrived', 'received'], to: null },
  answer: { from: ['registered'], to: null },
  admit: { from: ['registered'], to: 'received' },
  signOut: { from: ['registered', 'received', 'noExit'], to: 'left' },
  turnAway: { from: ['arrived', 'registered'], to: 'turnedAway' },
  passOn: { from: ['arrived', 'registered'], to: 'passedToDutyManager' },
  expire: { from: ['registered', 'received'], to: 'noExit' },
  correct: { from: [...visitStates], to: null },
} as const satisfies Record<string, Step>;
export type VisitStep = keyof typeof visitSteps;
export const visitStepNames = Object.keys(visitSteps) as VisitStep[];

/** Signed in and not signed out: whoever a roll call asks for. */
export const insideStates = ['registered', 'received'] as const satisfies VisitState[];

export function isInside(state: VisitState): boolean {
  return (insideStates as readonly VisitState[]).includes(state);
}

/** Somewhere between the door and the way out: held at the desk, or inside. */
export const isPresent = (state: VisitState): boolean => state === 'arrived' || isInside(state);

/** @returns true when the state allows the step. */
export function allowsVisitStep(state: VisitState, step: VisitStep): boolean {
  return (visitSteps[step].from as readonly VisitState[]).includes(state);
}

/** @returns the state after a step. */
export function afterVisitStep(state: VisitState, step: VisitStep): VisitState {
  return visitSteps[step].to ?? state;
}
