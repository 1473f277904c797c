import type { Handlers } from './store/handler.ts';
import { answerSlip, findSlip, handOutSlips, listSlips, voidSlip } from './surveys/slips.ts';
import { listSurveys, readSurvey } from './surveys/survey-view.ts';
import {
  analyseSurvey,
  approveSurvey,
  closeSurvey,
  fileSurvey,
  reviewSurvey,
  saveSurvey,
  voidSurvey,
} from './surveys/surveys.ts';
import { composeWorkReport } from './work-reports/compose.ts';
import { readReport, writeReport } from './work-reports/kept-report.ts';

/** Reports and surveys. */
export const reportHandlers = {
  'workReports.compose': composeWorkReport,
  'workReports.read': readReport,
  'workReports.write': writeReport,
  'surveys.list': listSurveys,
  'surveys.read': readSurvey,
  'surveys.save': saveSurvey,
  'surveys.approve': approveSurvey,
  'surveys.handOut': handOutSlips,
  'surveys.slips': listSlips,
  'surveys.findSlip': findSlip,
  'surveys.answer': answerSlip,
  'surveys.voidSlip': voidSlip,
  'surveys.close': closeSurvey,
  'surveys.analyse': analyseSurvey,
  'surveys.review': reviewSurvey,
  'surveys.file': fileSurvey,
  'surveys.void': voidSurvey,
} satisfies Partial<Handlers>;
