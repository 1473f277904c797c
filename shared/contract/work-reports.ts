import { z } from 'zod';
import { id, text } from '../registers/base.ts';
import type { Count, Reading } from '../registers/indicator-reading.ts';
import type { ReportPart } from '../registers/work-report-parts.ts';
import type { WorkReportRecord } from '../registers/work-reports.ts';
import { type Period, periodUnits, type Span } from '../time/period.ts';
import type { SplitRow } from './indicators.ts';
import { period } from './indicators.ts';
import { dayDesk, method, supervisor } from './method.ts';

/** An indicator beside the same period of last year. */
export interface YearReading extends Reading {
  yearAgo: Count;
}

/** S45: 日报, 周报, 月报, 年报. Pure data: the screen, the paper and the file show the same. */
export interface WorkReport {
  period: Period;
  span: Span;
  /** UTC ms: whatever is counted is counted as of then. */
  composedAt: number;
  readings: YearReading[];
  parts: (ReportPart & { rows: SplitRow[] })[];
  /** Received and, of these, closed, step by step; none of a day. `from` is the first date of a step. */
  course: (Count & { from: string })[];
  /** What was written of it, and to whom it went; null while nobody has. */
  kept: WorkReportRecord | null;
}

export const workReportMethods = {
  'workReports.compose': method<WorkReport>()('read', dayDesk, z.object({ period })),
  'workReports.read': method<WorkReportRecord>()('read', dayDesk, z.object({ reportId: id })),
  /** With somebody to send it to it is handed in. */
  'workReports.write': method<WorkReportRecord>()(
    'write',
    supervisor,
    z.object({
      period: z.object({ unit: z.enum(periodUnits), date: z.iso.date() }),
      workDone: text(4000),
      nextPlan: text(4000),
      submittedTo: text(200),
    }),
  ),
};
