import type { CaseLine, Match } from '../../shared/contract/cases.ts';
import { DeskError } from '../../shared/errors.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { likeness } from '../../shared/registers/likeness.ts';
import { answerTo } from '../../shared/registers/questions.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { hasItem } from '../found-items/losses.ts';
import { matchItemOfCase } from '../found-items/match.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { change } from './case-change.ts';
import { isOpen } from './case-lines.ts';
import { viewOf } from './case-view.ts';

/** So many of the latest are compared, and so many proposed. */
const compared = 500;
const proposed = 5;

const others = `SELECT * FROM cases INDEXED BY casesLostFound WHERE subCategory = ? AND matchedCase IS NULL AND voided = 0
  AND ${isOpen} AND subCategory IN ('lost', 'found')
  AND NOT EXISTS (SELECT 1 FROM foundItems f WHERE f.matchedCase = cases.id AND f.voided = 0)
  AND NOT EXISTS (SELECT 1 FROM foundItems f WHERE f.caseId = cases.id AND f.voided = 0 AND cases.subCategory = 'found') ORDER BY seq DESC LIMIT ${compared}`;

const otherSide = (c: Case) => (c.subCategory === 'lost' ? 'found' : c.subCategory === 'found' ? 'lost' : null);
const isFree = (look: Look, c: Case) =>
  c.matchedCase === null && !c.voided && !isSettled(c.status) && !hasItem(look, c.id);

/** S07: what was found and may be what was lost, and the other way round. */
export const findMatches: Read<'cases.matches'> = (look, { caseId }) => {
  const c = read(look, 'cases', caseId);
  const side = otherSide(c);
  if (side === null || !isFree(look, c)) return [];
  return look.db
    .rows<object>(others, side)
    .map((row) => fromRow('cases', row))
    .map((other) => ({ other, like: likeness(c, other) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, proposed)
    .map(
      ({ other }): Match => ({
        line: lineOf(look, other),
        item: answerTo(other.details, 'itemDescription'),
        marks: answerTo(other.details, 'distinguishingMarks'),
      }),
    );
};

function lineOf(look: Look, c: Case): CaseLine {
  const { dueAt } = look.db.row<{ dueAt: number | null }>(
    'SELECT min(dueAt) AS dueAt FROM timers WHERE record = ?',
    c.id,
  ) ?? {
    dueAt: null,
  };
  const { id, no, status, kind, category, subCategory, emergencyType, severity, place, companyName, callerName } = c;
  const { content, receivedAt, registeredAt, notifyDueAt, notifiedAt, enteredLate, voided } = c;
  const { reopened, duplicateOf, deferredUntil } = c;
  const named = {
    id,
    no,
    status,
    kind,
    category,
    subCategory,
    emergencyType,
    severity,
    place,
    companyName,
    callerName,
  };
  const times = {
    reopened,
    duplicateOf,
    deferredUntil,
    receivedAt,
    registeredAt,
    notifyDueAt,
    notifiedAt,
    enteredLate,
    voided,
    dueAt,
  };
  return { ...named, phone: maskPhone(c.phone), content: content.slice(0, 200), ...times };
}

/** S07: both records point at each other from now on, and both timelines say so. */
export const matchCases: Write<'cases.match'> = (act, { caseId, otherId }) => {
  const c = read(act, 'cases', caseId);
  const other = read(act, 'cases', otherId);
  if (otherSide(c) === null || otherSide(c) !== other.subCategory || !isFree(act, c) || !isFree(act, other)) {
    throw new DeskError('stateForbids');
  }
  link(act, other, c);
  const linked = link(act, c, other);
  const [found, loss] = c.subCategory === 'found' ? [c, other] : [other, c];
  matchItemOfCase(act, found, loss);
  return viewOf(act, linked);
};

const link = (act: Act, c: Case, to: Case) =>
  change(act, c, { matchedCase: to.id }, { kind: 'did', action: 'match', text: to.no });
