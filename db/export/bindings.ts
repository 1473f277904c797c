import type { Binding, Paper, PaperContent } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { profileOf } from '../../shared/registers/exported/redaction.ts';
import { exported, timeline, timelineTitle } from '../../shared/registers/exported/titles.ts';
import type { RegisterName } from '../../shared/registers/index.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import type { RegisterForm } from '../print/bound-month.ts';
import { monthsFollowed } from '../print/months-followed.ts';
import { listContent } from '../print/paper.ts';
import type { Look } from '../store/act.ts';
import { inLanguage } from './cell.ts';
import type { ExportJob } from './job.ts';
import { maskedPaper } from './masked-paper.ts';

/** The printed form of a register that has one (§3.6). */
const forms: Partial<Record<string, RegisterForm>> = {
  cases: 'F02',
  followUps: 'F06',
  calls: 'calls',
  visits: 'F12',
  keyMoves: 'loans',
  mailBatches: 'F23',
  mailItems: 'F24',
  logLines: 'nightLog',
  dutyShifts: 'roster',
  [timeline]: 'notifications',
};

/** A volume that is to be drawn. */
export interface Volume {
  register: string;
  /** Without its ending. */
  name: string;
  paper: Paper;
}

interface Days {
  from: string;
  until: string;
}

/**
 * Every register that has a form, bound by months: a month that is too long for one volume becomes several. Read from the same moment of
 * the book as the other files.
 */
export function* volumesOf(look: Look, job: ExportJob): Generator<Volume> {
  for (const register of job.registers) {
    const form = forms[register];
    if (form === undefined) continue;
    const title = inLanguage(
      register === timeline ? timelineTitle : exported[register as RegisterName].title,
      job.language,
    );
    for (const month of monthsIn(job)) {
      // A form shows a person whole or not at all: in parts it is masked.
      const isMasked = job.redaction === null ? job.masked : profileOf(job.redaction) !== 'whole';
      const parts = partsOf(look, form, month, isMasked);
      for (const [i, { days, content, lines }] of parts.entries()) {
        const name = month.from.slice(0, 7);
        const followed = form === 'F06' ? (monthsFollowed(look, month.from, month.until)[0] ?? null) : null;
        const binding: Binding = { month: name, volume: i + 1, volumes: parts.length, lines, followed };
        yield {
          register,
          name: `${title} ${name}${parts.length > 1 ? ` (${i + 1})` : ''}`,
          paper: {
            ...{ siteName: job.site.name, timeZone: job.site.timeZone, printedByName: job.madeBy.name },
            ...{ printedAt: job.madeAt, from: days.from, to: days.until, content, binding },
          },
        };
      }
    }
  }
}

/** The months of a period; the first and the last may be parts of one. */
function monthsIn({ from, until }: Days): Days[] {
  const months: Days[] = [];
  for (let day = from; day <= until; ) {
    const [year = 0, month = 1] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    months.push({ from: day, until: last < until ? last : until });
    day = dateAfter(last, 1);
  }
  return months;
}

interface Part {
  days: Days;
  content: PaperContent;
  lines: number;
}

/** Halves a stretch of days until each fits into a volume. An empty one is left out. */
function partsOf(look: Look, form: RegisterForm, days: Days, masked: boolean): Part[] {
  try {
    const whole = listContent(look, { form, from: days.from, to: days.until, purpose: '' }, (phone) => phone);
    const lines = linesIn(whole);
    const content = masked ? maskedPaper(whole) : whole;
    return lines > 0 ? [{ days, content, lines }] : [];
  } catch (error) {
    if (!(error instanceof DeskError && error.code === 'tooManyLines') || days.from === days.until) throw error;
    const half = Math.floor((Date.parse(days.until) - Date.parse(days.from)) / 86_400_000 / 2);
    const middle = dateAfter(days.from, half);
    return [
      ...partsOf(look, form, { from: days.from, until: middle }, masked),
      ...partsOf(look, form, { from: dateAfter(middle, 1), until: days.until }, masked),
    ];
  }
}

function linesIn(content: PaperContent): number {
  if ('visits' in content) return content.visits.length;
  if ('calls' in content) return content.calls.length;
  if ('batches' in content) return content.batches.length + content.issues.length;
  if ('items' in content) return content.items.length;
  if ('lines' in content) return content.lines.length;
  if ('weeks' in content) return content.weeks.reduce((sum, { shifts }) => sum + shifts.length, 0);
  return 'rows' in content ? content.rows.length : 0;
}
