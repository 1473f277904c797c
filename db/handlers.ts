import { addAttachment, listAttachments, readAttachment, voidAttachment } from './attachments/attachments.ts';
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
import { custodyHandlers } from './custody-handlers.ts';
import { setUpDemo } from './demo/setup-demo.ts';
import { listContacts, saveContact } from './directory/contacts.ts';
import { listDepartments, saveDepartment } from './directory/departments.ts';
import { importDirectory, previewDirectory } from './directory/import/import.ts';
import { listStaff, saveStaff } from './directory/staff.ts';
import { readUnitCard } from './directory/unit-card.ts';
import { listUnits, saveUnit } from './directory/units.ts';
import { listZones, saveZone } from './directory/zones.ts';
import { discardDraft, listDrafts, saveDraft } from './drafts.ts';
import { checkExport } from './export/check-export.ts';
import { listExports, listSiteKeys } from './export/export-lines.ts';
import { cancelExport, makeExport } from './export/make-export.ts';
import { followUpCase, recordFollowUp, remindFollowUp, tryFollowUp } from './follow-ups/calls.ts';
import { listFollowUps } from './follow-ups/queue.ts';
import { followUpRate } from './follow-ups/rate.ts';
import { listReplies } from './follow-ups/replies.ts';
import { recheckFollowUp, sampleFollowUps } from './follow-ups/sample.ts';
import { endSurge, startSurge } from './follow-ups/surge.ts';
import { listHistory } from './history/history-lines.ts';
import { readChange } from './history/read-change.ts';
import { behindIndicator } from './indicators/behind.ts';
import { mainNumbers, reportIndicators, splitIndicator, trendsOfIndicators } from './indicators/report.ts';
import { readMoves } from './log/clock-moves.ts';
import { alarmsRang, dueAlarms, snoozeAlarm } from './now/alarms.ts';
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
import { listParameters, saveParameter } from './parameters.ts';
import { listPhrases, movePhrase, savePhrase } from './phrases/phrases.ts';
import { previewPaper, readPaper } from './print/paper.ts';
import { logPrint, printFailed } from './print/print-log.ts';
import { reportHandlers } from './report-handlers.ts';
import { find } from './search/find.ts';
import { findUnits } from './search/find-units.ts';
import { shiftHandlers } from './shift-handlers.ts';
import { confirmClock, readDoubt } from './site/clock-check.ts';
import { clockJumped } from './site/clock-jumped.ts';
import { setUp } from './site/setup.ts';
import { setPin, signIn } from './site/sign-in.ts';
import type { Handlers } from './store/handler.ts';
import { readFirstHour } from './support/first-hour.ts';
import { supportFacts } from './support/support-facts.ts';
import { syncHandlers } from './sync-handlers.ts';
import { revealContact, unitHistory } from './units/unit-history.ts';
import { listViews, removeView, saveView } from './views/views.ts';

/** Which function answers which method. This file only lists. */
export const handlers: Handlers = {
  ...custodyHandlers,
  ...shiftHandlers,
  ...syncHandlers,
  ...reportHandlers,
  'setup.create': setUp,
  'setup.demo': setUpDemo,
  'staff.signIn': signIn,
  'staff.setPin': setPin,
  'drafts.save': saveDraft,
  'drafts.list': listDrafts,
  'drafts.discard': discardDraft,
  'parameters.list': listParameters,
  'parameters.save': saveParameter,
  'history.list': listHistory,
  'history.change': readChange,
  'clock.jumped': clockJumped,
  'clock.doubt': readDoubt,
  'clock.moves': readMoves,
  'clock.confirm': confirmClock,
  'now.list': listNow,
  'alarms.due': dueAlarms,
  'alarms.rang': alarmsRang,
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
  'support.facts': supportFacts,
  'firstHour.facts': readFirstHour,
  'exports.make': makeExport,
  'exports.cancel': cancelExport,
  'exports.list': listExports,
  'exports.keys': listSiteKeys,
  'exports.check': checkExport,
};
