import { addAttachment, listAttachments, readAttachment, voidAttachment } from './attachments/attachments.ts';
import { endBackEntry, pauseBackEntry, proposeSpan, readBackEntry, startBackEntry } from './back-entry/back-entries.ts';
import { formOfRecord, formsWithNo } from './back-entry/paper.ts';
import { addCaller, tellCallers } from './building-events/callers.ts';
import { askAboutEvent, closeBuildingEvent, endBuildingEvent, followUpCallers } from './building-events/end-event.ts';
import { listBuildingEvents } from './building-events/event-lines.ts';
import { listRunning, readBuildingEvent } from './building-events/event-view.ts';
import { eventOfCase, fittingEvents } from './building-events/fitting.ts';
import { linkToEvent, unlinkFromEvent } from './building-events/link-case.ts';
import { monthOfEvents } from './building-events/month.ts';
import { correctBuildingEvent, openBuildingEvent, voidBuildingEvent } from './building-events/open-event.ts';
import { notifyOfEvent } from './building-events/tell-event.ts';
import { releaseWording } from './building-events/wording.ts';
import { listCalendar, removeCalendarDay, saveCalendarDay } from './calendar/calendar.ts';
import { listCalls, readCall } from './calls/call-lines.ts';
import { revealNumber, verifyCall } from './calls/check.ts';
import { logCall } from './calls/log.ts';
import { caseAround } from './cases/case-around.ts';
import { findDuplicates, listCases } from './cases/case-lines.ts';
import { readCase } from './cases/case-view.ts';
import { closeCase, noteOnCase, revealPhone, voidCase } from './cases/closing.ts';
import { askSupervisor, assignCase, investigateCase, judgeCase, referCase, tellResult } from './cases/complaint.ts';
import { correctCase } from './cases/correct.ts';
import { casesAlike, linkCase, unlinkCase } from './cases/duplicates.ts';
import {
  answerCase,
  askDepartment,
  completeCase,
  decideCase,
  replyToCaller,
  supervisorAnswered,
  tellHr,
} from './cases/handling.ts';
import { findMatches, matchCases } from './cases/lost-and-found.ts';
import { acceptNotified, notifyParty } from './cases/notify.ts';
import { archiveCase, giveOpinion } from './cases/opinion.ts';
import { acceptCase } from './cases/outcome.ts';
import { registerCase } from './cases/register.ts';
import { registerEmergency } from './cases/register-emergency.ts';
import { deferCase, escalateCase, resumeCase } from './cases/standing.ts';
import { historyOfRecord } from './cases/timeline.ts';
import { findCode } from './codes/find-code.ts';
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
import { setUpDemo } from './demo/setup-demo.ts';
import { listNotes, listUnread } from './desk-notes/note-lines.ts';
import { readNote } from './desk-notes/note-view.ts';
import { markNoteRead, orderNote, passOnNote, recallNote } from './desk-notes/write-note.ts';
import { listContacts, saveContact } from './directory/contacts.ts';
import { listDepartments, saveDepartment } from './directory/departments.ts';
import { importDirectory, previewDirectory } from './directory/import/import.ts';
import { listStaff, saveStaff } from './directory/staff.ts';
import { readUnitCard } from './directory/unit-card.ts';
import { listUnits, saveUnit } from './directory/units.ts';
import { listZones, saveZone } from './directory/zones.ts';
import { discardDraft, listDrafts, saveDraft } from './drafts.ts';
import { askLeave, askSwap } from './duty/ask-swap.ts';
import { agreeSwap, decideSwap, withdrawSwap } from './duty/decide-swap.ts';
import { listOnDuty } from './duty/on-duty.ts';
import { enterShift, removeShift, weekOfDuty } from './duty/roster.ts';
import { listSwaps } from './duty/swap-lines.ts';
import { followUpCase, recordFollowUp, remindFollowUp, tryFollowUp } from './follow-ups/calls.ts';
import { listFollowUps } from './follow-ups/queue.ts';
import { followUpRate } from './follow-ups/rate.ts';
import { listReplies } from './follow-ups/replies.ts';
import { recheckFollowUp, sampleFollowUps } from './follow-ups/sample.ts';
import { endSurge, startSurge } from './follow-ups/surge.ts';
import { claimItem, refuseClaim } from './found-items/claim.ts';
import { countItems, explainItemCount, listItemCounts } from './found-items/count.ts';
import { handBackItem } from './found-items/hand-back.ts';
import { listHeld, listItems } from './found-items/item-lines.ts';
import { readItem, revealOfItem } from './found-items/item-view.ts';
import { disposeItem, extendItem, voidItem } from './found-items/keeping.ts';
import { findLosses } from './found-items/losses.ts';
import { itemsOfCase, matchItem, unmatchItem } from './found-items/match.ts';
import { passItemOn } from './found-items/pass-on.ts';
import { correctItem, moveItem, storeFromCase, storeItem } from './found-items/store.ts';
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
import { behindIndicator } from './indicators/behind.ts';
import { mainNumbers, reportIndicators, splitIndicator, trendsOfIndicators } from './indicators/report.ts';
import { chaseLoan } from './keys/chase.ts';
import { countKeys, explainCount, listCounts } from './keys/count.ts';
import { handOverKeys } from './keys/hand-over.ts';
import { listInventory, listKeys } from './keys/key-lines.ts';
import { listLoans, listMoves, readKey, readMove, revealBorrower } from './keys/key-view.ts';
import { lendKeys } from './keys/lend.ts';
import { returnKeys } from './keys/return.ts';
import { saveKey } from './keys/save.ts';
import { findKey, loseKey, remedyKey, retireKey } from './keys/trouble.ts';
import { listLines, readLine, readLinesOf } from './log/log-lines.ts';
import { writeLine } from './log/write-line.ts';
import { listBatches, takeBatch } from './mail/batches.ts';
import {
  attemptDelivery,
  findMail,
  giveMailUp,
  holdMail,
  loseMail,
  noteMoved,
  releaseMail,
  tellAddressee,
  voidMail,
} from './mail/care.ts';
import { correctMail } from './mail/correct.ts';
import { passCustody, readCustody } from './mail/custody.ts';
import { dropOffMail } from './mail/drop-off.ts';
import { giveMailAway } from './mail/give-away.ts';
import { handOutMail } from './mail/hand-out.ts';
import { listInstructions, saveInstruction } from './mail/instructions.ts';
import { listIssues, missIssue, settleIssue } from './mail/issues.ts';
import { listMail, listWaiting } from './mail/mail-lines.ts';
import { readMail, revealTaker } from './mail/mail-view.ts';
import { receiveMail } from './mail/receive.ts';
import { listShapes } from './mail/shapes.ts';
import { dueAlarms, snoozeAlarm } from './now/alarms.ts';
import { listNow } from './now/now-list.ts';
import { openOrder } from './orders/make-order.ts';
import { listOrders } from './orders/order-lines.ts';
import { ordersOfCase, readOrder } from './orders/order-view.ts';
import { listPrices, savePrice } from './orders/prices.ts';
import { quoteCase } from './orders/quote.ts';
import { acceptOrder, confirmPrice, readSignature } from './orders/signing.ts';
import {
  apologise,
  arriveOrder,
  cancelOrder,
  orderDone,
  orderUnfinished,
  receiveOrder,
  returnOrder,
  tellOrder,
} from './orders/visit.ts';
import { composePack, logPack } from './paper-pack/compose.ts';
import { listParameters, saveParameter } from './parameters.ts';
import { findingToCase, findOnPatrol, reportFindingUp, settleFinding } from './patrols/findings.ts';
import { listDays, listPatrols, listToday } from './patrols/patrol-lines.ts';
import { readPatrol } from './patrols/patrol-view.ts';
import { listRoutes, saveRoute } from './patrols/routes.ts';
import { finishPatrol, markPoint, startPatrol, verifyPatrol, voidPatrol } from './patrols/walk.ts';
import { listPhrases, movePhrase, savePhrase } from './phrases/phrases.ts';
import { previewPaper, readPaper } from './print/paper.ts';
import { logPrint, printFailed } from './print/print-log.ts';
import { find } from './search/find.ts';
import { findUnits } from './search/find-units.ts';
import { confirmClock, readDoubt } from './site/clock-check.ts';
import { verifyHistory } from './site/history.ts';
import { clockJumped } from './site/phase.ts';
import { setUp } from './site/setup.ts';
import { setPin, signIn } from './site/sign-in.ts';
import type { Handlers } from './store/handler.ts';
import { revealContact, unitHistory } from './units/unit-history.ts';
import { inspectionToCase, inspectUnit, listOfUnit } from './vacant/inspect.ts';
import {
  describeVacant,
  listReconciliations,
  listVacant,
  reconcileVacant,
  revealVacant,
} from './vacant/vacant-list.ts';
import { listViews, removeView, saveView } from './views/views.ts';
import { signInGroup } from './visitors/group.ts';
import { decideVisit } from './visitors/hold.ts';
import { knownVisitors } from './visitors/known.ts';
import { endPermit, listPermits, savePermit } from './visitors/permits.ts';
import { endRollCall, lastRollCall, markRollCall, startRollCall } from './visitors/roll-calls.ts';
import { signIn as signInVisitor } from './visitors/sign-in.ts';
import {
  admitVisit,
  answerForVisit,
  correctVisit,
  expireVisit,
  passOnVisit,
  refuseToRegister,
  signOutVisit,
  turnAwayVisit,
} from './visitors/steps.ts';
import { listInside, listVisits, readVisit, revealVisit } from './visitors/visit-view.ts';
import { endWatchEntry, listWatchEntries, revealWatchEntry, saveWatchEntry } from './visitors/watch-list.ts';

/** Which function answers which method. This file only lists. */
export const handlers: Handlers = {
  'setup.create': setUp,
  'setup.demo': setUpDemo,
  'staff.signIn': signIn,
  'staff.setPin': setPin,
  'drafts.save': saveDraft,
  'drafts.list': listDrafts,
  'drafts.discard': discardDraft,
  'parameters.list': listParameters,
  'parameters.save': saveParameter,
  'history.verify': verifyHistory,
  'clock.jumped': clockJumped,
  'clock.doubt': readDoubt,
  'clock.confirm': confirmClock,
  'now.list': listNow,
  'alarms.due': dueAlarms,
  'alarms.snooze': snoozeAlarm,
  'history.ofRecord': historyOfRecord,
  'search.find': find,
  'cases.register': registerCase,
  'cases.registerEmergency': registerEmergency,
  'cases.read': readCase,
  'cases.list': listCases,
  'cases.duplicates': findDuplicates,
  'cases.notify': notifyParty,
  'cases.acceptNotified': acceptNotified,
  'cases.note': noteOnCase,
  'cases.correct': correctCase,
  'cases.void': voidCase,
  'cases.ask': askDepartment,
  'cases.complete': completeCase,
  'cases.decide': decideCase,
  'cases.accept': acceptCase,
  'cases.matches': findMatches,
  'cases.match': matchCases,
  'cases.answer': answerCase,
  'cases.followUp': followUpCase,
  'cases.tellHr': tellHr,
  'cases.reply': replyToCaller,
  'cases.supervisorAnswered': supervisorAnswered,
  'cases.close': closeCase,
  'cases.reveal': revealPhone,
  'cases.assign': assignCase,
  'cases.investigate': investigateCase,
  'cases.tellResult': tellResult,
  'cases.opinion': giveOpinion,
  'cases.archive': archiveCase,
  'cases.judge': judgeCase,
  'cases.refer': referCase,
  'cases.escalate': escalateCase,
  'cases.askSupervisor': askSupervisor,
  'cases.defer': deferCase,
  'cases.resume': resumeCase,
  'cases.link': linkCase,
  'cases.unlink': unlinkCase,
  'cases.alike': casesAlike,
  'orders.open': openOrder,
  'orders.tell': tellOrder,
  'orders.receive': receiveOrder,
  'orders.arrive': arriveOrder,
  'orders.quote': quoteCase,
  'orders.confirmPrice': confirmPrice,
  'orders.done': orderDone,
  'orders.unfinished': orderUnfinished,
  'orders.apologise': apologise,
  'orders.accept': acceptOrder,
  'orders.return': returnOrder,
  'orders.cancel': cancelOrder,
  'orders.read': readOrder,
  'orders.ofCase': ordersOfCase,
  'orders.list': listOrders,
  'orders.signature': readSignature,
  'buildingEvents.open': openBuildingEvent,
  'buildingEvents.notify': notifyOfEvent,
  'buildingEvents.addCaller': addCaller,
  'buildingEvents.link': linkToEvent,
  'buildingEvents.unlink': unlinkFromEvent,
  'buildingEvents.release': releaseWording,
  'buildingEvents.tellCallers': tellCallers,
  'buildingEvents.ask': askAboutEvent,
  'buildingEvents.correct': correctBuildingEvent,
  'buildingEvents.end': endBuildingEvent,
  'buildingEvents.followUp': followUpCallers,
  'buildingEvents.close': closeBuildingEvent,
  'buildingEvents.void': voidBuildingEvent,
  'buildingEvents.read': readBuildingEvent,
  'buildingEvents.list': listBuildingEvents,
  'buildingEvents.running': listRunning,
  'buildingEvents.fitting': fittingEvents,
  'buildingEvents.ofCase': eventOfCase,
  'buildingEvents.month': monthOfEvents,
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
  'prices.list': listPrices,
  'prices.save': savePrice,
  'calls.log': logCall,
  'calls.read': readCall,
  'calls.list': listCalls,
  'calls.reveal': revealNumber,
  'calls.verify': verifyCall,
  'staff.list': listStaff,
  'staff.save': saveStaff,
  'departments.list': listDepartments,
  'departments.save': saveDepartment,
  'zones.list': listZones,
  'zones.save': saveZone,
  'units.find': findUnits,
  'units.list': listUnits,
  'units.card': readUnitCard,
  'units.save': saveUnit,
  'contacts.list': listContacts,
  'contacts.save': saveContact,
  'directory.preview': previewDirectory,
  'directory.import': importDirectory,
  'followUps.list': listFollowUps,
  'followUps.replies': listReplies,
  'followUps.attempt': tryFollowUp,
  'followUps.record': recordFollowUp,
  'followUps.remind': remindFollowUp,
  'followUps.rate': followUpRate,
  'indicators.main': mainNumbers,
  'indicators.report': reportIndicators,
  'indicators.trends': trendsOfIndicators,
  'indicators.split': splitIndicator,
  'indicators.behind': behindIndicator,
  'followUps.sample': sampleFollowUps,
  'followUps.recheck': recheckFollowUp,
  'surges.start': startSurge,
  'surges.end': endSurge,
  'views.list': listViews,
  'views.save': saveView,
  'views.remove': removeView,
  'units.history': unitHistory,
  'contacts.reveal': revealContact,
  'cases.around': caseAround,
  'calendar.list': listCalendar,
  'calendar.save': saveCalendarDay,
  'calendar.remove': removeCalendarDay,
  'codes.find': findCode,
  'keys.save': saveKey,
  'keys.read': readKey,
  'keys.list': listKeys,
  'keys.lend': lendKeys,
  'keys.return': returnKeys,
  'keys.handOver': handOverKeys,
  'keys.chase': chaseLoan,
  'keys.loans': listLoans,
  'keys.move': readMove,
  'keys.moves': listMoves,
  'keys.reveal': revealBorrower,
  'keys.lose': loseKey,
  'keys.find': findKey,
  'keys.remedy': remedyKey,
  'keys.retire': retireKey,
  'keys.count': countKeys,
  'keys.explainCount': explainCount,
  'keys.counts': listCounts,
  'keys.inventory': listInventory,
  'mail.receive': receiveMail,
  'mail.read': readMail,
  'mail.list': listMail,
  'mail.waiting': listWaiting,
  'mail.tell': tellAddressee,
  'mail.attempt': attemptDelivery,
  'mail.hold': holdMail,
  'mail.release': releaseMail,
  'mail.moveOut': noteMoved,
  'mail.giveUp': giveMailUp,
  'mail.lose': loseMail,
  'mail.find': findMail,
  'mail.correct': correctMail,
  'mail.void': voidMail,
  'mail.handOut': handOutMail,
  'mail.giveAway': giveMailAway,
  'mail.dropOff': dropOffMail,
  'mail.custody': readCustody,
  'mail.passCustody': passCustody,
  'mail.reveal': revealTaker,
  'mail.takeBatch': takeBatch,
  'mail.batches': listBatches,
  'mail.missIssue': missIssue,
  'mail.settleIssue': settleIssue,
  'mail.issues': listIssues,
  'mail.instructions': listInstructions,
  'mail.instruct': saveInstruction,
  'mail.shapes': listShapes,
  'visits.signIn': signInVisitor,
  'visits.signInGroup': signInGroup,
  'visits.refuse': refuseToRegister,
  'visits.answer': answerForVisit,
  'visits.admit': admitVisit,
  'visits.turnAway': turnAwayVisit,
  'visits.passOn': passOnVisit,
  'visits.decide': decideVisit,
  'visits.signOut': signOutVisit,
  'visits.expire': expireVisit,
  'visits.correct': correctVisit,
  'visits.read': readVisit,
  'visits.list': listVisits,
  'visits.inside': listInside,
  'visits.known': knownVisitors,
  'visits.reveal': revealVisit,
  'permits.save': savePermit,
  'permits.end': endPermit,
  'permits.list': listPermits,
  'watchEntries.save': saveWatchEntry,
  'watchEntries.end': endWatchEntry,
  'watchEntries.list': listWatchEntries,
  'watchEntries.reveal': revealWatchEntry,
  'rollCalls.start': startRollCall,
  'rollCalls.mark': markRollCall,
  'rollCalls.end': endRollCall,
  'rollCalls.last': lastRollCall,
  'foundItems.store': storeItem,
  'foundItems.storeFromCase': storeFromCase,
  'foundItems.correct': correctItem,
  'foundItems.move': moveItem,
  'foundItems.read': readItem,
  'foundItems.list': listItems,
  'foundItems.held': listHeld,
  'foundItems.ofCase': itemsOfCase,
  'foundItems.losses': findLosses,
  'foundItems.match': matchItem,
  'foundItems.unmatch': unmatchItem,
  'foundItems.claim': claimItem,
  'foundItems.refuseClaim': refuseClaim,
  'foundItems.handBack': handBackItem,
  'foundItems.passOn': passItemOn,
  'foundItems.dispose': disposeItem,
  'foundItems.extend': extendItem,
  'foundItems.void': voidItem,
  'foundItems.reveal': revealOfItem,
  'foundItems.count': countItems,
  'foundItems.explainCount': explainItemCount,
  'foundItems.counts': listItemCounts,
  'deskNotes.passOn': passOnNote,
  'deskNotes.order': orderNote,
  'deskNotes.markRead': markNoteRead,
  'deskNotes.recall': recallNote,
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
  'attachments.add': addAttachment,
  'attachments.void': voidAttachment,
  'attachments.list': listAttachments,
  'attachments.read': readAttachment,
  'phrases.list': listPhrases,
  'phrases.save': savePhrase,
  'phrases.move': movePhrase,
  'print.preview': previewPaper,
  'print.paper': readPaper,
  'print.log': logPrint,
  'print.failed': printFailed,
};
