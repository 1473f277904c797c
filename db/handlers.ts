import { listCalendar, removeCalendarDay, saveCalendarDay } from './calendar/calendar.ts';
import { listCalls, readCall } from './calls/call-lines.ts';
import { revealNumber, verifyCall } from './calls/check.ts';
import { logCall } from './calls/log.ts';
import { findDuplicates, listCases } from './cases/case-lines.ts';
import { readCase } from './cases/case-view.ts';
import { closeCase, noteOnCase, revealPhone, voidCase } from './cases/closing.ts';
import { correctCase } from './cases/correct.ts';
import {
  answerCase,
  askDepartment,
  completeCase,
  decideCase,
  followUpCase,
  replyToCaller,
  supervisorAnswered,
  tellHr,
} from './cases/handling.ts';
import { findMatches, matchCases } from './cases/lost-and-found.ts';
import { minuteRate } from './cases/minute-rate.ts';
import { acceptNotified, notifyParty } from './cases/notify.ts';
import { acceptCase } from './cases/outcome.ts';
import { registerCase } from './cases/register.ts';
import { registerEmergency } from './cases/register-emergency.ts';
import { historyOfRecord } from './cases/timeline.ts';
import { findCode } from './codes/find-code.ts';
import { setUpDemo } from './demo/setup-demo.ts';
import { listContacts, saveContact } from './directory/contacts.ts';
import { listDepartments, saveDepartment } from './directory/departments.ts';
import { importDirectory, previewDirectory } from './directory/import/import.ts';
import { listStaff, saveStaff } from './directory/staff.ts';
import { readUnitCard } from './directory/unit-card.ts';
import { listUnits, saveUnit } from './directory/units.ts';
import { listZones, saveZone } from './directory/zones.ts';
import { discardDraft, listDrafts, saveDraft } from './drafts.ts';
import { recordFollowUp, remindFollowUp, tryFollowUp } from './follow-ups/calls.ts';
import { listFollowUps } from './follow-ups/queue.ts';
import { followUpRate } from './follow-ups/rate.ts';
import { endSurge, startSurge } from './follow-ups/surge.ts';
import { chaseLoan } from './keys/chase.ts';
import { countKeys, explainCount, listCounts } from './keys/count.ts';
import { handOverKeys } from './keys/hand-over.ts';
import { listInventory, listKeys } from './keys/key-lines.ts';
import { listLoans, listMoves, readKey, readMove, revealBorrower } from './keys/key-view.ts';
import { lendKeys } from './keys/lend.ts';
import { returnKeys } from './keys/return.ts';
import { saveKey } from './keys/save.ts';
import { findKey, loseKey, remedyKey, retireKey } from './keys/trouble.ts';
import { dueAlarms, snoozeAlarm } from './now/alarms.ts';
import { listNow } from './now/now-list.ts';
import { openOrder } from './orders/make-order.ts';
import { onTime } from './orders/on-time.ts';
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
import { find } from './search/find.ts';
import { findUnits } from './search/find-units.ts';
import { verifyHistory } from './site/history.ts';
import { clockJumped } from './site/phase.ts';
import { setUp } from './site/setup.ts';
import { setPin, signIn } from './site/sign-in.ts';
import type { Handlers } from './store/handler.ts';

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
  'cases.minuteRate': minuteRate,
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
  'orders.onTime': onTime,
  'orders.signature': readSignature,
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
  'followUps.attempt': tryFollowUp,
  'followUps.record': recordFollowUp,
  'followUps.remind': remindFollowUp,
  'followUps.rate': followUpRate,
  'surges.start': startSurge,
  'surges.end': endSurge,
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
};
