import type { SurveyLine, SurveyView } from '../../shared/contract/surveys.ts';
import { surveyResult } from '../../shared/registers/survey-result.ts';
import {
  refusalOfSurveyStep,
  type Survey,
  type SurveySlip,
  type SurveyStep,
  surveyStepNames,
} from '../../shared/registers/surveys.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export const unitsInUse = "units u WHERE u.active = 1 AND u.kind = 'occupied'";

const lines = `SELECT s.id, s.no, s.status, s.title, s.owner, s.createdAt, s.voided,
  (SELECT count(*) FROM surveySlips x WHERE x.surveyId = s.id AND x.voided = 0) AS handedOut,
  (SELECT count(*) FROM surveySlips x WHERE x.surveyId = s.id AND x.voided = 0 AND x.returnedAt IS NOT NULL) AS returned
  FROM surveys s ORDER BY s.seq DESC LIMIT 200`;

/** Two a year of the company, a few of departments: all of them, the newest first. */
export const listSurveys: Read<'surveys.list'> = (look) =>
  look.db
    .rows<Omit<SurveyLine, 'voided'> & { voided: number }>(lines)
    .map((line) => ({ ...line, voided: line.voided === 1 }));

export const readSurvey: Read<'surveys.read'> = (look, { surveyId }) =>
  surveyView(look, read(look, 'surveys', surveyId));

export const slipsOfSurvey = 'SELECT * FROM surveySlips WHERE surveyId = ? ORDER BY seq';

export function slipsOf(look: Look, surveyId: string): SurveySlip[] {
  return look.db.rows<object>(slipsOfSurvey, surveyId).map((row) => fromRow('surveySlips', row));
}

/** What whoever sits here may do with it. */
const supervisorOnly: ReadonlySet<SurveyStep> = new Set(['save', 'approve', 'close', 'analyse', 'review', 'file']);

export function surveyView(look: Look, record: Survey): SurveyView {
  const slips = slipsOf(look, record.id);
  const asked = new Set(slips.filter(({ voided }) => !voided).flatMap(({ unitId }) => unitId ?? []));
  const isSupervisor = look.actor.role === 'supervisor';
  return {
    record,
    result: surveyResult(record, slips),
    coverage: {
      asked: asked.size,
      inUse: look.db.row<{ n: number }>(`SELECT count(*) AS n FROM ${unitsInUse}`)?.n ?? 0,
    },
    comments: slips
      .filter(({ comments, voided }) => comments !== '' && !voided)
      .map(({ slipNo, place, comments }) => ({ slipNo, place, text: comments })),
    steps: surveyStepNames.filter(
      (step) => refusalOfSurveyStep(record, step) === null && (isSupervisor || !supervisorOnly.has(step)),
    ),
  };
}
