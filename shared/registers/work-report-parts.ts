import type { Period } from '../time/period.ts';
import type { IndicatorId, Split } from './indicators.ts';

/** What a report breaks down: an indicator by one of its splits. */
export interface ReportPart {
  id: IndicatorId;
  by: Split;
}

const ofDay = [
  { id: 'received', by: 'kind' },
  { id: 'received', by: 'hour' },
  { id: 'calls', by: 'result' },
  { id: 'visits', by: 'purpose' },
] as const satisfies ReportPart[];
const ofWeek = [
  { id: 'received', by: 'kind' },
  { id: 'received', by: 'type' },
  { id: 'received', by: 'department' },
  { id: 'received', by: 'zone' },
] as const satisfies ReportPart[];
const ofMonth = [
  ...ofWeek,
  { id: 'received', by: 'hour' },
  { id: 'handled', by: 'type' },
  { id: 'handled', by: 'department' },
  { id: 'incidents', by: 'type' },
  { id: 'charges', by: 'item' },
] as const satisfies ReportPart[];

/** S45: what the report of a day, a week, a month or a year breaks down, in this order. */
export const reportParts: Readonly<Record<Period['unit'], readonly ReportPart[]>> = {
  day: ofDay,
  week: ofWeek,
  month: ofMonth,
  year: ofMonth,
  days: ofMonth,
};

/** The rates whose course against last time and last year is drawn. */
export const comparedRates = [
  'told',
  'onTime',
  'handled',
  'firstReply',
  'complaintFollowUp',
  'repairFollowUp',
  'satisfied',
] as const satisfies IndicatorId[];
