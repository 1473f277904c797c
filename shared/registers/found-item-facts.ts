import type { Json } from '../sync/canonical-json.ts';
import type { FoundItem } from './found-items.ts';

/** Whose hand takes a thing away: its owner's, or that of security or the police. */
export type ItemPurpose = 'claimant' | 'receiver';

/** @returns what a receipt says to whoever signs it (S07); the marks are no part of it, they stay the desk's */
export function itemFacts(purpose: ItemPurpose, item: FoundItem): Json {
  const { no, direction, itemDescription, place, whereWhen } = item;
  const thing = { no, direction, itemDescription, place, whereWhen };
  if (purpose === 'receiver') {
    const { status, recipient, recipientRef, endReason } = item;
    return { ...thing, status, recipient, recipientRef, endReason };
  }
  const { claimant, claimantCompany, claimantPhone, claimIdentity } = item;
  return { ...thing, claimant, claimantCompany, claimantPhone, docNo: claimIdentity?.docNoMasked ?? '' };
}
