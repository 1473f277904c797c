import type { SurveyBlank, SurveyPaper } from '../../shared/contract/print.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { surveyView } from '../surveys/survey-view.ts';

/** F10. */
export function surveyBlank(look: Look, id: string): SurveyBlank {
  const slip = read(look, 'surveySlips', id);
  const { title, items } = read(look, 'surveys', slip.surveyId);
  return { slip, title, items };
}

export function surveyPaper(look: Look, id: string): SurveyPaper {
  const { record, result, coverage, comments } = surveyView(look, read(look, 'surveys', id));
  const { 'survey.minReturnRate': least, 'survey.satisfactionTarget': target } = look.parameters;
  return { record, result, coverage, comments, least, target };
}
