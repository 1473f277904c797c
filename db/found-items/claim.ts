import type { FaultAt } from '../../shared/errors.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import { refuse } from '../directory/saving.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { itemFor, takeItemStep } from './item-change.ts';
import { itemView } from './item-view.ts';

export type Claimed = Pick<FoundItem, 'claimant' | 'claimantCompany' | 'claimantPhone' | 'claimedMarks'>;
const fields = ['claimant', 'claimantPhone', 'claimedMarks'] as const;

/** @returns what a claim still needs: who it is, how to reach them, and what they say of the thing. */
export function claimFaults(claimed: Claimed): FaultAt[] {
  return fields.filter((field) => claimed[field] === '').map((field) => ({ field, code: 'required' }));
}

/** Somebody says that it is theirs. */
export function claimed(act: Act, item: FoundItem, { claimant, claimantCompany, ...said }: Claimed): FoundItem {
  const details = { claimant, ...(claimantCompany && { claimantCompany }) };
  const who = { claimant, claimantCompany, ...said, claimedAt: act.now };
  return takeItemStep(act, item, 'claim', who, { details });
}

export const claimItem: Write<'foundItems.claim'> = (act, { itemId, ...said }) => {
  const item = itemFor(act, itemId, 'claim');
  refuse(claimFaults(said));
  return itemView(act, claimed(act, item, said));
};

/** What they said does not agree with the thing, or they never came: it is kept as before, and the history has who it was. */
export const refuseClaim: Write<'foundItems.refuseClaim'> = (act, { itemId, reason }) => {
  const item = itemFor(act, itemId, 'refuseClaim');
  const nobody = { claimant: '', claimantCompany: '', claimantPhone: '', claimedMarks: '', claimedAt: null };
  const details = { claimant: item.claimant };
  return itemView(act, takeItemStep(act, item, 'refuseClaim', nobody, { text: reason, details }));
};
