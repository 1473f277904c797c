import { tagOf } from '../../shared/codes/tag.ts';
import type { FoundItemView } from '../../shared/contract/found-items.ts';
import { itemFacts } from '../../shared/registers/found-item-facts.ts';
import { stepsOfItem } from '../../shared/registers/found-item-rules.ts';
import { isHeld } from '../../shared/registers/found-item-states.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import type { Signature } from '../../shared/registers/signatures.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import { stepsLeft } from '../retention/steps-left.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { sha256 } from '../store/ledger.ts';
import { read } from '../store/records.ts';
import { keptUntilOf } from './item-change.ts';
import { lossLine } from './losses.ts';

/** @returns true when the receipt says something else now than what was signed. */
export function itemChangedSince({ purpose, factsHash }: Signature, item: FoundItem): boolean {
  if (purpose !== 'claimant' && purpose !== 'receiver') return true;
  return factsOf(purpose, item) !== factsHash;
}

/** @returns SHA-256 of what a receipt says. */
export function factsOf(purpose: 'claimant' | 'receiver', item: FoundItem): string {
  return sha256(canonicalJson(itemFacts(purpose, item)));
}

/** @returns a thing as its card and page show it. */
export function itemView(look: Look, item: FoundItem): FoundItemView {
  const keptTo = keptUntilOf(look, item);
  const { caseId, matchedCase, reporterPhone, claimantPhone } = item;
  return {
    record: { ...item, reporterPhone: maskPhone(reporterPhone), claimantPhone: maskPhone(claimantPhone) },
    tag: tagOf(item.no, look.site.id),
    caseNo: caseId === null ? '' : read(look, 'cases', caseId).no,
    loss: matchedCase === null ? null : lossLine(read(look, 'cases', matchedCase)),
    dueAt: isHeld(item.status) && !item.voided ? keptTo : null,
    byName: find(look, 'staff', item.createdBy)?.name ?? '',
    signatures: signaturesOf(look, item.id, (signature) => itemChangedSince(signature, item)),
    timeline: timelineOf(look, 'foundItems', item.id),
    steps: stepsLeft(look, 'foundItems', item.id, stepsOfItem(item, look.actor.role, keptTo <= look.now)),
  };
}

export const readItem: Read<'foundItems.read'> = (look, { itemId }) => itemView(look, read(look, 'foundItems', itemId));

/** S51: a number for calling; that it was looked at stands in the thing's history. */
export const revealOfItem: Write<'foundItems.reveal'> = (act, { itemId, field }) => {
  const { [field]: phone } = read(act, 'foundItems', itemId);
  act.append('foundItems', itemId, { kind: 'revealed', field });
  return { phone };
};
