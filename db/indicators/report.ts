import type { MainIndicator, SplitRow } from '../../shared/contract/indicators.ts';
import { DeskError } from '../../shared/errors.ts';
import { type Count, type Reading, readIndicator } from '../../shared/registers/indicator-reading.ts';
import {
  goalsOf,
  type IndicatorId,
  indicatorIds,
  indicatorOf,
  mainIndicators,
  type Split,
} from '../../shared/registers/indicators.ts';
import { periodAfter, piecesOf } from '../../shared/time/period.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { countIn, splitIn } from './count.ts';
import { type Counting, countingOf, letOthers } from './in-turns.ts';

/** Piece by piece, so that a save goes in between. */
export async function counted(book: Book, { look, span }: Counting, id: IndicatorId): Promise<Count> {
  const sum: Count = { n: 0, d: 0 };
  for (const piece of piecesOf(span)) {
    const { n, d } = countIn(look, id, piece);
    sum.n += n;
    sum.d += d;
    await letOthers(book);
  }
  return sum;
}

export const mainNumbers: Task<'indicators.main'> = {
  async task(book, { date }, now, actor) {
    const day = countingOf(book, actor, now, { unit: 'day', date });
    const ofMonth = countingOf(book, actor, now, { unit: 'month', date });
    const numbers: MainIndicator[] = [];
    for (const id of mainIndicators) {
      const today = await counted(book, day, id);
      const month = await counted(book, ofMonth, id);
      numbers.push({ id, today, month, ...goalsOf(id, ofMonth.look.parameters) });
    }
    return numbers;
  },
};

export const reportIndicators: Task<'indicators.report'> = {
  async task(book, { period }, now, actor) {
    const present = countingOf(book, actor, now, period);
    const before = countingOf(book, actor, now, periodAfter(period, -1));
    const readings: Reading[] = [];
    for (const id of indicatorIds) {
      const count = await counted(book, present, id);
      const last = await counted(book, before, id);
      readings.push(readIndicator(id, count, last, goalsOf(id, present.look.parameters)));
    }
    return { span: present.span, before: before.span, readings };
  },
};

const periodsShown = 12;

export const trendsOfIndicators: Task<'indicators.trends'> = {
  async task(book, { period }, now, actor) {
    const periods = Array.from({ length: periodsShown }, (_, i) =>
      countingOf(book, actor, now, periodAfter(period, i + 1 - periodsShown)),
    );
    const trends: [IndicatorId, Count[]][] = [];
    for (const id of indicatorIds) {
      const counts: Count[] = [];
      for (const each of periods) counts.push(await counted(book, each, id));
      trends.push([id, counts]);
    }
    return {
      spans: periods.map(({ span }) => span),
      counts: Object.fromEntries(trends) as Record<IndicatorId, Count[]>,
    };
  },
};

/** @throws DeskError `invalid` where the indicator has no such parts */
export const splitIndicator: Task<'indicators.split'> = {
  async task(book, { id, period, by }, now, actor) {
    refuseStrangeSplit(id, by);
    return partsOf(book, countingOf(book, actor, now, period), id, by);
  },
};

/** The largest part first, hours in their order. */
export async function partsOf(book: Book, { look, span }: Counting, id: IndicatorId, by: Split): Promise<SplitRow[]> {
  const parts = new Map<string, SplitRow>();
  for (const piece of piecesOf(span)) {
    for (const { key, n, d } of splitIn(look, id, by, piece)) {
      const sum = parts.get(key) ?? { key, n: 0, d: 0 };
      parts.set(key, { key, n: sum.n + n, d: sum.d + d });
    }
    await letOthers(book);
  }
  const rows = [...parts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return by === 'hour' ? rows : rows.sort((a, b) => b.d - a.d);
}

/** @throws DeskError `invalid` */
export function refuseStrangeSplit(id: IndicatorId, by: Split): void {
  const faults = [{ field: 'by', code: 'unknown' } as const];
  if (!indicatorOf(id).splits.includes(by)) throw new DeskError('invalid', { faults });
}
