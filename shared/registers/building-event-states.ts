import type { ErrorCode } from '../errors.ts';
import type { AppRole } from './people.ts';

export const buildingEventStates = ['noWording', 'wordingReleased', 'ended', 'closed', 'voided'] as const;
export type BuildingEventState = (typeof buildingEventStates)[number];

interface Step {
  from: readonly BuildingEventState[];
  /** Where it leads; null leaves the state as it is. */
  to: BuildingEventState | null;
}

const running = ['noWording', 'wordingReleased'] as const satisfies readonly BuildingEventState[];

/** S03 as data: what may be done with a building-wide event, from where and with what outcome. What is not here is refused. */
export const buildingEventSteps = {
  notify: { from: [...running, 'ended'], to: null },
  addCaller: { from: running, to: null },
  link: { from: running, to: null },
  unlink: { from: running, to: null },
  release: { from: running, to: 'wordingReleased' },
  tellCallers: { from: ['wordingReleased'], to: null },
  ask: { from: running, to: null },
  correct: { from: running, to: null },
  end: { from: running, to: 'ended' },
  followUp: { from: ['ended'], to: null },
  close: { from: ['ended'], to: 'closed' },
  void: { from: running, to: 'voided' },
} as const satisfies Record<string, Step>;
export type BuildingEventStep = keyof typeof buildingEventSteps;
export const buildingEventStepNames = Object.keys(buildingEventSteps) as BuildingEventStep[];

/** @returns true when the state allows the step. */
export function allowsEventStep(state: BuildingEventState, step: BuildingEventStep): boolean {
  return (buildingEventSteps[step].from as readonly BuildingEventState[]).includes(state);
}

/** @returns the state after a step. */
export function afterEventStep(state: BuildingEventState, step: BuildingEventStep): BuildingEventState {
  return buildingEventSteps[step].to ?? state;
}

/** @returns true while callers are linked to it. */
export function isRunning(state: BuildingEventState): boolean {
  return (running as readonly BuildingEventState[]).includes(state);
}

/** What a step looks at beside the state. */
export interface EventFacts {
  role: AppRole | null;
  /** Both the property supervisor and the manager were told. */
  told: boolean;
  /** Linked callers who have not been asked yet whether they are satisfied. */
  unasked: number;
}

/** Only a supervisor says what the desk says (S03), and takes an event out of the book. */
const supervisorOnly: readonly BuildingEventStep[] = ['release', 'void'];

/** @returns why a step is refused by the state, the person's role or what is still open; null when it may be done. */
export function refusalOfEventStep(
  state: BuildingEventState,
  step: BuildingEventStep,
  { role, told, unasked }: EventFacts,
): ErrorCode | null {
  if (!allowsEventStep(state, step)) return 'stateForbids';
  if (supervisorOnly.includes(step) && role !== 'supervisor') return 'notAllowed';
  if (step !== 'close') return null;
  if (role === 'nightGuard') return 'notAllowed';
  if (!told) return 'caseNotNotified';
  return unasked > 0 ? 'callersUnasked' : null;
}
