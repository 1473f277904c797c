/** S26: how far an incident is: the event itself first, then what is written of it. */
export const incidentStates = ['open', 'controlled', 'ended', 'reportDue', 'reported', 'reviewed'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** It still goes on. */
export const runningStates = ['open', 'controlled'] as const satisfies IncidentState[];
/** Its report is owed. */
export const owingStates = ['open', 'controlled', 'ended', 'reportDue'] as const satisfies IncidentState[];

interface Step {
  from: readonly IncidentState[];
  /** Where it leads; null leaves it where it is. */
  to: IncidentState | null;
  /** Only until the report was sent for the first time: from then on what stands there is locked. */
  unlocked?: true;
  /** The supervisor's alone (§3.8). */
  supervisor?: true;
}

/** S26 as data: what may be done with an incident, from where and with what outcome. What is not here is refused. */
export const incidentSteps = {
  control: { from: ['open'], to: 'controlled', unlocked: true },
  end: { from: runningStates, to: 'ended', unlocked: true },
  /** Photos, losses and measures are there: only the report is missing. */
  close: { from: ['ended'], to: 'reportDue', unlocked: true },
  submit: { from: ['reportDue'], to: 'reported' },
  review: { from: ['reported'], to: 'reviewed', supervisor: true },
  sendBack: { from: ['reported'], to: 'reportDue', supervisor: true },
  /** It was not over after all. */
  reopen: { from: ['controlled', 'ended', 'reportDue'], to: 'open', unlocked: true },
  /** A short line of the running log. */
  write: { from: owingStates, to: null, unlocked: true },
  /** Plan, losses, injured, authorities, measures. */
  fill: { from: owingStates, to: null, unlocked: true },
  notify: { from: owingStates, to: null },
  /** Q13: it goes on for a day, and the superior hears how it stands. */
  interim: { from: runningStates, to: null, unlocked: true },
  /** A correction beside the original, which stays as it is. */
  supplement: { from: incidentStates, to: null },
  /** The customers who were affected have heard. */
  feedback: { from: ['ended', 'reportDue', 'reported', 'reviewed'], to: null },
  /** What had losses or injured is kept until the supervisor lets it go (§3.7). */
  release: { from: ['reviewed'], to: null, supervisor: true },
  /** It was written down by mistake. */
  void: { from: owingStates, to: null, unlocked: true, supervisor: true },
} as const satisfies Record<string, Step>;
export type IncidentStep = keyof typeof incidentSteps;
export const incidentStepNames = Object.keys(incidentSteps) as IncidentStep[];

/** @returns the row of the table, as any of them. */
export const incidentStep = (step: IncidentStep): Step => incidentSteps[step];

/** @returns true when the state allows the step. */
export function allowsIncidentStep(state: IncidentState, step: IncidentStep): boolean {
  return incidentStep(step).from.includes(state);
}

/** @returns the state after a step. */
export function afterIncidentStep(state: IncidentState, step: IncidentStep): IncidentState {
  return incidentStep(step).to ?? state;
}
