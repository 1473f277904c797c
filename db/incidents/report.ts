import { nobody } from '../../shared/contract/admit.ts';
import type { IncidentView, ReportInput } from '../../shared/contract/incidents.ts';
import { reportDueAt, reportFaults } from '../../shared/registers/incident-rules.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings, signHands } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { incidentFor, takeIncidentStep } from './incident-change.ts';
import { hashOfFacts, incidentView } from './incident-view.ts';

/** S26: the 24-hour report goes to the superior, signed by whoever wrote it. */
export const submitReport: Task<'incidents.submit'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    submittable(book.look(who, now), input);
    const drawings = keepDrawings(book, { author: input.author });
    return book.act(who, now, (act) => submitted(act, input, drawings));
  },
};

function submittable(look: Look, { incidentId, draftId: _, author, ...said }: ReportInput): Incident {
  const incident = incidentFor(look, incidentId, 'submit');
  refuse([...reportFaults(said), ...handFaults('author', author)]);
  return incident;
}

/** The same once the drawing is kept. A second report, after it was sent back, stands beside the first. */
export function submitted(act: Act, input: ReportInput, drawings: Drawings): IncidentView {
  const before = submittable(act, input);
  const { impact, handling, cause, corrective, submittedTo, author, draftId } = input;
  const report = { impact, handling, cause, corrective, submittedTo, submittedAt: act.now, submittedBy: act.actor.id };
  const dueAt = reportDueAt(before, act.parameters);
  const fields: Partial<Incident> = {
    reports: [...before.reports, report],
    reportedAt: before.reportedAt ?? act.now,
    // The first one decides (S45).
    reportInTime: before.reportInTime ?? (dueAt === null || act.now <= dueAt),
  };
  const after = takeIncidentStep(act, before, 'submit', fields, { details: { submittedTo } });
  const of = () => ({ register: 'incidents', id: after.id, factsHash: hashOfFacts('author', after) }) as const;
  signHands(act, of, { author }, drawings);
  dropDraft(act, draftId);
  return incidentView(act, after);
}
