import { endBackEntry, pauseBackEntry, proposeSpan, readBackEntry, startBackEntry } from './back-entry/back-entries.ts';
import { formOfRecord, formsWithNo } from './back-entry/paper.ts';
import { listConflicts, listMine } from './conflicts/conflict-lines.ts';
import { readConflict } from './conflicts/conflict-view.ts';
import { settleConflict } from './conflicts/settle.ts';
import { listNotes as listContactNotes } from './contact-notes/note-lines.ts';
import {
  acceptNote,
  answerNote,
  closeNote,
  readNote as readContactNote,
  rejectNote,
  resendNote,
  sendNote,
} from './contact-notes/notes.ts';
import { listNotes, listUnread } from './desk-notes/note-lines.ts';
import { readNote } from './desk-notes/note-view.ts';
import { markNoteRead, orderNote, passOnNote, recallNote, voidNote } from './desk-notes/write-note.ts';
import { askLeave, askSwap } from './duty/ask-swap.ts';
import { agreeSwap, decideSwap, withdrawSwap } from './duty/decide-swap.ts';
import { listOnDuty } from './duty/on-duty.ts';
import { enterShift, removeShift, weekOfDuty } from './duty/roster.ts';
import { listSwaps } from './duty/swap-lines.ts';
import { backAtDesk, leaveDesk, listAbsences } from './handovers/absences.ts';
import { closeHandover } from './handovers/close.ts';
import { listHandovers } from './handovers/handover-lines.ts';
import { readHandover } from './handovers/handover-view.ts';
import { readDuty } from './handovers/holder.ts';
import { refuseHandover } from './handovers/refuse.ts';
import { readSheet } from './handovers/sheet.ts';
import { signHandover } from './handovers/sign.ts';
import { listUnsigned } from './handovers/unsigned.ts';
import { startHandover, writeHandover } from './handovers/write.ts';
import {
  closeIncident,
  controlIncident,
  endIncident,
  feedbackOnIncident,
  releaseIncident,
  reopenIncident,
  voidIncident,
} from './incidents/course.ts';
import { fillIncident } from './incidents/fill.ts';
import { listIncidents, listUnfinished } from './incidents/incident-lines.ts';
import { readIncident } from './incidents/incident-view.ts';
import { openIncident } from './incidents/open-incident.ts';
import { submitReport } from './incidents/report.ts';
import { reviewReport, sendReportBack } from './incidents/review.ts';
import { interimReport, supplementIncident, writeInLog } from './incidents/running-log.ts';
import { notifyOfIncident } from './incidents/tell.ts';
import { listLines, readLine, readLinesOf } from './log/log-lines.ts';
import { writeLine } from './log/write-line.ts';
import { composePack, logPack } from './paper-pack/compose.ts';
import { findingToCase, findOnPatrol, reportFindingUp, settleFinding } from './patrols/findings.ts';
import { listDays, listPatrols, listToday } from './patrols/patrol-lines.ts';
import { readPatrol } from './patrols/patrol-view.ts';
import { listRoutes, saveRoute } from './patrols/routes.ts';
import { finishPatrol, markPoint, startPatrol, verifyPatrol, voidPatrol } from './patrols/walk.ts';
import type { Handlers } from './store/handler.ts';
import { inspectionToCase, inspectUnit, listOfUnit } from './vacant/inspect.ts';
import {
  describeVacant,
  listReconciliations,
  listVacant,
  reconcileVacant,
  revealVacant,
} from './vacant/vacant-list.ts';

/** The night and the change of shift. */
export const shiftHandlers = {
  'logLines.write': writeLine,
  'logLines.read': readLine,
  'logLines.list': listLines,
  'logLines.ofRecord': readLinesOf,
  'backEntries.open': readBackEntry,
  'backEntries.propose': proposeSpan,
  'backEntries.start': startBackEntry,
  'backEntries.pause': pauseBackEntry,
  'backEntries.end': endBackEntry,
  'paperForms.ofRecord': formOfRecord,
  'paperForms.withNo': formsWithNo,
  'deskNotes.passOn': passOnNote,
  'deskNotes.order': orderNote,
  'deskNotes.markRead': markNoteRead,
  'deskNotes.recall': recallNote,
  'deskNotes.void': voidNote,
  'deskNotes.read': readNote,
  'deskNotes.list': listNotes,
  'deskNotes.unread': listUnread,
  'duty.week': weekOfDuty,
  'duty.onDuty': listOnDuty,
  'duty.enter': enterShift,
  'duty.remove': removeShift,
  'duty.swaps': listSwaps,
  'duty.askSwap': askSwap,
  'duty.askLeave': askLeave,
  'duty.agree': agreeSwap,
  'duty.withdraw': withdrawSwap,
  'duty.decide': decideSwap,
  'pack.compose': composePack,
  'pack.log': logPack,
  'handovers.duty': readDuty,
  'handovers.sheet': readSheet,
  'handovers.read': readHandover,
  'handovers.list': listHandovers,
  'handovers.unsigned': listUnsigned,
  'handovers.start': startHandover,
  'handovers.write': writeHandover,
  'handovers.sign': signHandover,
  'handovers.refuse': refuseHandover,
  'handovers.close': closeHandover,
  'deskAbsences.leave': leaveDesk,
  'deskAbsences.back': backAtDesk,
  'deskAbsences.list': listAbsences,
  'incidents.open': openIncident,
  'incidents.read': readIncident,
  'incidents.list': listIncidents,
  'incidents.unfinished': listUnfinished,
  'incidents.control': controlIncident,
  'incidents.end': endIncident,
  'incidents.reopen': reopenIncident,
  'incidents.write': writeInLog,
  'incidents.supplement': supplementIncident,
  'incidents.fill': fillIncident,
  'incidents.close': closeIncident,
  'incidents.notify': notifyOfIncident,
  'incidents.interim': interimReport,
  'incidents.submit': submitReport,
  'incidents.review': reviewReport,
  'incidents.sendBack': sendReportBack,
  'incidents.feedback': feedbackOnIncident,
  'incidents.release': releaseIncident,
  'incidents.void': voidIncident,
  'routes.list': listRoutes,
  'routes.save': saveRoute,
  'patrols.start': startPatrol,
  'patrols.mark': markPoint,
  'patrols.find': findOnPatrol,
  'patrols.finish': finishPatrol,
  'patrols.toCase': findingToCase,
  'patrols.reportUp': reportFindingUp,
  'patrols.settle': settleFinding,
  'patrols.verify': verifyPatrol,
  'patrols.void': voidPatrol,
  'patrols.read': readPatrol,
  'patrols.today': listToday,
  'patrols.list': listPatrols,
  'patrols.days': listDays,
  'vacant.today': listVacant,
  'vacant.inspect': inspectUnit,
  'vacant.toCase': inspectionToCase,
  'vacant.ofUnit': listOfUnit,
  'vacant.describe': describeVacant,
  'vacant.reveal': revealVacant,
  'vacant.reconcile': reconcileVacant,
  'vacant.reconciliations': listReconciliations,
  'contactNotes.send': sendNote,
  'contactNotes.accept': acceptNote,
  'contactNotes.reject': rejectNote,
  'contactNotes.resend': resendNote,
  'contactNotes.answer': answerNote,
  'contactNotes.close': closeNote,
  'contactNotes.read': readContactNote,
  'contactNotes.list': listContactNotes,
  'conflicts.list': listConflicts,
  'conflicts.read': readConflict,
  'conflicts.mine': listMine,
  'conflicts.settle': settleConflict,
} satisfies Partial<Handlers>;
