import type { FoundItemView, HandBackInput, StoreInput } from '../../shared/contract/found-items.ts';
import type { PickedUnit } from '../keys/unit-pick.tsx';
import { noIdentity } from '../signing/identity-fields.tsx';

/** A thing while it is described. */
export interface ItemSaid extends Omit<StoreInput, 'id' | 'at' | 'unitId' | 'place' | 'estimatedValue'> {
  where: PickedUnit;
  /** Yuan. */
  value: number | null;
}

export const nothingSaid: ItemSaid = {
  direction: 'found',
  itemDescription: '',
  distinguishingMarks: '',
  where: { text: '', unit: null },
  whereWhen: '',
  reporter: '',
  reporterPhone: '',
  finder: '',
  storagePlace: '',
  value: null,
};

/** @param unitId of the room as the book has it, while nobody has typed another. @returns it as the desk takes it */
export function sentItem({ where, value, ...said }: ItemSaid, unitId: string | null = null) {
  return {
    ...said,
    unitId: where.unit?.id ?? unitId,
    place: where.text.trim().slice(0, 60),
    estimatedValue: value === null ? null : value * 100,
  };
}

/** Handing back while it is written. The document's number is never kept, a signature is given under what stands there then. */
export interface HandBackDraft extends Omit<HandBackInput, 'draftId' | 'claimantPhone' | 'claimantHand'> {
  claimantPhone: string;
}

/** @returns the form as it opens: with the claim that was noted, or with whoever reported the loss. */
export function emptyHandBack({ record, loss }: FoundItemView): HandBackDraft {
  return {
    itemId: record.id,
    claimant: record.claimant || (loss?.callerName ?? ''),
    claimantCompany: record.claimantCompany,
    claimantPhone: '',
    claimedMarks: record.claimedMarks,
    marksAgree: false,
    identity: noIdentity,
  };
}
