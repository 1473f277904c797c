import { DeskError } from '../../shared/errors.ts';
import type { MissingIssue } from '../../shared/registers/mail-batches.ts';
import { issueTimers } from '../../shared/registers/mail-rules.ts';
import { refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import type { Act } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, freshBase, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

/** S24: an issue did not come, and the post office was asked for it. */
export const missIssue: Write<'mail.missIssue'> = (act, input) => {
  refuseSecondSave(act, 'missingIssues', input.id);
  const issue: MissingIssue = {
    ...freshBase(act, 'missingIssues', input.id),
    ...input,
    status: 'contacted',
    postOfficeContactedAt: act.now,
    reportedTo: '',
    endedAt: null,
  };
  create(act, 'missingIssues', issue);
  setTimers(act, issue);
  return issue;
};

/** S24: it came; or pressing brought nothing, and the head of the department knows. What was reported may still come. */
export const settleIssue: Write<'mail.settleIssue'> = (act, { issueId, outcome, result, reportedTo }) => {
  const before = read(act, 'missingIssues', issueId);
  if (before.status === 'arrived' || before.status === outcome) throw new DeskError('stateForbids');
  refuse([outcome === 'reported' && reportedTo === '' ? { field: 'reportedTo', code: 'required' } : undefined]);
  const after = patch(act, 'missingIssues', before, {
    ...{ status: outcome, result, endedAt: act.now },
    reportedTo: outcome === 'reported' ? reportedTo : before.reportedTo,
  });
  setTimers(act, after);
  return after;
};

const setTimers = (act: Act, issue: MissingIssue) =>
  act.setTimers('missingIssues', issue.id, issueTimers(issue, act.site.timeZone));

/** What is still missing first, then the newest. */
export const listIssues: Read<'mail.issues'> = (look) =>
  look.db
    .rows<object>(`SELECT * FROM missingIssues ORDER BY status <> 'contacted', seq DESC LIMIT 200`)
    .map((row) => fromRow('missingIssues', row));
