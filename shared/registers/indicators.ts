import type { ParameterKey, Parameters } from '../parameters.ts';

/**
 * What an indicator can be broken down by. `hour` is the site's hour of the day, `party` who had to be told, `age` how long a thing was kept,
 * `question` what a survey asks.
 */
export const splits = [
  'department',
  'zone',
  'shift',
  'type',
  'category',
  'hour',
  'kind',
  'party',
  'caller',
  'result',
  'purpose',
  'payer',
  'item',
  'age',
  'question',
] as const;
export type Split = (typeof splits)[number];

export const indicatorGroups = ['desk', 'repair', 'complaint', 'followUp', 'survey', 'charges', 'rounds'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

/** S45: what a number is. Its two counts are computed in `db/indicators`, its words stand in `indicator-words`. */
export interface Indicator {
  group: IndicatorGroup;
  /** `share`: the first count ÷ the second; `count`: the second alone; `mean`: ms ÷ how many; `money`: fen, of so many. */
  kind: 'share' | 'count' | 'mean' | 'money';
  better: 'more' | 'less' | 'neither';
  /** Percent, or the parameter that says it; null: none is set. */
  target: ParameterKey | number | null;
  /** Below this it is worse than missed. */
  floor?: ParameterKey;
  /** A switch without which there is no target. */
  targetIf?: ParameterKey;
  splits: readonly Split[];
}

const share = { kind: 'share', better: 'more', target: null } as const;
const places = ['department', 'zone', 'shift', 'type'] as const;

/** In the order in which a report shows them. */
export const indicators = {
  told: { ...share, group: 'desk', target: 100, splits: places },
  notices: { ...share, group: 'desk', target: 100, splits: ['party', 'shift', 'zone'] },
  unanswered: { ...share, group: 'desk', better: 'less', splits: ['party', 'shift', 'zone'] },
  toldOfEvents: { ...share, group: 'desk', splits: ['type', 'shift'] },
  rings: { ...share, group: 'desk', target: 100, splits: ['shift', 'hour', 'result'] },
  calls: { ...share, group: 'desk', kind: 'count', better: 'neither', splits: ['result', 'shift', 'hour'] },
  visits: { ...share, group: 'desk', kind: 'count', better: 'neither', splits: ['purpose', 'shift', 'hour'] },
  visitForms: { ...share, group: 'desk', target: 100, splits: ['purpose', 'shift', 'hour'] },
  stillInside: { ...share, group: 'desk', kind: 'count', better: 'neither', splits: ['purpose', 'shift', 'hour'] },
  incidents: { ...share, group: 'desk', kind: 'count', better: 'neither', splits: ['type', 'shift', 'hour'] },
  incidentReports: { ...share, group: 'desk', target: 100, splits: ['type', 'shift'] },
  incidentsUnhandled: { ...share, group: 'desk', kind: 'count', better: 'less', splits: ['type', 'shift'] },
  foundReturned: { ...share, group: 'desk', splits: ['age', 'shift'] },
  foundAge: { ...share, group: 'desk', kind: 'mean', better: 'less', splits: ['age', 'shift'] },
  received: {
    ...share,
    group: 'desk',
    kind: 'count',
    better: 'neither',
    splits: ['category', 'zone', 'hour', 'type', 'department', 'shift', 'kind'],
  },
  complete: { ...share, group: 'desk', splits: ['shift', 'kind', 'type'] },
  repeat: { ...share, group: 'desk', better: 'less', splits: places },
  closed: { ...share, group: 'desk', splits: [...places, 'kind'] },
  closeTime: { ...share, group: 'desk', kind: 'mean', better: 'less', splits: [...places, 'kind'] },
  reopened: { ...share, group: 'desk', better: 'less', splits: places },
  onTime: { ...share, group: 'repair', target: 'repair.onTimeTarget', splits: places },
  sameDay: { ...share, group: 'repair', splits: places },
  onTimeOfEvents: { ...share, group: 'repair', splits: ['type', 'shift'] },
  unfinished: { ...share, group: 'repair', better: 'less', splits: places },
  unjustified: { ...share, group: 'repair', better: 'less', splits: places },
  accepted: { ...share, group: 'repair', target: 'survey.satisfactionTarget', splits: places },
  lampModel: { ...share, group: 'repair', splits: ['shift', 'zone'] },
  handled: { ...share, group: 'complaint', target: 'complaint.handlingRateTarget', splits: places },
  sameMonth: {
    ...share,
    group: 'complaint',
    target: 100,
    targetIf: 'complaint.sameMonthDigest',
    splits: places,
  },
  firstReply: { ...share, group: 'complaint', target: 100, splits: places },
  validComplaints: {
    ...share,
    group: 'complaint',
    better: 'less',
    target: 'complaint.validRateMax',
    splits: places,
  },
  complaintFollowUp: { ...share, group: 'complaint', target: 'complaint.followUpRate', splits: places },
  repairFollowUp: {
    ...share,
    group: 'followUp',
    target: 'followUp.repair.targetRate',
    floor: 'followUp.repair.floorRate',
    splits: ['zone', 'type', 'shift'],
  },
  satisfied: {
    ...share,
    group: 'followUp',
    target: 'survey.satisfactionTarget',
    splits: ['department', 'zone', 'type', 'kind', 'caller'],
  },
  issuesHandled: {
    ...share,
    group: 'followUp',
    target: 100,
    splits: ['department', 'zone', 'type', 'kind'],
  },
  followUpsInTime: { ...share, group: 'followUp', splits: ['kind', 'caller', 'zone', 'department'] },
  monthEnd: { ...share, group: 'followUp', better: 'less', splits: ['caller', 'zone'] },
  surveyReturn: { ...share, group: 'survey', target: 'survey.minReturnRate', splits: ['zone'] },
  surveySatisfied: {
    ...share,
    group: 'survey',
    target: 'survey.satisfactionTarget',
    splits: ['question', 'zone'],
  },
  charges: { ...share, group: 'charges', kind: 'money', better: 'neither', splits: ['payer', 'item', 'zone'] },
  patrolDays: { ...share, group: 'rounds', target: 100, splits: ['shift'] },
  findingsOpen: { ...share, group: 'rounds', better: 'less', splits: ['shift'] },
  vacantInspected: { ...share, group: 'rounds', target: 100, splits: ['zone'] },
} as const satisfies Record<string, Indicator>;
export type IndicatorId = keyof typeof indicators;
export const indicatorIds = Object.keys(indicators) as [IndicatorId, ...IndicatorId[]];

/** @returns the definition, as any of them. */
export const indicatorOf = (id: IndicatorId): Indicator => indicators[id];

/** What Now shows of today and of the month. */
export const mainIndicators = [
  'told',
  'onTime',
  'closed',
  'satisfied',
  'repairFollowUp',
] as const satisfies IndicatorId[];

/** The percents an indicator is held against; null where none is set. */
export interface Goals {
  target: number | null;
  floor: number | null;
}

/** @param p the parameters in force at the end of the period */
export function goalsOf(id: IndicatorId, p: Parameters): Goals {
  const { target, floor, targetIf } = indicatorOf(id);
  const wanted = typeof target === 'string' ? p[target] : target;
  return { target: targetIf && p[targetIf] === 0 ? null : wanted, floor: floor ? p[floor] : null };
}
