import type { SurveyView } from '../../shared/contract/surveys.ts';
import { DeskError } from '../../shared/errors.ts';
import { goalFor } from '../../shared/registers/indicator-reading.ts';
import { itemsBelow, surveyResult } from '../../shared/registers/survey-result.ts';
import { refusalOfSurveyStep, type Survey, type SurveyStep, surveySteps } from '../../shared/registers/surveys.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { create, freshBase, patch, read } from '../store/records.ts';
import { slipsOf, surveyView } from './survey-view.ts';

/** S17: the plan. Nothing of it changes once it is approved. */
export const saveSurvey: Write<'surveys.save'> = (act, { id, items, ...plan }) => {
  const said = { ...plan, items: items.map((text, i) => ({ key: String(i + 1), text })) };
  if (act.db.row('SELECT 1 FROM surveys WHERE id = ?', id)) return step(act, id, 'save', said);
  const survey: Survey = {
    ...freshBase(act, 'surveys', id),
    ...said,
    ...{ status: 'draft', planReviewedBy: '', planApprovedBy: '', approvedAt: null, startedAt: null, closedAt: null },
    ...{ closeReason: '', analysis: '', corrective: '', analysedAt: null },
    ...{ reviewedBy: '', submittedTo: '', reviewedAt: null, filedAt: null },
  };
  create(act, 'surveys', survey);
  return surveyView(act, survey);
};

export const approveSurvey: Write<'surveys.approve'> = (act, { surveyId, ...by }) =>
  step(act, surveyId, 'approve', { ...by, approvedAt: act.now });

/** In principle no fewer than 30 % come back (001 篇4): with fewer, why it is closed all the same. */
export const closeSurvey: Write<'surveys.close'> = (act, { surveyId, reason }) => {
  const { returned } = surveyResult(read(act, 'surveys', surveyId), slipsOf(act, surveyId));
  const few = goalFor(returned, act.parameters['survey.minReturnRate']).missing > 0;
  refuse([few && reason === '' ? { field: 'reason', code: 'required' } : undefined]);
  return step(act, surveyId, 'close', { closedAt: act.now, closeReason: reason });
};

/** Items below the target need a corrective action of the department's head. */
export const analyseSurvey: Write<'surveys.analyse'> = (act, { surveyId, analysis, corrective }) => {
  const result = surveyResult(read(act, 'surveys', surveyId), slipsOf(act, surveyId));
  const below = itemsBelow(result, act.parameters['survey.satisfactionTarget']);
  refuse([below.length > 0 && corrective === '' ? { field: 'corrective', code: 'required' } : undefined]);
  return step(act, surveyId, 'analyse', { analysis, corrective, analysedAt: act.now });
};

export const reviewSurvey: Write<'surveys.review'> = (act, { surveyId, ...by }) =>
  step(act, surveyId, 'review', { ...by, reviewedAt: act.now });

export const fileSurvey: Write<'surveys.file'> = (act, { surveyId }) =>
  step(act, surveyId, 'file', { filedAt: act.now });

export const voidSurvey: Write<'surveys.void'> = (act, { surveyId, reason }) => {
  const before = read(act, 'surveys', surveyId);
  if (before.voided) throw new DeskError('stateForbids');
  const fields = { voided: true, voidReason: reason, voidedBy: act.actor.id };
  return surveyView(act, patch(act, 'surveys', before, fields, 'void'));
};

function step(act: Act, surveyId: string, name: SurveyStep, fields: Partial<Survey>): SurveyView {
  const before = read(act, 'surveys', surveyId);
  const code = refusalOfSurveyStep(before, name);
  if (code) throw new DeskError(code);
  const status = surveySteps[name].to ?? before.status;
  return surveyView(act, patch(act, 'surveys', before, { ...fields, status }));
}
