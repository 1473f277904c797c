import type { SurveySlipLine } from '../../shared/contract/surveys.ts';
import { DeskError } from '../../shared/errors.ts';
import { refusalOfSurveyStep, type SurveySlip } from '../../shared/registers/surveys.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { surveyView, unitsInUse } from './survey-view.ts';

interface Asked {
  id: string;
  code: string;
}
export const unitsUnasked = `SELECT u.id, u.code FROM ${unitsInUse} AND u.zone = coalesce(?, u.zone)
  AND NOT EXISTS (SELECT 1 FROM surveySlips x WHERE x.surveyId = ? AND x.unitId = u.id AND x.voided = 0)
  ORDER BY u.zone, u.floor, u.code`;
const lastOfDesk = `SELECT max(CAST(substr(slipNo, ?) AS INTEGER)) AS last FROM surveySlips
  WHERE surveyId = ? AND slipNo LIKE ?`;

/** Each slip is numbered, so that what comes back is known to have been handed out, and what does not can be asked for. */
export const handOutSlips: Write<'surveys.handOut'> = (act, { surveyId, to, zone, count }) => {
  const survey = read(act, 'surveys', surveyId);
  const code = refusalOfSurveyStep(survey, 'handOut');
  if (code) throw new DeskError(code);
  const units = to === 'anybody' ? null : spread(act.db.rows<Asked>(unitsUnasked, zone, surveyId), count);
  if (units !== null && units.length < count) refuse([{ field: 'count', code: 'range' }]);
  const last =
    act.db.row<{ last: number | null }>(lastOfDesk, act.letter.length + 1, surveyId, `${act.letter}%`)?.last ?? 0;
  for (let i = 0; i < count; i += 1) makeSlip(act, surveyId, `${act.letter}${last + i + 1}`, units?.[i] ?? null);
  const started = {
    status: survey.status === 'approved' ? 'distributing' : survey.status,
    startedAt: survey.startedAt ?? act.now,
  } as const;
  return surveyView(act, patch(act, 'surveys', survey, started));
};

/** @returns so many of the units, evenly from the first to the last: no floor is left out because it comes late */
export function spread<T>(units: readonly T[], count: number): T[] {
  if (count >= units.length) return [...units];
  return Array.from({ length: count }, (_, i) => units[Math.floor((i * units.length) / count)]).filter(
    (unit) => unit !== undefined,
  );
}

function makeSlip(act: Act, surveyId: string, slipNo: string, unit: Asked | null): void {
  const slip: SurveySlip = {
    ...{ id: act.newId(), surveyId, slipNo, unitId: unit?.id ?? null, place: unit?.code ?? '' },
    ...{ handedOutAt: act.now, handedOutBy: act.actor.id, returnedAt: null, enteredBy: null, via: null },
    ...{ answers: {}, comments: '', voided: false, voidReason: null },
  };
  create(act, 'surveySlips', slip);
}

/** S17: what the customer marked; whoever marked nothing and wrote nothing has not answered. */
export const answerSlip: Write<'surveys.answer'> = (act, { slipId, via, answers, comments }) => {
  const slip = read(act, 'surveySlips', slipId);
  const survey = read(act, 'surveys', slip.surveyId);
  const code = slip.voided ? 'stateForbids' : refusalOfSurveyStep(survey, 'answer');
  if (code) throw new DeskError(code);
  const known = new Set(survey.items.map(({ key }) => key));
  const given = Object.entries(answers);
  refuse([
    given.some(([key]) => !known.has(key)) ? { field: 'answers', code: 'unknown' } : undefined,
    given.length === 0 && comments === '' ? { field: 'answers', code: 'required' } : undefined,
  ]);
  const returnedAt = slip.returnedAt ?? act.now;
  const after = patch(act, 'surveySlips', slip, { returnedAt, enteredBy: act.actor.id, via, answers, comments });
  patch(act, 'surveys', survey, { status: 'collecting' });
  return lineOf(after);
};

export const voidSlip: Write<'surveys.voidSlip'> = (act, { slipId, reason }) => {
  const slip = read(act, 'surveySlips', slipId);
  if (slip.voided) throw new DeskError('stateForbids');
  patch(act, 'surveySlips', slip, { voided: true, voidReason: reason }, 'void');
  return null;
};

const ofWhich = {
  out: 'AND returnedAt IS NULL AND voided = 0',
  back: 'AND returnedAt IS NOT NULL AND voided = 0',
  all: '',
};

export const listSlips: Read<'surveys.slips'> = (look, { surveyId, which, offset, limit }) => {
  const source = `FROM surveySlips WHERE surveyId = ? ${ofWhich[which]}`;
  return {
    lines: look.db
      .rows<object>(`SELECT * ${source} ORDER BY seq LIMIT ? OFFSET ?`, surveyId, limit, offset)
      .map((row) => lineOf(fromRow('surveySlips', row))),
    total: look.db.row<{ n: number }>(`SELECT count(*) AS n ${source}`, surveyId)?.n ?? 0,
  };
};

const named = `SELECT * FROM surveySlips WHERE surveyId = ? AND voided = 0
  AND ? IN (slipNo, upper(place), ltrim(slipNo, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')) LIMIT 2`;

export const findSlip: Read<'surveys.findSlip'> = (look, { surveyId, typed }) => {
  const wanted = typed.normalize('NFKC').trim().toUpperCase();
  if (wanted === '') return null;
  const [only, other] = look.db.rows<object>(named, surveyId, wanted);
  return only === undefined || other !== undefined ? null : lineOf(fromRow('surveySlips', only));
};

const lineOf = ({
  id,
  slipNo,
  place,
  handedOutAt,
  returnedAt,
  via,
  answers,
  comments,
  voided,
}: SurveySlip): SurveySlipLine => ({
  ...{ id, slipNo, place, handedOutAt, returnedAt, via, answers, comments, voided },
});
