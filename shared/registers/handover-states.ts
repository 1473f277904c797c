export const handoverStates = [
  'preparing',
  'counted',
  'differencesExplained',
  'refusedByIncoming',
  'signedByBoth',
  'closed',
] as const;
export type HandoverState = (typeof handoverStates)[number];

/** Not signed and not closed: whoever began it still holds the desk. */
export const unfinishedStates = [
  'preparing',
  'counted',
  'differencesExplained',
  'refusedByIncoming',
] as const satisfies HandoverState[];

/** S25 as data: what may be done with a handover, and from where. What is not here is refused. */
export const handoverSteps = {
  write: unfinishedStates,
  sign: ['differencesExplained', 'refusedByIncoming'],
  refuse: unfinishedStates,
  /** A supervisor frees the desk without signatures, or has looked at what was signed. */
  close: [...unfinishedStates, 'signedByBoth'],
} as const satisfies Record<string, readonly HandoverState[]>;
export type HandoverStep = keyof typeof handoverSteps;
export const handoverStepNames = Object.keys(handoverSteps) as HandoverStep[];

export function allowsHandoverStep(state: HandoverState, step: HandoverStep): boolean {
  return (handoverSteps[step] as readonly HandoverState[]).includes(state);
}

export const isUnfinished = (state: HandoverState): boolean =>
  (unfinishedStates as readonly HandoverState[]).includes(state);
