import type { CaseView, LineView } from '../../shared/contract/cases.ts';
import { actionsOf } from '../../shared/registers/case-permissions.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { type Attempt, lineStates } from '../../shared/registers/notifications.ts';
import { type Party, type Reach, reachOf } from '../../shared/registers/parties.ts';
import type { Timer } from '../../shared/registers/timers.ts';
import { refusedOf } from '../../shared/registers/why-not.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { phoneDigits } from '../../shared/text/phone.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import { slipChangedSince } from '../orders/signed-since.ts';
import { stepsLeft } from '../retention/steps-left.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { factsOf, missingOf } from './case-change.ts';
import { directoryOf } from './directory-of.ts';
import { ladderOf } from './ladder.ts';
import { attemptsIn, timelineOf } from './timeline.ts';

/** @returns whom to call for a party of this case, in the order to try (S10). */
export function reachFor(look: Look, party: Party, zoneId: string | null): Reach[] {
  const { directory, time } = directoryOf(look);
  return reachOf(party, directory, zoneId, time);
}

/** A04: each try without success moves on to the next number; after the last one it begins anew. */
function nextOf(reach: readonly Reach[], tried: readonly Attempt[]): Reach | null {
  const numbers = new Set(tried.map((attempt) => phoneDigits(attempt.phone)).filter(Boolean));
  const furthest = reach.findLastIndex((way) => numbers.has(phoneDigits(way.phone)));
  return reach[Math.max(tried.length, furthest + 1) % reach.length] ?? null;
}

/** @returns a record's lines, each with whom to call now. */
export function linesOf(look: Look, c: Pick<Case, 'notify' | 'zoneId'>, attempts: readonly Attempt[]): LineView[] {
  return lineStates(c.notify, attempts).map((line) => {
    const reach = reachFor(look, line.party, c.zoneId);
    const tried = attempts.filter((attempt) => attempt.party === line.party);
    return { ...line, reach, next: line.told ? null : nextOf(reach, tried) };
  });
}

function numberOf(look: Look, register: 'cases' | 'incidents', id: string | null): string | null {
  if (id === null) return null;
  return look.db.row<{ no: string }>(`SELECT no FROM ${register} WHERE id = ?`, id)?.no ?? null;
}

// In order of dueAt, but not by SQLite: see `timeline.ts`.
const timersFor = 'SELECT rule, dueAt FROM timers WHERE record = ?';

// In order, but not by SQLite, as above.
const followers = `SELECT id, no, place, callerName, status FROM cases INDEXED BY casesDuplicates WHERE duplicateOf = ?`;
const byNumber = (a: { no: string }, b: { no: string }) => (a.no < b.no ? -1 : 1);

/** @returns a case as its page shows it. */
export function viewOf(look: Look, c: Case): CaseView {
  const timeline = timelineOf(look, 'cases', c.id);
  const lines = linesOf(look, c, attemptsIn(timeline, c));
  const missing = missingOf(look, c);
  const facts = factsOf(look, c, lines, missing.length);
  const timers = look.db.rows<Timer>(timersFor, c.id).sort((a, b) => a.dueAt - b.dueAt);
  return {
    record: { ...c, phone: maskPhone(c.phone) },
    lines,
    timeline,
    timers,
    ownerName: look.db.row<{ name: string }>('SELECT name FROM staff WHERE id = ?', c.firstContactOwner)?.name ?? '',
    repeatOfNo: numberOf(look, 'cases', c.repeatOf),
    matchedNo: numberOf(look, 'cases', c.matchedCase),
    incidentNo: numberOf(look, 'incidents', c.incidentId),
    actions: stepsLeft(look, 'cases', c.id, actionsOf(c, facts)),
    refused: stepsLeft(look, 'cases', c.id, refusedOf(c, facts)),
    duplicateOfNo: numberOf(look, 'cases', c.duplicateOf),
    duplicates: look.db.rows<CaseView['duplicates'][number]>(followers, c.id).sort(byNumber),
    signatures: c.kind === 'complaint' ? signaturesOf(look, c.id, (signature) => slipChangedSince(signature, c)) : [],
    ladder: ladderOf(look, c, timers),
    missing: missing.map((fault) => fault.field),
  };
}

export const readCase: Read<'cases.read'> = (look, { caseId }) => viewOf(look, read(look, 'cases', caseId));
