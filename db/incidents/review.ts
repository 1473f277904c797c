import { nobody } from '../../shared/contract/admit.ts';
import type { IncidentView, ReviewInput } from '../../shared/contract/incidents.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import { refuse } from '../directory/saving.ts';
import { type Drawings, handFaults, keepDrawings, signHands } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task, Write } from '../store/handler.ts';
import { incidentFor, takeIncidentStep } from './incident-change.ts';
import { hashOfFacts, incidentView } from './incident-view.ts';

/** §3.8: the supervisor has read the report and signs for it. */
export const reviewReport: Task<'incidents.review'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    reviewable(book.look(who, now), input);
    const drawings = keepDrawings(book, { reviewer: input.reviewer });
    return book.act(who, now, (act) => reviewed(act, input, drawings));
  },
};

function reviewable(look: Look, { incidentId, reviewer }: ReviewInput): Incident {
  const incident = incidentFor(look, incidentId, 'review');
  refuse(handFaults('reviewer', reviewer));
  return incident;
}

/** The same once the drawing is kept. */
export function reviewed(act: Act, input: ReviewInput, drawings: Drawings): IncidentView {
  const before = reviewable(act, input);
  const { remark, reviewer } = input;
  const fields = { reviewedAt: act.now, reviewedBy: act.actor.id, reviewRemark: remark };
  const after = takeIncidentStep(act, before, 'review', fields, { text: remark });
  const of = () => ({ register: 'incidents', id: after.id, factsHash: hashOfFacts('reviewer', after) }) as const;
  signHands(act, of, { reviewer }, drawings);
  return incidentView(act, after);
}

/** Not enough: why stands beside the report, which stays as it was sent. */
export const sendReportBack: Write<'incidents.sendBack'> = (act, { incidentId, reason }) => {
  const incident = incidentFor(act, incidentId, 'sendBack');
  const said = { text: reason, about: 'report' };
  return incidentView(act, takeIncidentStep(act, incident, 'sendBack', { sentBackAt: act.now }, said));
};
