import type { IndicatorId, Split } from '../../shared/registers/indicators.ts';
import type { Span } from '../../shared/time/period.ts';
import type { Look } from '../store/act.ts';

/** The records an indicator counts, as SQL sees them: `x` the record itself, `c` its case where it has one. */
export interface Source {
  /** Table of `x`. */
  table:
    | 'cases'
    | 'orders'
    | 'followUps'
    | 'calls'
    | 'visits'
    | 'incidents'
    | 'foundItems'
    | 'quotes'
    | 'patrols'
    | 'patrolFindings'
    | 'vacantRounds'
    | 'surveySlips';
  joins: string;
  /** What is left out of every count: whatever is voided. */
  always: string;
  /** Columns of `BehindLine` beside `at`, `party` and `met`. */
  line: string;
  splits: Partial<Record<Split, string>>;
}

/** A record that a rule of the desk's own has judged; `party` where one record counts more than once. */
export interface Judged {
  id: string;
  met: 0 | 1;
  party?: string;
  /** UTC ms */
  at: number;
}

interface OfSource {
  source: Source;
}

/** Counted by SQL. In its texts `span.now` is UTC ms, `span.bound` what `bound` gives. */
interface Counted extends OfSource {
  /** The moment by which a record belongs to a period, and its index. */
  at: string;
  index: string;
  /** What the denominator is, besides its moment. */
  base: string;
  /** What each record adds to the numerator. */
  amount: string;
  bound?: (look: Look) => number;
}

/** Judged record by record, because the rule asks for the calendar, the timeline or the form. */
interface ByRule extends OfSource {
  judge: (look: Look, span: Span) => Judged[];
}

export type Measure = Counted | ByRule;
export type Measures = Record<IndicatorId, Measure>;
