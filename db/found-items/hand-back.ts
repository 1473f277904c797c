import { nobody } from '../../shared/contract/admit.ts';
import type { FoundItemView, HandBackInput } from '../../shared/contract/found-items.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import { identityFaults, maskDocNo } from '../../shared/registers/identity.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft } from '../drafts.ts';
import { type Drawings, handFaults, keepDrawings, signHands } from '../signing/hand-signatures.ts';
import type { Act, Look } from '../store/act.ts';
import type { Task } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { type Claimed, claimed, claimFaults } from './claim.ts';
import { finishReport } from './finish-report.ts';
import { itemFor, takeItemStep } from './item-change.ts';
import { factsOf, itemView } from './item-view.ts';

/** S07: to whoever said what it looks like, showed who they are and signs for it with their whole name. */
export const handBackItem: Task<'foundItems.handBack'> = {
  async task(book, input, now, actor) {
    const who = actor ?? nobody;
    returnable(book.look(who, now), input);
    const drawings = keepDrawings(book, { claimant: input.claimantHand });
    return book.act(who, now, (act) => handedBack(act, input, drawings));
  },
};

/** A thing that nobody has claimed yet is claimed and handed back in one go. */
function returnable(look: Look, input: HandBackInput): FoundItem {
  const { status } = read(look, 'foundItems', input.itemId);
  const item = itemFor(look, input.itemId, status === 'stored' ? 'claim' : 'handBack');
  refuse([
    ...claimFaults(saidBy(input, item)),
    input.marksAgree ? undefined : { field: 'marksAgree', code: 'tick' },
    ...identityFaults('identity', input.identity),
    // Whoever claims it takes it: nobody signs on another's behalf (§3.1 rule 5).
    ...handFaults('claimantHand', input.claimantHand),
    input.claimantHand && input.claimantHand.signer !== input.claimant
      ? { field: 'claimantHand.signer', code: 'unknown' }
      : undefined,
  ]);
  return item;
}

/** A number that was not typed anew is the one that was said before. */
function saidBy(input: HandBackInput, item: FoundItem): Claimed {
  const { claimant, claimantCompany, claimantPhone, claimedMarks } = input;
  return { claimant, claimantCompany, claimedMarks, claimantPhone: claimantPhone ?? item.claimantPhone };
}

/** The same once the drawing is kept. */
export function handedBack(act: Act, input: HandBackInput, drawings: Drawings): FoundItemView {
  const before = returnable(act, input);
  const { claimant, identity, draftId } = input;
  const said = saidBy(input, before);
  const item = before.status === 'stored' ? claimed(act, before, said) : before;
  const { docNo, ...shown } = identity;
  const checked = { ...shown, docNoMasked: maskDocNo(docNo), checkedBy: act.actor.id, checkedAt: act.now };
  const fields = { ...said, claimIdentity: checked, endedAt: act.now };
  const details = { claimant, docType: identity.docType };
  const after = takeItemStep(act, item, 'handBack', fields, { details });
  const of = () => ({ register: 'foundItems', id: after.id, factsHash: factsOf('claimant', after) }) as const;
  signHands(act, of, { claimant: input.claimantHand }, drawings);
  for (const report of [after.matchedCase, after.caseId]) {
    if (report !== null) finishReport(act, report, `${after.no} → ${claimant}`, after);
  }
  dropDraft(act, draftId);
  return itemView(act, after);
}
