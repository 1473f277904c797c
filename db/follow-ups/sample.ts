import type { FollowUpSample } from '../../shared/contract/follow-ups.ts';
import { DeskError } from '../../shared/errors.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import type { FollowUp } from '../../shared/registers/follow-ups.ts';
import { spanOf } from '../../shared/time/period.ts';
import { change } from '../cases/case-change.ts';
import { refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { sha256 } from '../store/ledger.ts';
import { patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { planMust } from './plan.ts';
import { aboutCase } from './queue.ts';

export const madeIn = `SELECT id, caller, recheck FROM followUps INDEXED BY followUpsDone
  WHERE status = 'done' AND doneAt >= ? AND doneAt < ? AND result <> 'unreachable' ORDER BY doneAt`;
type Made = Pick<FollowUp, 'id' | 'caller' | 'recheck'>;

/** 0 … 1, the same for the same follow-up in the same month, and not to be guessed by whoever makes it. */
const lot = (siteId: string, month: string, id: string) =>
  Number.parseInt(sha256(`${siteId} ${month} ${id}`).slice(0, 12), 16) / 0xffff_ffff_ffff;

/** By lot, so that what was drawn stays drawn while more are made; a small month has a least number. */
function drawn(look: Look, month: string, made: readonly Made[]): Made[] {
  const { 'followUp.samplePercent': percent, 'followUp.sampleAtLeast': least } = look.parameters;
  const lots = made.map((f) => ({ f, lot: lot(look.site.id, month, f.id) })).sort((a, b) => a.lot - b.lot);
  return lots.filter(({ f, lot }, i) => lot * 100 < percent || i < least || f.recheck !== null).map(({ f }) => f);
}

/** 抽查: the month's sample, and each person's share of it. */
export const sampleFollowUps: Read<'followUps.sample'> = (look, { month }) => {
  const { from, until } = spanOf({ unit: 'month', date: `${month}-01` }, look.site.timeZone);
  const made = look.db.rows<Made>(madeIn, from, until);
  const lines = drawn(look, month, made).map(({ id }) => {
    const followUp = fromRow('followUps', look.db.row<object>('SELECT * FROM followUps WHERE id = ?', id) ?? {});
    return { followUp, case: aboutCase(look, followUp.caseId), postponed: false };
  });
  return { done: made.length, lines, people: peopleOf(made) };
};

function peopleOf(made: readonly Made[]): FollowUpSample['people'] {
  return [...Map.groupBy(made, ({ caller }) => caller)].map(([caller, theirs]) => ({
    caller,
    done: theirs.length,
    sampled: theirs.filter(({ recheck }) => recheck !== null).length,
    differs: theirs.filter(({ recheck }) => recheck === 'differs').length,
  }));
}

/** The record stays as it was made, with the verdict beside it; what differs is asked anew before the case may be closed. */
export const recheckFollowUp: Write<'followUps.recheck'> = (act, { followUpId, verdict, note }) => {
  const followUp = read(act, 'followUps', followUpId);
  if (followUp.status !== 'done' || followUp.recheck !== null) throw new DeskError('stateForbids');
  if (verdict === 'differs' && note === '') refuse([{ field: 'note', code: 'required' }]);
  const fields = { recheck: verdict, recheckNote: note, recheckedBy: act.actor.id, recheckedAt: act.now };
  const after = patch(act, 'followUps', followUp, fields);
  said(act, followUp, verdict, note);
  return after;
};

function said(act: Act, { caseId, caller }: FollowUp, verdict: string, note: string): void {
  const c = read(act, 'cases', caseId);
  const details = { verdict, ...(caller && { caller }) };
  const entry = { kind: 'did', action: 'recheck', text: note, details } as const;
  // Being treated again, it will be followed up anyhow.
  const underWay = c.completedAt === null && !isSettled(c.status);
  if (verdict === 'agreed' || underWay || c.voided) {
    act.append('cases', c.id, entry);
    return;
  }
  planMust(act, c, 'recheck');
  const open = { status: 'followUpPending', followUpResult: null, closedAt: null, closeReason: null } as const;
  change(act, c, { ...open, archivedAt: null, managerSignatureId: null }, entry);
}
