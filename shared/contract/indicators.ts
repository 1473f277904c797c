import { z } from 'zod';
import type { Count, Reading } from '../registers/indicator-reading.ts';
import { type Goals, type IndicatorId, indicatorIds, splits } from '../registers/indicators.ts';
import { isDate } from '../time/calendar.ts';
import { periodUnits, type Span } from '../time/period.ts';
import { dayDesk, method } from './method.ts';

const date = z.string().refine(isDate);
/** So that one question cannot keep the desk busy for long. */
const longestDays = 3660;
const dayCount = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

export const period = z.union([
  z.object({ unit: z.enum(periodUnits), date }),
  z
    .object({ unit: z.literal('days'), from: date, to: date })
    .refine(({ from, to }) => from <= to && dayCount(from, to) <= longestDays, { path: ['to'] }),
]);

/** S45: a report: what was reached, how it compares with target and the period before. Pure data: screens and forms show it. */
export interface IndicatorReport {
  span: Span;
  before: Span;
  readings: Reading[];
}

/** One of the main numbers on Now. */
export interface MainIndicator extends Goals {
  id: IndicatorId;
  today: Count;
  month: Count;
}

/** A part of an indicator; `key` is a code of the split's own, a zone's name, or empty where there is none. */
export interface SplitRow extends Count {
  key: string;
}

/** One record that an indicator counts. */
export interface BehindLine {
  register:
    | 'cases'
    | 'orders'
    | 'calls'
    | 'visits'
    | 'foundItems'
    | 'incidents'
    | 'patrols'
    | 'vacantRounds'
    | 'surveys';
  record: string;
  no: string;
  /** UTC ms: the moment by which it belongs to the period. */
  at: number;
  place: string;
  what: string;
  /** `subCategory` or `emergencyType`. */
  type: string | null;
  emergency: boolean;
  /** Who had to be told, where that is what is counted. */
  party: string | null;
  /** It is in the numerator. */
  met: boolean;
}

const ofPeriod = { id: z.enum(indicatorIds), period };

export const indicatorMethods = {
  /** The numbers on Now. `date` is the site's today. */
  'indicators.main': method<MainIndicator[]>()('read', dayDesk, z.object({ date })),
  'indicators.report': method<IndicatorReport>()('read', dayDesk, z.object({ period })),
  /** The last twelve periods of this length, the oldest first, for every indicator. */
  'indicators.trends': method<{ spans: Span[]; counts: Record<IndicatorId, Count[]> }>()(
    'read',
    dayDesk,
    z.object({ period }),
  ),
  'indicators.split': method<SplitRow[]>()('read', dayDesk, z.object({ ...ofPeriod, by: z.enum(splits) })),
  /** The list behind a number, newest first: `in` its numerator, `out` of it but in the denominator, or `all`. */
  'indicators.behind': method<{ lines: BehindLine[]; total: number }>()(
    'read',
    dayDesk,
    z.object({
      ...ofPeriod,
      part: z.object({ by: z.enum(splits), key: z.string().max(120) }).nullable(),
      which: z.enum(['in', 'out', 'all']),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  ),
};
