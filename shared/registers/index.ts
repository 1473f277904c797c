import type { z } from 'zod';
import { attachmentRecord } from './attachments.ts';
import { backEntryRecord } from './back-entries.ts';
import { blankForm } from './blank-forms.ts';
import { buildingEventRecord } from './building-events.ts';
import { calendarDay } from './calendar-days.ts';
import { callRecord } from './calls.ts';
import { caseRecord } from './cases.ts';
import { conflictRecord } from './conflicts.ts';
import { contactNoteRecord } from './contact-notes.ts';
import { deskAbsenceRecord } from './desk-absences.ts';
import { deskNoteRecord, noteReadingRecord } from './desk-notes.ts';
import { deskRecord } from './desks.ts';
import { dutyShiftRecord } from './duty-shifts.ts';
import { exportRecord } from './exports.ts';
import { followUpRecord, surgeRecord } from './follow-ups.ts';
import { foundItemRecord } from './found-items.ts';
import { handoverRecord } from './handovers.ts';
import { incidentRecord } from './incidents.ts';
import { itemCountRecord } from './item-counts.ts';
import { keyCountRecord } from './key-counts.ts';
import { keyMoveRecord } from './key-moves.ts';
import { keyRecord } from './keys.ts';
import { viewRecord } from './lists.ts';
import { logLineRecord } from './log-lines.ts';
import { mailBatchRecord, missingIssueRecord } from './mail-batches.ts';
import { codeShapeRecord, mailInstruction } from './mail-instructions.ts';
import { mailItemRecord } from './mail-items.ts';
import { mailMoveRecord } from './mail-moves.ts';
import { orderRecord } from './orders.ts';
import { paperFormRecord } from './paper-forms.ts';
import { patrolFindingRecord } from './patrol-findings.ts';
import { patrolRecord } from './patrols.ts';
import { department, staff } from './people.ts';
import { permitRecord } from './permits.ts';
import { phraseRecord } from './phrases.ts';
import { contact, unit, zone } from './places.ts';
import { quoteRecord } from './prices.ts';
import { printRecord } from './prints.ts';
import { rollCallRecord } from './roll-calls.ts';
import { routeRecord } from './routes.ts';
import { shiftSwapRecord } from './shift-swaps.ts';
import { signatureRecord } from './signatures.ts';
import { siteKeyRecord } from './site-keys.ts';
import { surveyRecord, surveySlipRecord } from './surveys.ts';
import { reconciliationRecord, vacancyRecord, vacantInspectionRecord, vacantRoundRecord } from './vacant.ts';
import { visitRecord } from './visits.ts';
import { watchEntryRecord } from './watch-entries.ts';
import { workReportRecord } from './work-reports.ts';

/**
 * Every register whose records are rows of their own. `letter` starts the human number (`C-A-261121-003`);
 * null where people and places are known by name.
 */
export const registers = {
  cases: { schema: caseRecord, letter: 'C' },
  calls: { schema: callRecord, letter: 'T' },
  incidents: { schema: incidentRecord, letter: 'I' },
  orders: { schema: orderRecord, letter: 'W' },
  quotes: { schema: quoteRecord, letter: null },
  signatures: { schema: signatureRecord, letter: null },
  attachments: { schema: attachmentRecord, letter: null },
  phrases: { schema: phraseRecord, letter: null },
  followUps: { schema: followUpRecord, letter: 'F' },
  keys: { schema: keyRecord, letter: 'K' },
  keyMoves: { schema: keyMoveRecord, letter: 'L' },
  keyCounts: { schema: keyCountRecord, letter: 'N' },
  mailBatches: { schema: mailBatchRecord, letter: 'D' },
  mailItems: { schema: mailItemRecord, letter: 'M' },
  mailMoves: { schema: mailMoveRecord, letter: 'R' },
  missingIssues: { schema: missingIssueRecord, letter: 'J' },
  mailInstructions: { schema: mailInstruction, letter: null },
  codeShapes: { schema: codeShapeRecord, letter: null },
  visits: { schema: visitRecord, letter: 'V' },
  permits: { schema: permitRecord, letter: 'H' },
  watchEntries: { schema: watchEntryRecord, letter: 'Y' },
  rollCalls: { schema: rollCallRecord, letter: 'Q' },
  foundItems: { schema: foundItemRecord, letter: 'G' },
  itemCounts: { schema: itemCountRecord, letter: 'U' },
  logLines: { schema: logLineRecord, letter: null },
  backEntries: { schema: backEntryRecord, letter: null },
  paperForms: { schema: paperFormRecord, letter: null },
  deskNotes: { schema: deskNoteRecord, letter: null },
  noteReadings: { schema: noteReadingRecord, letter: null },
  dutyShifts: { schema: dutyShiftRecord, letter: null },
  shiftSwaps: { schema: shiftSwapRecord, letter: null },
  blankForms: { schema: blankForm, letter: null },
  handovers: { schema: handoverRecord, letter: 'X' },
  deskAbsences: { schema: deskAbsenceRecord, letter: null },
  routes: { schema: routeRecord, letter: 'A' },
  patrols: { schema: patrolRecord, letter: 'P' },
  patrolFindings: { schema: patrolFindingRecord, letter: null },
  vacancies: { schema: vacancyRecord, letter: null },
  vacantRounds: { schema: vacantRoundRecord, letter: 'E' },
  vacantInspections: { schema: vacantInspectionRecord, letter: null },
  reconciliations: { schema: reconciliationRecord, letter: null },
  contactNotes: { schema: contactNoteRecord, letter: 'Z' },
  prints: { schema: printRecord, letter: null },
  workReports: { schema: workReportRecord, letter: null },
  surveys: { schema: surveyRecord, letter: 'O' },
  surveySlips: { schema: surveySlipRecord, letter: null },
  surges: { schema: surgeRecord, letter: 'S' },
  buildingEvents: { schema: buildingEventRecord, letter: 'B' },
  calendarDays: { schema: calendarDay, letter: null },
  conflicts: { schema: conflictRecord, letter: null },
  desks: { schema: deskRecord, letter: null },
  views: { schema: viewRecord, letter: null },
  staff: { schema: staff, letter: null },
  departments: { schema: department, letter: null },
  zones: { schema: zone, letter: null },
  units: { schema: unit, letter: null },
  contacts: { schema: contact, letter: null },
  exports: { schema: exportRecord, letter: null },
  siteKeys: { schema: siteKeyRecord, letter: null },
} as const;
export type RegisterName = keyof typeof registers;
export type RecordOf<R extends RegisterName> = z.infer<(typeof registers)[R]['schema']>;
export const registerNames = Object.keys(registers) as RegisterName[];
