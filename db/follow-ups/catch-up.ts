import { nobody } from '../../shared/contract/admit.ts';
import { renewTimers } from '../cases/case-change.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import { read } from '../store/records.ts';
import { plan } from './plan.ts';

/** Completed cases that nobody is to follow up: from before there were planned follow-ups. Callers of an event are asked with it. */
export const unplanned = `SELECT c.id, c.completedAt FROM cases c INDEXED BY casesByStatus
  WHERE c.status IN ('completedByDept', 'followUpPending') AND c.followUpResult IS NULL
  AND NOT EXISTS (SELECT 1 FROM followUps f WHERE f.caseId = c.id AND f.status <> 'dropped')
  AND NOT EXISTS (SELECT 1 FROM buildingEvents e WHERE e.id = c.buildingEventId AND e.status = 'ended') LIMIT 500`;

/** Plans what an older book did not, so that no completed case is forgotten. @param now UTC ms */
export async function planForgotten(book: Book, now: number): Promise<void> {
  if (!book.place) return;
  const forgotten = book.db.rows<{ id: string; completedAt: number | null }>(unplanned);
  if (forgotten.length > 0) await book.act(nobody, now, (act) => planAll(act, forgotten));
}

function planAll(act: Act, forgotten: readonly { id: string; completedAt: number | null }[]): void {
  for (const { id, completedAt } of forgotten) {
    const c = read(act, 'cases', id);
    plan(act, c, completedAt ?? act.now);
    renewTimers(act, c);
  }
}
