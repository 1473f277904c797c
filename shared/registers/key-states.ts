export const keyStates = ['inCabinet', 'onLoan', 'issuedToOwner', 'missing', 'retired'] as const;
export type KeyState = (typeof keyStates)[number];

interface Step {
  from: readonly KeyState[];
  /** Where it leads; null leaves the key where it is. */
  to: KeyState | null;
}

/** S20–S22 as data: what may be done with a key, from where and with what outcome. What is not here is refused. */
export const keySteps = {
  lend: { from: ['inCabinet'], to: 'onLoan' },
  return: { from: ['onLoan'], to: 'inCabinet' },
  chase: { from: ['onLoan'], to: null },
  issue: { from: ['inCabinet'], to: 'issuedToOwner' },
  receive: { from: ['issuedToOwner'], to: 'inCabinet' },
  lose: { from: ['inCabinet', 'onLoan', 'issuedToOwner'], to: 'missing' },
  find: { from: ['missing'], to: 'inCabinet' },
  /** The leader's remedy for what was lost or damaged; where it leads is part of it. */
  remedy: { from: ['missing', 'inCabinet'], to: null },
  retire: { from: ['inCabinet', 'missing'], to: 'retired' },
  correct: { from: ['inCabinet', 'onLoan', 'issuedToOwner', 'missing'], to: null },
} as const satisfies Record<string, Step>;
export type KeyStep = keyof typeof keySteps;
export const keyStepNames = Object.keys(keySteps) as KeyStep[];

/** @returns true when the state allows the step. */
export function allowsKeyStep(state: KeyState, step: KeyStep): boolean {
  return (keySteps[step].from as readonly KeyState[]).includes(state);
}

/** @returns the state after a step. */
export function afterKeyStep(state: KeyState, step: KeyStep): KeyState {
  return keySteps[step].to ?? state;
}
