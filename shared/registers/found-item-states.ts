/** S07: where a thing is that was found or left at the desk. The last four are for good. */
export const foundItemStates = [
  'stored',
  'claimed',
  'returned',
  'passedToSecurity',
  'passedToPolice',
  'disposed',
] as const;
export type FoundItemState = (typeof foundItemStates)[number];

/** States in which the desk holds the thing. */
export const heldStates = ['stored', 'claimed'] as const satisfies FoundItemState[];

interface Step {
  from: readonly FoundItemState[];
  /** Where it leads; null leaves the thing where it is. */
  to: FoundItemState | null;
}

/** S07 as data: what may be done with a thing, from where and with what outcome. What is not here is refused. */
export const foundItemSteps = {
  claim: { from: ['stored'], to: 'claimed' },
  refuseClaim: { from: ['claimed'], to: 'stored' },
  handBack: { from: ['claimed'], to: 'returned' },
  passToSecurity: { from: heldStates, to: 'passedToSecurity' },
  passToPolice: { from: heldStates, to: 'passedToPolice' },
  dispose: { from: ['stored'], to: 'disposed' },
  /** Another storage place. */
  move: { from: heldStates, to: null },
  /** The supervisor has it kept longer. */
  extend: { from: heldStates, to: null },
  match: { from: heldStates, to: null },
  unmatch: { from: heldStates, to: null },
  correct: { from: heldStates, to: null },
  /** It was written down by mistake: there is no such thing. */
  void: { from: ['stored'], to: null },
} as const satisfies Record<string, Step>;
export type FoundItemStep = keyof typeof foundItemSteps;
export const foundItemStepNames = Object.keys(foundItemSteps) as FoundItemStep[];

/** @returns true when the state allows the step. */
export function allowsItemStep(state: FoundItemState, step: FoundItemStep): boolean {
  return (foundItemSteps[step].from as readonly FoundItemState[]).includes(state);
}

/** @returns the state after a step. */
export function afterItemStep(state: FoundItemState, step: FoundItemStep): FoundItemState {
  return foundItemSteps[step].to ?? state;
}

/** @returns true while the desk holds it. */
export function isHeld(state: FoundItemState): boolean {
  return (heldStates as readonly FoundItemState[]).includes(state);
}
