import type { ParameterKey } from '../parameters.ts';
import type { RegisterName } from './index.ts';

/** A register, or what is kept and bound together (§3.7). Each has its own number of years. */
export const retentionRuleNames = [
  'reports',
  'calls',
  'visits',
  'incidents',
  'keys',
  'mail',
  'foundItems',
  'log',
  'handovers',
  'rounds',
  'notes',
  'surveys',
] as const;
export type RetentionRule = (typeof retentionRuleNames)[number];

/** Registers whose records reach the end of their time by themselves; what hangs on them goes with them (`partsOf`). */
export const retentionRoots = [
  'cases',
  'calls',
  'visits',
  'permits',
  'rollCalls',
  'incidents',
  'keyMoves',
  'mailItems',
  'mailMoves',
  'missingIssues',
  'foundItems',
  'logLines',
  'handovers',
  'patrols',
  'contactNotes',
  'deskNotes',
  'surveys',
] as const satisfies readonly RegisterName[];
export type RetentionRoot = (typeof retentionRoots)[number];

/**
 * §3.7 as data. The sources give a period for the survey only (two years); Q23 takes it for all registers, and the supervisor
 * sets another where the owner's schedule says so. What is not here is kept: lists of keys, rooms and people, settings,
 * counts, and the log of what was printed, exported and destroyed.
 */
export const retentionRules = {
  reports: { years: 'retention.reports', roots: ['cases'] },
  calls: { years: 'retention.calls', roots: ['calls'] },
  visits: { years: 'retention.visits', roots: ['visits', 'permits', 'rollCalls'] },
  incidents: { years: 'retention.incidents', roots: ['incidents'] },
  keys: { years: 'retention.keys', roots: ['keyMoves'] },
  mail: { years: 'retention.mail', roots: ['mailItems', 'mailMoves', 'missingIssues'] },
  foundItems: { years: 'retention.foundItems', roots: ['foundItems'] },
  log: { years: 'retention.log', roots: ['logLines'] },
  handovers: { years: 'retention.handovers', roots: ['handovers'] },
  rounds: { years: 'retention.rounds', roots: ['patrols'] },
  notes: { years: 'retention.notes', roots: ['contactNotes', 'deskNotes'] },
  surveys: { years: 'survey.retentionYears', roots: ['surveys'] },
} as const satisfies Record<RetentionRule, { years: ParameterKey; roots: readonly RetentionRoot[] }>;

/** What goes with a record, and by which field it points at it. */
export const partsOf: Partial<Record<RetentionRoot, readonly { register: RegisterName; by: string }[]>> = {
  cases: [
    { register: 'orders', by: 'caseId' },
    { register: 'followUps', by: 'caseId' },
    { register: 'quotes', by: 'caseId' },
  ],
  patrols: [{ register: 'patrolFindings', by: 'patrolId' }],
  surveys: [{ register: 'surveySlips', by: 'surveyId' }],
};

/** What points at a record of any register and goes altogether: pictures, signatures, both sides of what two desks did. */
export const hangingOn = ['attachments', 'signatures', 'conflicts'] as const satisfies readonly RegisterName[];
export type Hanging = (typeof hangingOn)[number];

/** @returns the rule under which a register's records end. */
export function ruleOf(root: RetentionRoot): RetentionRule {
  const found = retentionRuleNames.find((rule) => (retentionRules[rule].roots as readonly string[]).includes(root));
  if (!found) throw new Error(`no rule of retention for ${root}`);
  return found;
}
