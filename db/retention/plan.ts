import { keptDays } from '../../shared/backups/kept.ts';
import type { HeldRecord, RetentionLine, RetentionPlan } from '../../shared/contract/retention.ts';
import { registers } from '../../shared/registers/index.ts';
import {
  hangingOn,
  partsOf,
  type RetentionRoot,
  type RetentionRule,
  retentionRuleNames,
  retentionRules,
} from '../../shared/registers/retention-rules.ts';
import { whatGoes } from '../../shared/registers/what-stays.ts';
import { atWallTime, wallTime } from '../../shared/time/site-time.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { endings, keptWhy, reached } from './ended.ts';

const heldShown = 50;

/** @returns the moment before which a record must have ended: so many years ago, at the beginning of the day */
export function untilOf({ now, parameters, site: { timeZone } }: Look, rule: RetentionRule) {
  const years = parameters[retentionRules[rule].years];
  const { date } = wallTime(now, timeZone);
  // Most years have no 29th of February.
  const day = date.endsWith('02-29') ? '02-28' : date.slice(5);
  return { years, until: atWallTime(`${Number(date.slice(0, 4)) - years}-${day}`, '00:00', timeZone) };
}

const rows = (root: RetentionRoot, until: number) => `FROM ${root} r WHERE ${reached(root, until)}`;

function countOf({ db }: Look, root: RetentionRoot, until: number) {
  const at = endings[root].at;
  const row = db.row<{ count: number; held: number; oldestAt: number | null; newestAt: number | null }>(
    `SELECT count(*) FILTER (WHERE why IS NULL) AS count, count(why) AS held,
       min(at) FILTER (WHERE why IS NULL) AS oldestAt, max(at) FILTER (WHERE why IS NULL) AS newestAt
     FROM (SELECT ${at} AS at, ${keptWhy(root)} AS why ${rows(root, until)})`,
  );
  return row ?? { count: 0, held: 0, oldestAt: null, newestAt: null };
}

function lineOf(look: Look, rule: RetentionRule): RetentionLine {
  const { years, until } = untilOf(look, rule);
  const counts = retentionRules[rule].roots.map((root) => countOf(look, root, until));
  const sum = (of: 'count' | 'held') => counts.reduce((all, count) => all + count[of], 0);
  return { rule, years, until, count: sum('count'), heldCount: sum('held') };
}

/** S51: every rule, and what has reached the end of its time. Nothing goes by itself. */
export const listRetention: Read<'retention.lines'> = (look) => retentionRuleNames.map((rule) => lineOf(look, rule));

export const planRetention: Read<'retention.plan'> = (look, { rule }) => planOf(look, rule);

export function planOf(look: Look, rule: RetentionRule): RetentionPlan {
  const line = lineOf(look, rule);
  const { until } = line;
  const all = retentionRules[rule].roots;
  const roots = all.flatMap((register) => {
    const { count, oldestAt, newestAt } = countOf(look, register, until);
    return count === 0 ? [] : [{ register, count, oldestAt: oldestAt ?? 0, newestAt: newestAt ?? 0 }];
  });
  const parts = all.flatMap((root) => partsWith(look, root, until));
  const files = all.reduce((count, root) => count + filesWith(look, root, until), 0);
  const emptied = [...all, ...all.flatMap((root) => (partsOf[root] ?? []).map(({ register }) => register))];
  return {
    ...line,
    roots,
    parts: [...Map.groupBy(parts, ({ register }) => register)].flatMap(([register, of]) => {
      const count = of.reduce((sum, part) => sum + part.count, 0);
      return count === 0 ? [] : [{ register, count }];
    }),
    fileCount: files,
    held: all.flatMap((root) => heldOf(look, root, until)).slice(0, heldShown),
    goes: emptied.map((register) => ({ register, fields: whatGoes(register) })),
    backupsUntil: look.now + keptDays * 86_400_000,
  };
}

const going = (root: RetentionRoot, until: number) => `SELECT r.id ${rows(root, until)} AND ${keptWhy(root)} IS NULL`;

/** Which records hang on those of a root that go: its own pictures and signatures, and those of its parts. */
function ofRootAndParts(root: RetentionRoot, until: number): string {
  const parts = (partsOf[root] ?? []).map(
    ({ register, by }) => `UNION ALL SELECT p.id FROM ${register} p WHERE p.${by} IN (${going(root, until)})`,
  );
  return `${going(root, until)} ${parts.join(' ')}`;
}

function partsWith({ db }: Look, root: RetentionRoot, until: number): { register: string; count: number }[] {
  const count = (sql: string) => db.row<{ n: number }>(`SELECT count(*) AS n ${sql}`)?.n ?? 0;
  return [
    ...(partsOf[root] ?? []).map(({ register, by }) => ({
      register,
      count: count(`FROM ${register} p WHERE p.${by} IN (${going(root, until)})`),
    })),
    ...hangingOn.map((register) => ({
      register,
      count: count(`FROM ${register} p WHERE p.record IN (${ofRootAndParts(root, until)})`),
    })),
  ];
}

function filesWith({ db }: Look, root: RetentionRoot, until: number): number {
  const of = ofRootAndParts(root, until);
  const row = db.row<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT hash FROM attachments WHERE record IN (${of})
     UNION SELECT imageHash FROM signatures WHERE imageHash IS NOT NULL AND record IN (${of}))`,
  );
  return row?.n ?? 0;
}

function heldOf({ db }: Look, root: RetentionRoot, until: number): HeldRecord[] {
  const no = 'no' in registers[root].schema.shape ? 'r.no' : "''";
  return db.rows<HeldRecord>(
    `SELECT * FROM (SELECT '${root}' AS register, r.id AS record, ${no} AS no, ${endings[root].at} AS endedAt, ${keptWhy(root)} AS why,
       coalesce((SELECT h.reason FROM retentionHolds h WHERE h.record = r.id ORDER BY h.setAt DESC LIMIT 1), '') AS reason
     ${rows(root, until)}) WHERE why IS NOT NULL LIMIT ${heldShown}`,
  );
}

/** @returns the ids of the next records that go, when they had ended */
export function nextGoing({ db }: Look, root: RetentionRoot, until: number, most: number) {
  return db.rows<{ id: string; at: number }>(
    `SELECT r.id, ${endings[root].at} AS at ${rows(root, until)} AND ${keptWhy(root)} IS NULL ORDER BY r.seq LIMIT ${most}`,
  );
}
