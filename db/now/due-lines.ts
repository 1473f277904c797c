import type { NowLine } from '../../shared/contract/desk.ts';
import { dueFoundItems, dueItemCounts } from '../found-items/due-items.ts';
import { dueAbsences, dueHandovers } from '../handovers/due-handovers.ts';
import { dueIncidents } from '../incidents/incident-lines.ts';
import { dueCounts, dueKeyMoves, dueKeys } from '../keys/due-keys.ts';
import { dueIssues, dueMail } from '../mail/due-mail.ts';
import { dueContactNotes, duePatrols, dueVacantRounds } from '../patrols/due-rounds.ts';
import type { Look } from '../store/act.ts';
import { dueVisits } from '../visitors/due-visits.ts';
import { dueReports } from '../work-reports/kept-report.ts';

/** The most that one screen, or one round of alarms, can be about. */
const most = 500;

const caseLines = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, c.deferredUntil, c.no, c.receivedAt AS since,
  substr(c.content, 1, 120) AS what, coalesce(c.emergencyType, c.subCategory) AS type,
  c.emergencyType IS NOT NULL AS emergency, c.place, coalesce(s.name, '') AS who
  FROM timers t JOIN cases c ON c.id = t.record LEFT JOIN staff s ON s.id = c.firstContactOwner`;

export const dueCases = `${caseLines} WHERE t.dueAt <= ? AND t.register = 'cases' ORDER BY t.dueAt LIMIT ${most}`;
export const dueReplies = `${caseLines} WHERE t.rule IN ('reply1wd', 'progress2d') AND t.register = 'cases' ORDER BY t.dueAt LIMIT ${most}`;

export const dueCalls = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, c.no, c.startedAt AS since,
  substr(c.gist, 1, 120) AS what, NULL AS type, 0 AS emergency, c.place, c.transferTo AS who
  FROM timers t JOIN calls c ON c.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'calls' ORDER BY t.dueAt LIMIT ${most}`;

export const dueOrders = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, c.deferredUntil, o.no, o.createdAt AS since,
  substr(o.content, 1, 120) AS what, c.subCategory AS type, 0 AS emergency, o.place, o.engReceivedBy AS who
  FROM timers t JOIN orders o ON o.id = t.record JOIN cases c ON c.id = o.caseId
  WHERE t.dueAt <= ? AND t.register = 'orders' ORDER BY t.dueAt LIMIT ${most}`;

export const dueEvents = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, e.no, e.createdAt AS since,
  e.title AS what, e.type, 0 AS emergency, e.scope AS place, '' AS who
  FROM timers t JOIN buildingEvents e ON e.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'buildingEvents' ORDER BY t.dueAt LIMIT ${most}`;

/** Only what a case stands behind can be put off. */
type DueRow = Omit<NowLine, 'emergency' | 'deferredUntil'> & { emergency: number; deferredUntil?: number | null };

/** @param until UTC ms. @returns what falls due until then, most urgent first, what is snoozed last. */
export function dueLines(look: Look, until: number): NowLine[] {
  return [
    dueCases,
    dueCalls,
    dueOrders,
    dueEvents,
    dueKeyMoves,
    dueKeys,
    dueCounts,
    dueMail,
    dueIssues,
    dueVisits,
    dueFoundItems,
    dueItemCounts,
    dueHandovers,
    dueAbsences,
    dueIncidents,
    duePatrols,
    dueVacantRounds,
    dueContactNotes,
    dueReports,
  ]
    .flatMap((statement) => look.db.rows<DueRow>(statement, until))
    .map(lineOf)
    .sort((a, b) => rank(a, look.now) - rank(b, look.now) || a.dueAt - b.dueAt);
}

const lineOf = ({ emergency, deferredUntil = null, ...row }: DueRow): NowLine => ({
  ...row,
  deferredUntil,
  emergency: emergency === 1,
});

/** S14: what customers are to be told while their complaint is being dealt with, however far off; the nearest first. */
export const replyLines = (look: Look): NowLine[] => look.db.rows<DueRow>(dueReplies).map(lineOf);

/** A follow-up of any purpose: the last call, or word while it is being dealt with (S14). */
export const isFollowUp = ({ rule }: Pick<NowLine, 'rule'>): boolean =>
  rule === 'followUp' || rule === 'reply1wd' || rule === 'progress2d';

/** Somebody waits at this very moment. */
const atOnce = new Set(['notify60s', 'help5m']);

function rank(line: NowLine, now: number): number {
  if (isSnoozed(line, now)) return 3;
  if (!atOnce.has(line.rule)) return 2;
  return line.emergency ? 0 : 1;
}

export function isSnoozed({ snoozedUntil }: Pick<NowLine, 'snoozedUntil'>, now: number): boolean {
  return snoozedUntil !== null && snoozedUntil > now;
}
