import type { LossLine } from '../../shared/contract/found-items.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import { likeness } from '../../shared/registers/likeness.ts';
import { answerTo } from '../../shared/registers/questions.ts';
import { isOpen } from '../cases/case-lines.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** So many of the latest are compared, and so many proposed. */
const compared = 500;
const proposed = 5;

export const openLosses = `SELECT * FROM cases INDEXED BY casesLostFound WHERE subCategory = 'lost' AND matchedCase IS NULL
  AND voided = 0 AND ${isOpen} AND subCategory IN ('lost', 'found')
  AND NOT EXISTS (SELECT 1 FROM foundItems f WHERE f.matchedCase = cases.id AND f.voided = 0)
  ORDER BY seq DESC LIMIT ${compared}`;

/** @returns a thing in the words by which it is compared with what was lost. */
export function asThing({ place, itemDescription, distinguishingMarks, whereWhen }: FoundItem) {
  return { place, locationDetail: '', details: { itemDescription, distinguishingMarks, whereWhen } };
}

/** S07: reports of losses that may be about a thing that is kept, the likeliest first. */
export const findLosses: Read<'foundItems.losses'> = (look, { itemId }) => {
  const item = read(look, 'foundItems', itemId);
  if (item.matchedCase !== null) return [];
  return look.db
    .rows<object>(openLosses)
    .map((row) => fromRow('cases', row))
    .map((loss) => ({ loss, like: likeness(loss, asThing(item)) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, proposed)
    .map(({ loss }) => lossLine(loss));
};

export function lossLine(c: Case): LossLine {
  const { id: caseId, no, status, place, callerName, receivedAt, details } = c;
  const item = answerTo(details, 'itemDescription');
  return { caseId, no, status, place, callerName, receivedAt, item, marks: answerTo(details, 'distinguishingMarks') };
}

/** @returns true for a loss that is linked with a thing in custody. */
export function hasItem(look: Look, caseId: string): boolean {
  return look.db.row('SELECT 1 FROM foundItems WHERE matchedCase = ? AND voided = 0', caseId) !== undefined;
}
