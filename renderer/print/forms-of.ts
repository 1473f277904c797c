import type { Paper } from '../../shared/contract/print.ts';
import type { Form } from './form.ts';
import { boundCover } from './forms/bound-cover.ts';
import { complaintRecord } from './forms/f01-complaint-record.ts';
import { complaintHandling } from './forms/f03-complaint-handling.ts';
import { opinionForm } from './forms/f04-opinion.ts';
import { workOrder } from './forms/f05-work-order.ts';
import { followUpRecord } from './forms/f07-follow-up-record.ts';
import { followedCover } from './forms/f09-month-cover.ts';
import { surveyAnalysis, surveySlip } from './forms/f10-survey.ts';
import { callSlip } from './forms/f11-call.ts';
import { visitorRegister } from './forms/f12-visitors.ts';
import { keyRegister, loanRegister } from './forms/f13-key-registers.ts';
import { keySlip } from './forms/f14-key-slip.ts';
import { keyLoan } from './forms/f16-key-loan.ts';
import { handoverForm } from './forms/f25-handover.ts';
import { incidentReportForm } from './forms/f26-incident.ts';
import { vacantSheet } from './forms/f28-vacant.ts';
import { patrolSheet, patrolSignIn, routeMap } from './forms/f30-patrol.ts';
import { contactNoteForm } from './forms/f55-contact-note.ts';
import { leaveForm, rosterForm } from './forms/f56-leave.ts';
import { workReportForm } from './forms/f57-work-report.ts';
import { guideSheet } from './forms/guide.ts';
import { mailRegister, mailSlipForm, periodicalRegister } from './forms/mail-forms.ts';
import { nightLog } from './forms/night-log.ts';
import { packForms } from './forms/paper-pack.ts';
import { callRegister, caseRegister, complaintRegister, repairRegister, tellingRegister } from './forms/registers.ts';
import { rollSheet } from './forms/roll-sheet.ts';
import { eventSheet } from './forms/s03-event-sheet.ts';
import { itemReceipt } from './forms/s07-item-receipt.ts';
import { visitorPass } from './forms/visitor-pass.ts';
import { mannerOf } from './manner.ts';

const ofCase = { F01: complaintRecord, F03: complaintHandling, F04: opinionForm, F07: followUpRecord };

/** @returns the forms of a paper, each beginning on a sheet of its own */
export function formsOf(paper: Paper): Form[] {
  const { content } = paper;
  const manner = mannerOf(paper);
  switch (content.form) {
    case 'F05':
      return content.orders.map((order) => workOrder(order, manner));
    case 'F11':
      return content.calls.map((call) => callSlip(call, manner));
    case 'pass':
      return content.passes.map((pass) => visitorPass(pass, manner));
    case 'roll':
      return content.rolls.map((roll) => rollSheet(roll, manner));
    case 'F12':
      return [visitorRegister(content.visits, manner)];
    case 'S03':
      return content.events.map((event) => eventSheet(event, manner));
    case 'F14':
    case 'F15': {
      const { form } = content;
      return content.moves.map((move) => keySlip(form, move, manner));
    }
    case 'F16':
      return content.moves.map((move) => keyLoan(move, manner));
    case 'F25':
      return content.handovers.map((handover) => handoverForm(handover, manner));
    case 'S07':
      return content.receipts.map((item) => itemReceipt(item, manner));
    case 'F26':
      return content.incidents.map((incident) => incidentReportForm(incident, manner));
    case 'F13':
      return [keyRegister(content.keys, manner)];
    case 'keyTags':
    case 'itemTags':
    case 'mailTags':
    case 'pointTags':
    case 'sampleTags':
      return [];
    case 'F30':
      return content.patrols.map((patrol) => patrolSignIn(patrol, manner));
    case 'F31':
      return content.patrols.map((patrol) => patrolSheet(patrol, manner));
    case 'routeMap':
      return content.routes.map((route) => routeMap(route, manner));
    case 'F28':
      return content.rounds.map((round) => vacantSheet(round, manner));
    case 'F55':
      return content.notes.map((note) => contactNoteForm(note, manner));
    case 'F56':
      return content.leaves.map((leave) => leaveForm(leave, manner));
    case 'roster':
      return content.weeks.map((week) => rosterForm(week, manner));
    case 'loans':
      return [loanRegister(content.rows, manner)];
    case 'F02':
      return [complaintRegister(content.rows, manner)];
    case 'reports':
      return [caseRegister(content.rows, manner)];
    case 'F06':
      return [repairRegister(content.rows, manner)];
    case 'F09':
      return [followedCover(content.months, manner)];
    case 'S24':
      return content.slips.map((slip) => mailSlipForm(slip, manner));
    case 'F23':
      return [periodicalRegister(content.batches, content.issues, manner)];
    case 'F24':
      return [mailRegister(content.items, manner)];
    case 'calls':
      return [callRegister(content.calls, manner)];
    case 'nightLog':
      return [nightLog(content.lines, manner)];
    case 'notifications':
      return [tellingRegister(content.rows, manner)];
    case 'guideReceptionist':
    case 'guideGuard':
    case 'guideSupervisor':
      return [guideSheet(content.form)];
    case 'F10':
      return content.blanks.map((blank) => surveySlip(blank, manner));
    case 'survey':
      return content.analyses.map((analysis) => surveyAnalysis(analysis, manner));
    case 'F57':
    case 'F58':
      return [workReportForm(content.form, content.report, manner)];
    case 'bound':
      return [
        boundCover(content, manner),
        ...content.volumes.flatMap((volume) => formsOf({ ...paper, content: volume.content })),
      ];
    case 'pack':
      return packForms(content.pack, manner);
    default:
      return content.cases.map((one) => ofCase[content.form](one, manner));
  }
}
