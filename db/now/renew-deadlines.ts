import { nobody } from '../../shared/contract/admit.ts';
import { type Timer, timedFields } from '../../shared/registers/timers.ts';
import { visitTimers } from '../../shared/registers/visit-rules.ts';
import { renewEventTimers } from '../building-events/event-change.ts';
import { isOpenEvent } from '../building-events/event-lines.ts';
import { followUpsPlanned, timersOf } from '../cases/case-deadlines.ts';
import { isOpen } from '../cases/case-lines.ts';
import { renewOpenNotes } from '../contact-notes/notes.ts';
import { surgeNow } from '../follow-ups/surge-now.ts';
import { renewItemTimers } from '../found-items/item-change.ts';
import { heldRows } from '../found-items/item-lines.ts';
import { renewHandoverTimers } from '../handovers/counts.ts';
import { renewIncidents } from '../incidents/incident-change.ts';
import { renewMailTimers } from '../mail/mail-change.ts';
import { migrations } from '../migrations/index.ts';
import { renewPatrolTimers } from '../patrols/patrol-change.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import { fromRow, partFromRow } from '../store/rows.ts';
import { findRound, renewRoundTimers } from '../vacant/vacant-round.ts';
import { presentIn } from '../visitors/visit-change.ts';

/** So few that a save in between hardly waits. */
const batch = 250;
const page = `SELECT seq, ${timedFields.join(', ')} FROM cases INDEXED BY casesOpen WHERE ${isOpen} AND seq > ? ORDER BY seq LIMIT ${batch}`;
const stored = `SELECT t.record, t.rule, t.dueAt, t.snoozedUntil, t.rungAt FROM json_each(?) j JOIN timers t ON t.record = j.value`;
type Stored = Timer & { record: string; snoozedUntil: number | null; rungAt: number | null };

/**
 * Counts the deadlines of all open cases, events and mail anew, after a number or the calendar has changed, in batches between which
 * others get their turn. What stays as it was is not written. Reads the book's parameters and calendar again first.
 * @param now UTC ms
 */
export async function renewDeadlines(book: Book, now: number): Promise<void> {
  book.reload();
  for (let last: number | null = 0; last !== null; ) {
    const after: number = last;
    last = await book.act(nobody, now, (act) => renewBatch(act, after));
  }
  await book.act(nobody, now, renewEvents);
  await book.act(nobody, now, renewMailTimers);
  await book.act(nobody, now, renewVisits);
  await book.act(nobody, now, renewHeldItems);
  await book.act(nobody, now, renewHandoverTimers);
  await book.act(nobody, now, renewIncidents);
  await book.act(nobody, now, renewRounds);
}

const renewedBy = "SELECT value FROM meta WHERE key = 'deadlinesBy'";
const keepRenewed = "INSERT OR REPLACE INTO meta (key, value) VALUES ('deadlinesBy', ?)";

/** After an upgrade the deadlines of an older book are counted by the present rules, once. @param now UTC ms */
export async function renewOlderDeadlines(book: Book, now: number): Promise<void> {
  const present = migrations.at(-1)?.name ?? '';
  if (!book.place || book.db.row<{ value: string }>(renewedBy)?.value === present) return;
  await renewDeadlines(book, now);
  await book.act(nobody, now, (act) => void act.db.run(keepRenewed, present));
}

/** Some dozens at a time are kept. */
function renewHeldItems(act: Act): void {
  for (const row of act.db.rows<object>(heldRows)) renewItemTimers(act, fromRow('foundItems', row));
}

function renewRounds(act: Act): void {
  renewPatrolTimers(act);
  renewOpenNotes(act);
  const round = findRound(act);
  if (round) renewRoundTimers(act, round);
}

/** Few at a time are open. */
function renewEvents(act: Act): void {
  for (const row of act.db.rows<object>(`SELECT * FROM buildingEvents WHERE ${isOpenEvent}`)) {
    renewEventTimers(act, fromRow('buildingEvents', row));
  }
}

function renewVisits(act: Act): void {
  for (const visit of presentIn(act)) act.setTimers('visits', visit.id, visitTimers(visit, act.parameters));
}

/** @returns the `seq` after which to go on, null at the end */
function renewBatch(act: Act, after: number): number | null {
  const rows = act.db.rows<{ seq: number; id: string }>(page, after);
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const before = Map.groupBy(act.db.rows<Stored>(stored, ids), ({ record }) => record);
  const planned = followUpsPlanned(act, ids);
  const surge = surgeNow(act) !== null;
  for (const row of rows) {
    const c = partFromRow('cases', timedFields, row);
    const was = before.get(c.id) ?? [];
    // Whether a message of the night waits depends on who was told, never on a number or a date.
    const waiting = was.some(({ rule }) => rule === 'messageByMorning');
    const timers = timersOf(act, c, waiting, planned.get(c.id) ?? null, surge);
    if (!isSame(was, timers)) act.setTimers('cases', c.id, timers, was);
  }
  return rows.length < batch ? null : (rows.at(-1)?.seq ?? null);
}

function isSame(was: readonly Timer[], wanted: readonly Timer[]): boolean {
  return was.length === wanted.length && wanted.every((w) => was.some((x) => x.rule === w.rule && x.dueAt === w.dueAt));
}
