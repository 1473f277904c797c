import type { FollowUpLine } from '../../shared/contract/follow-ups.ts';
import { isPostponable, isQuiet } from '../../shared/registers/follow-up-plan.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { inOrderOf, listPage } from '../lists/list-page.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { fromRow } from '../store/rows.ts';
import { surgeNow } from './surge-now.ts';

/** S14, S15: whom to call, what it was about, until when; routine ones wait while a surge is on (A29). */
export const listFollowUps: Read<'followUps.list'> = (look, asked) => {
  const surge = surgeNow(look);
  const { seqs, total, capped } = listPage(look, 'followUps', asked);
  const rows = look.db.rows<{ seq: number }>(
    'SELECT * FROM followUps WHERE seq IN (SELECT value FROM json_each(?))',
    JSON.stringify(seqs),
  );
  const followUps = inOrderOf(seqs, rows).map((row) => fromRow('followUps', row));
  return {
    lines: followUps.map((followUp) => ({
      followUp,
      case: aboutCase(look, followUp.caseId),
      postponed: surge !== null && followUp.status === 'planned' && isPostponable(followUp),
    })),
    total,
    capped,
    surge,
    quiet: isQuiet(look.now, look.parameters, look.site.timeZone),
  };
};

const about = `SELECT id, no, kind, severity, subCategory, emergencyType, place, companyName, callerName, phone,
  substr(content, 1, 500) AS content, substr(result, 1, 500) AS result, workedBy, completedAt, deferredUntil,
  (SELECT count(*) FROM followUps f WHERE f.caseId = cases.id AND f.status = 'done' AND f.result <> 'unreachable'
    AND f.doneAt >= cases.completedAt) AS contacts FROM cases WHERE id = ?`;

/** @returns what the caller must know of the case; its number masked */
export function aboutCase(look: Look, id: string): FollowUpLine['case'] {
  const row = look.db.row<FollowUpLine['case']>(about, id);
  if (!row) throw new Error(`follow-up of no case: ${id}`);
  return { ...row, phone: maskPhone(row.phone) };
}
