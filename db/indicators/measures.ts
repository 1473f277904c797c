import { calls, rings } from './call-measures.ts';
import {
  complete,
  counts,
  firstReply,
  sameMonth,
  told,
  toldOfEvents,
  unfinished,
  unjustified,
} from './case-measures.ts';
import {
  accepted,
  complaintFollowUp,
  followUpsInTime,
  issuesHandled,
  monthEnd,
  repairFollowUp,
  satisfied,
} from './follow-up-measures.ts';
import { foundAge, foundReturned } from './found-item-measures.ts';
import { incidentReports, incidents, incidentsUnhandled } from './incident-measures.ts';
import type { Measures } from './measure.ts';
import { notices, unanswered } from './notice-measures.ts';
import { charges, onTime, onTimeOfEvents, sameDay } from './order-measures.ts';
import { findingsOpen, patrolDays, vacantInspected } from './round-measures.ts';
import { surveyReturn, surveySatisfied } from './survey-measures.ts';
import { stillInside, visitForms, visits } from './visit-measures.ts';

/** How each indicator is counted. This file only lists. */
export const measures: Measures = {
  told,
  toldOfEvents,
  notices,
  unanswered,
  rings,
  calls,
  visits,
  visitForms,
  stillInside,
  incidents,
  incidentReports,
  incidentsUnhandled,
  foundReturned,
  foundAge,
  ...counts,
  complete,
  onTime,
  onTimeOfEvents,
  sameDay,
  unfinished,
  unjustified,
  accepted,
  sameMonth,
  firstReply,
  complaintFollowUp,
  repairFollowUp,
  satisfied,
  issuesHandled,
  followUpsInTime,
  monthEnd,
  surveyReturn,
  surveySatisfied,
  charges,
  patrolDays,
  findingsOpen,
  vacantInspected,
};
