import type { BehindLine, SplitRow } from '../../shared/contract/indicators.ts';
import type { Count } from '../../shared/registers/indicator-reading.ts';
import type { IndicatorId, Split } from '../../shared/registers/indicators.ts';
import type { Span } from '../../shared/time/period.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Look } from '../store/act.ts';
import type { Value } from '../store/database.ts';
import type { Measure } from './measure.ts';
import { measures } from './measures.ts';

/** The rows of a measure: each one counts, `amount` says how much it adds above the line. */
interface Rows {
  /** Begins a statement. */
  head: string;
  from: string;
  amount: string;
  at: string;
  party: string;
}

const judgedHead = `WITH judged AS (SELECT value ->> 'id' AS id, value ->> 'met' AS met, value ->> 'party' AS party,
  value ->> 'at' AS at FROM json_each(?))`;

/** @returns the pieces of a measure's statements; its values are those of `valuesOf`, in the order of the marks. */
function rowsOf(measure: Measure): Rows {
  const { table, joins, always } = measure.source;
  if ('judge' in measure) {
    const from = `FROM judged j CROSS JOIN ${table} x ON x.id = j.id ${joins} WHERE ${always}`;
    return { head: judgedHead, from, amount: 'j.met', at: 'j.at', party: 'j.party' };
  }
  const { at, index, base, amount } = measure;
  return {
    head: 'WITH span (start, until, now, bound) AS (VALUES (?, ?, ?, ?))',
    from: `FROM span CROSS JOIN ${table} x INDEXED BY ${index} ${joins}
      WHERE ${at} >= span.start AND ${at} < span.until AND ${always} AND (${base})`,
    amount: `(${amount})`,
    at,
    party: 'NULL',
  };
}

function valuesOf(measure: Measure, look: Look, span: Span): Value[] {
  if ('judge' in measure) return [JSON.stringify(measure.judge(look, span))];
  return [span.from, span.until, look.now, measure.bound?.(look) ?? 0];
}

export function countStatement(id: IndicatorId): string {
  const { head, from, amount } = rowsOf(measures[id]);
  return `${head} SELECT coalesce(sum(${amount}), 0) AS n, count(*) AS d ${from}`;
}

/** @param span at most some days, so that a save does not wait for it */
export function countIn(look: Look, id: IndicatorId, span: Span): Count {
  return look.db.row<Count>(countStatement(id), ...valuesOf(measures[id], look, span)) ?? { n: 0, d: 0 };
}

export function splitStatement(id: IndicatorId, by: Split): string {
  const { head, from, amount } = rowsOf(measures[id]);
  return `${head} SELECT ${keyOf(id, by)} AS key, coalesce(sum(${amount}), 0) AS n, count(*) AS d ${from} GROUP BY 1`;
}

function keyOf(id: IndicatorId, by: Split): string {
  const key = measures[id].source.splits[by];
  if (!key) throw new Error(`${id} is not split by ${by}`);
  return key;
}

/** A part as SQL names it: of the hours, each quarter since 1970, because the site's offset may change. */
type RawRow = Count & { key: string | number };

const rawSplit = (look: Look, id: IndicatorId, by: Split, span: Span) =>
  look.db.rows<RawRow>(splitStatement(id, by), ...valuesOf(measures[id], look, span));

function nameOf(look: Look, by: Split, { key }: RawRow): string {
  return by === 'hour' ? wallTime(Number(key) * 900_000, look.site.timeZone).time.slice(0, 2) : String(key);
}

/** @returns the parts there are, in no order. */
export function splitIn(look: Look, id: IndicatorId, by: Split, span: Span): SplitRow[] {
  return rawSplit(look, id, by, span).map((row) => ({ n: row.n, d: row.d, key: nameOf(look, by, row) }));
}

export interface Wanted {
  id: IndicatorId;
  part: { by: Split; key: string } | null;
  which: 'in' | 'out' | 'all';
}

function behindOf({ id, part, which }: Wanted) {
  const { head, from, amount, at, party } = rowsOf(measures[id]);
  const met = { in: `AND ${amount}`, out: `AND NOT ${amount}`, all: '' }[which];
  const ofPart = part === null ? '' : `AND ${keyOf(id, part.by)} IN (SELECT value FROM json_each(?))`;
  return { head, source: `${from} ${met} ${ofPart}`, columns: `${at} AS at, ${party} AS party, ${amount} AS met` };
}

function behindValues(look: Look, { id, part }: Wanted, span: Span): Value[] {
  const values = valuesOf(measures[id], look, span);
  if (part === null) return values;
  const raw = rawSplit(look, id, part.by, span).filter((row) => nameOf(look, part.by, row) === part.key);
  return [...values, JSON.stringify(raw.map(({ key }) => key))];
}

export function behindStatement(wanted: Wanted): string {
  const { head, source, columns } = behindOf(wanted);
  return `${head} SELECT ${measures[wanted.id].source.line}, ${columns} ${source} ORDER BY at DESC, x.seq DESC LIMIT ? OFFSET ?`;
}

/** How many records of a span are behind a number. */
export function behindCount(look: Look, wanted: Wanted, span: Span): number {
  const { head, source } = behindOf(wanted);
  return (
    look.db.row<{ n: number }>(`${head} SELECT count(*) AS n ${source}`, ...behindValues(look, wanted, span))?.n ?? 0
  );
}

/** Newest first. */
export function behindLines(look: Look, wanted: Wanted, span: Span, limit: number, offset: number): BehindLine[] {
  return look.db
    .rows<Omit<BehindLine, 'emergency' | 'met'> & { emergency: number; met: number }>(
      behindStatement(wanted),
      ...behindValues(look, wanted, span),
      limit,
      offset,
    )
    .map((row) => ({ ...row, emergency: row.emergency === 1, met: row.met > 0 }));
}
