import { findCode } from './codes/find-code.ts';
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
import { chaseLoan } from './keys/chase.ts';
import { countKeys, explainCount, listCounts } from './keys/count.ts';
import { handOverKeys } from './keys/hand-over.ts';
import { listInventory, listKeys } from './keys/key-lines.ts';
import { listLoans, listMoves, readKey, readMove, revealBorrower } from './keys/key-view.ts';
import { lendKeys } from './keys/lend.ts';
import { returnKeys } from './keys/return.ts';
import { saveKey } from './keys/save.ts';
import { findKey, loseKey, remedyKey, retireKey } from './keys/trouble.ts';
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
import { readBlank } from './paper-pack/read-blank.ts';
import type { Handlers } from './store/handler.ts';
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

/** What the desk holds for others. */
export const custodyHandlers = {
  'codes.find': findCode,
  'codes.blank': readBlank,
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
} satisfies Partial<Handlers>;
