import type { Case } from '../../shared/registers/cases.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { type FirstNotice, firstNotices } from '../../shared/registers/first-notices.ts';
import type { Attempt } from '../../shared/registers/notifications.ts';
import type { Span } from '../../shared/time/period.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';
import type { Measure } from './measure.ts';
import { notices as source } from './sources.ts';

const inSpan = `FROM cases x INDEXED BY casesByRegistration
  WHERE x.registeredAt >= ? AND x.registeredAt < ? AND x.voided = 0 AND x.notifyDueAt IS NOT NULL`;
const attempts = `SELECT e.record, e.data FROM (SELECT x.id ${inSpan}) s CROSS JOIN entries e ON e.record = s.id
  WHERE e.kind = 'told' ORDER BY e.seq`;

interface Notice extends FirstNotice {
  c: Case;
}

/** @returns who had to be told first of the cases registered in a span, and how that went */
function noticesIn(look: Look, { from, until }: Span): Notice[] {
  const told = Map.groupBy(look.db.rows<{ record: string; data: string }>(attempts, from, until), (e) => e.record);
  return look.db.rows<object>(`SELECT x.* ${inSpan}`, from, until).flatMap((row) => {
    const c = fromRow('cases', row);
    return firstNotices(c, (told.get(c.id) ?? []).map(attemptIn), look.now).map((notice) => ({ ...notice, c }));
  });
}

const attemptIn = ({ data }: { data: string }): Attempt =>
  (JSON.parse(data) as Extract<EntryData, { kind: 'told' }>).attempt;

const judgedBy = (met: (notice: FirstNotice) => boolean): Measure => ({
  source,
  judge: (look, span) =>
    noticesIn(look, span).map((notice) => ({
      id: notice.c.id,
      at: notice.c.registeredAt ?? 0,
      party: notice.party,
      met: met(notice) ? 1 : 0,
    })),
});

/** S10: by the party. */
export const notices = judgedBy(({ inTime }) => inTime);
export const unanswered = judgedBy(({ unanswered }) => unanswered);
