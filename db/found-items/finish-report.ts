import type { Case } from '../../shared/registers/cases.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import { viewOf } from '../cases/case-view.ts';
import { completeCase } from '../cases/handling.ts';
import { find } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';

type Finding = Pick<FoundItem, 'finder' | 'reporter'>;

/**
 * Completes a report with what became of the thing, where it stands so that it may be; else it stays as it is, and its history
 * has the step. Whoever found the thing did the work: the desk may ask afterwards whether all is well.
 */
export function finishReport(act: Act, caseId: string, result: string, { finder, reporter }: Finding): void {
  const c = read(act, 'cases', caseId);
  if (!viewOf(act, c).actions.includes('complete')) return;
  const reportedBy = find(act, 'staff', act.actor.id)?.name ?? '';
  const work = { workedBy: finder || reporter, acceptance: null, acceptanceSigned: null, verifyLater: false };
  completeCase(act, { caseId, reportedBy, result, ...work });
}

const kept = 'SELECT no, storagePlace, finder, reporter FROM foundItems WHERE caseId = ? AND voided = 0';

/** The report of a found thing is done once everybody is told and the thing is in custody: what comes then is the thing's own. */
export function finishFoundReport(act: Act, { id, subCategory, reopened }: Case): void {
  // Who was not content is answered by people.
  if (subCategory !== 'found' || reopened > 0) return;
  const item = act.db.row<Finding & Pick<FoundItem, 'no' | 'storagePlace'>>(kept, id);
  if (item) finishReport(act, id, `${item.no} · ${item.storagePlace}`, item);
}
