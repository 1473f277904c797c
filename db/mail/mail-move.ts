import { type IdentityCheck, type IdentityInput, maskDocNo } from '../../shared/registers/identity.ts';
import { mailFacts } from '../../shared/registers/mail-facts.ts';
import type { MailItem } from '../../shared/registers/mail-items.ts';
import type { MailLineOfMove, MailMove, MailMoveKind } from '../../shared/registers/mail-moves.ts';
import { custodyGap } from '../../shared/registers/mail-rules.ts';
import type { Signature } from '../../shared/registers/signatures.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import { dropDraft } from '../drafts.ts';
import { type Drawings, type Hands, signHands } from '../signing/hand-signatures.ts';
import type { Act } from '../store/act.ts';
import { sha256 } from '../store/ledger.ts';
import { create, freshBase } from '../store/records.ts';

const hashOf = (move: MailMove) => sha256(canonicalJson(mailFacts(move)));

/** A slip about which nothing has been said yet. @param at UTC ms */
export function freshMailMove(act: Act, id: string, kind: MailMoveKind, at: number): MailMove {
  return {
    ...freshBase(act, 'mailMoves', id),
    ...{ kind, at, status: 'posted', lines: [], person: '', phone: '', proxy: false, relation: '', identity: null },
    ...{ fromStaff: null, toStaff: null, reason: '', forwardTo: '', reportedTo: '' },
    enteredLate: act.now - at > act.parameters['entry.lateMinutes'] * 60_000,
  };
}

/** @param gapFrom who had signed for it and did not sign it over */
export function mailLineOf(item: MailItem, gapFrom: string | null): MailLineOfMove {
  const { id: itemId, no, type, special, trackingNo, addressee, place } = item;
  return { ...{ itemId, no, type, special, trackingNo, addressee, place, gapFrom }, present: true, reason: '' };
}

/** @returns the line of an item that whoever acts gives away: only special ones are signed from keeper to keeper */
export function lineGiven(act: Act, item: MailItem): MailLineOfMove {
  return mailLineOf(item, item.special ? custodyGap(item, act.actor.id, [act.shift]) : null);
}

/** Writes a slip and the hands under it, bound to every item that stands on it; its form is a draft no more. */
export function postMailMove(act: Act, move: MailMove, hands: Hands<'giver' | 'receiver'>, drawings: Drawings): void {
  create(act, 'mailMoves', move, move.at);
  dropDraft(act, move.id);
  signHands(act, () => ({ register: 'mailMoves', id: move.id, factsHash: hashOf(move) }), hands, drawings);
}

/** @returns true when the slip says something else now than what was signed */
export const mailMoveChangedSince = ({ factsHash }: Signature, move: MailMove): boolean => factsHash !== hashOf(move);

/** Of the document's number only the end is kept. */
export function checkedIdentity(act: Act, { docNo, ...said }: IdentityInput): IdentityCheck {
  return { ...said, docNoMasked: maskDocNo(docNo), checkedBy: act.actor.id, checkedAt: act.now };
}
