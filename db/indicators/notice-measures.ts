import type { Case } from '../../shared/registers/cases.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import { type FirstNotice, firstNotices } from '../../shared/registers/first-notices.ts';
import type { Attempt } from '../../shared/registers/notifications.ts';
import type { Span } from '../../shared/time/period.ts';
import type { Look } from '../store/act.ts';
import type { Measure } from './measure.ts';
import { notices as source } from './sources.ts';

const inSpan = `FROM cases x INDEXED BY casesByRegistration
  WHERE x.registeredAt >= ? AND x.registeredAt < ? AND x.voided = 0 AND x.notifyDueAt IS NOT NULL`;
const attempts = `SELECT e.record, e.data FROM (SELECT x.id ${inSpan}) s CROSS JOIN entries e ON e.record = s.id
  WHERE e.kind = 'told' ORDER BY e.seq`;

/** Only what the rule asks for: there are many. */
const told = `SELECT x.id, x.registeredAt AS at, x.kind, x.channel, x.emergencyType, x.subCategory, x.category,
  x.responsibleDept, x.notify, x.notifyDueAt, x.reopened ${inSpan}`;
type Row = Omit<Parameters<typeof firstNotices>[0], 'notify'> & { id: string; at: number; notify: string };

type Notice = FirstNotice & { id: string; at: number };

/** Two indicators and their lists ask for the same notices of the same look. */
const known = new WeakMap<Look, Map<string, Notice[]>>();

/** @returns who had to be told first of the cases registered in a span, and how that went */
function noticesIn(look: Look, span: Span): Notice[] {
  const ofLook = known.get(look) ?? new Map<string, Notice[]>();
  known.set(look, ofLook);
  const key = `${span.from} ${span.until}`;
  const found = ofLook.get(key) ?? readNotices(look, span);
  ofLook.set(key, found);
  return found;
}

function readNotices(look: Look, { from, until }: Span): Notice[] {
  const tried = Map.groupBy(look.db.rows<{ record: string; data: string }>(attempts, from, until), (e) => e.record);
  return look.db.rows<Row>(told, from, until).flatMap(({ id, at, notify, ...row }) => {
    const c = { ...row, notify: JSON.parse(notify) as Case['notify'] };
    return firstNotices(c, (tried.get(id) ?? []).map(attemptIn), look.now).map((notice) => ({ ...notice, id, at }));
  });
}

const attemptIn = ({ data }: { data: string }): Attempt =>
  (JSON.parse(data) as Extract<EntryData, { kind: 'told' }>).attempt;

const judgedBy = (met: (notice: FirstNotice) => boolean): Measure => ({
  source,
  judge: (look, span) =>
    noticesIn(look, span).map((notice) => {
      const { id, at, party } = notice;
      return { id, at, party, met: met(notice) ? 1 : 0 };
    }),
});

/** S10: by the party. */
export const notices = judgedBy(({ inTime }) => inTime);
export const unanswered = judgedBy(({ unanswered }) => unanswered);
