import { z } from 'zod';
import { id, moment, phone, text, words } from '../registers/base.ts';
import type { CaseState } from '../registers/case-states.ts';
import type { Entry } from '../registers/entries.ts';
import { type FoundItemStep, foundItemStates } from '../registers/found-item-states.ts';
import { type FoundItem, itemDirections } from '../registers/found-items.ts';
import { identityInput } from '../registers/identity.ts';
import type { ItemCount } from '../registers/item-counts.ts';
import { page } from '../registers/lists.ts';
import { desk, method, supervisor } from './method.ts';
import type { SignatureView } from './orders.ts';
import { handSigning } from './signing.ts';

/** A thing in a list: what it is and where; its marks are never in one. */
export type FoundItemLine = Pick<
  FoundItem,
  | 'id'
  | 'no'
  | 'status'
  | 'direction'
  | 'itemDescription'
  | 'place'
  | 'whereWhen'
  | 'storagePlace'
  | 'storedAt'
  | 'claimant'
  | 'recipient'
  | 'endedAt'
> & {
  /** Until when it is kept; null once the desk has it no longer. */
  dueAt: number | null;
  /** The report of the loss that it is linked with. */
  matched: boolean;
};

/** A report of a loss, beside a thing that may be what was lost. */
export interface LossLine {
  caseId: string;
  no: string;
  status: CaseState;
  item: string;
  /** What the caller said would tell it apart. */
  marks: string;
  place: string;
  callerName: string;
  receivedAt: number;
}

export interface FoundItemView {
  /** Its telephone numbers are masked. */
  record: FoundItem;
  /** The text of its tag. */
  tag: string;
  caseNo: string;
  /** The report of the loss it is linked with. */
  loss: LossLine | null;
  /** Until when it is kept. */
  dueAt: number | null;
  byName: string;
  signatures: SignatureView[];
  timeline: Entry[];
  /** What may be done now, and by this person. */
  steps: FoundItemStep[];
}

/** What a report has to do with the things that the desk keeps. */
export interface ItemsOfCase {
  /** The thing that it brought, or that is linked with it. */
  item: FoundItemLine | null;
  /** It is about a thing that was found, and custody can begin. */
  mayStore: boolean;
  /** Of a loss: what is kept here and may be what was lost, the likeliest first. */
  candidates: FoundItemLine[];
}

export interface ItemCountView {
  record: ItemCount;
  countedByName: string;
}

const said = {
  direction: z.enum(itemDirections),
  itemDescription: text(200),
  distinguishingMarks: text(500),
  unitId: id.nullable(),
  place: text(60),
  whereWhen: text(200),
  reporter: text(60),
  reporterPhone: phone,
  finder: text(60),
  /** Fen. */
  estimatedValue: z.number().int().min(0).max(1_000_000_000).nullable(),
};
export const storeInput = z.object({ id, ...said, storagePlace: text(60), at: moment.nullable() });
export type StoreInput = z.infer<typeof storeInput>;

const itemId = { itemId: id };
const signature = handSigning.nullable();
const claimed = {
  claimant: text(60),
  claimantCompany: text(120),
  claimantPhone: phone,
  /** What they say of it before they see it. */
  claimedMarks: text(500),
};

export const handBackInput = z.object({
  ...itemId,
  draftId: id.nullable(),
  ...claimed,
  /** Null: as it was said with the claim. */
  claimantPhone: phone.nullable(),
  /** What was said agrees with the thing. */
  marksAgree: z.boolean(),
  identity: identityInput,
  claimantHand: signature,
});
export type HandBackInput = z.infer<typeof handBackInput>;

export const passOnInput = z.object({
  ...itemId,
  to: z.enum(['security', 'police']),
  recipient: text(60),
  /** Number of their paper. */
  recipientRef: text(60),
  reason: text(500),
  receiver: signature,
});
export type PassOnInput = z.infer<typeof passOnInput>;

export const foundItemMethods = {
  /** Takes a thing into custody. */
  'foundItems.store': method<FoundItemView>()('write', desk, storeInput),
  /** The same from the report of a found thing, with what it says. */
  'foundItems.storeFromCase': method<FoundItemView>()('write', desk, z.object({ id, caseId: id })),
  /** A number left out (null) stays what it was. */
  'foundItems.correct': method<FoundItemView>()(
    'write',
    desk,
    z.object({ ...itemId, reason: words(500), ...said, reporterPhone: phone.nullable() }),
  ),
  'foundItems.move': method<FoundItemView>()(
    'write',
    desk,
    z.object({ ...itemId, storagePlace: words(60), reason: text(500) }),
  ),
  'foundItems.read': method<FoundItemView>()('read', desk, z.object(itemId)),
  'foundItems.list': method<{ lines: FoundItemLine[]; total: number }>()(
    'read',
    desk,
    z.object({
      status: z.union([z.enum(foundItemStates), z.enum(['held', 'over', 'ended', 'all'])]),
      text: text(100),
      offset: page.offset,
      limit: page.limit,
    }),
  ),
  /** Everything the desk holds now, shelf by shelf: what a handover counts (S25). */
  'foundItems.held': method<FoundItemLine[]>()('read', desk, z.object({})),
  'foundItems.ofCase': method<ItemsOfCase>()('read', desk, z.object({ caseId: id })),
  /** Reports of losses that may be about this thing, the likeliest first. */
  'foundItems.losses': method<LossLine[]>()('read', desk, z.object(itemId)),
  'foundItems.match': method<FoundItemView>()('write', desk, z.object({ ...itemId, caseId: id })),
  'foundItems.unmatch': method<FoundItemView>()('write', desk, z.object({ ...itemId, reason: words(500) })),
  /** Somebody says that it is theirs and will come for it. */
  'foundItems.claim': method<FoundItemView>()('write', desk, z.object({ ...itemId, ...claimed })),
  /** It is not theirs, or nobody came. */
  'foundItems.refuseClaim': method<FoundItemView>()('write', desk, z.object({ ...itemId, reason: words(500) })),
  /** To its owner, who has shown who they are and signs for it. */
  'foundItems.handBack': method<FoundItemView>()('write', desk, handBackInput),
  /** To security or the police, against a signature or their paper. */
  'foundItems.passOn': method<FoundItemView>()('write', desk, passOnInput),
  'foundItems.dispose': method<FoundItemView>()('write', supervisor, z.object({ ...itemId, reason: words(500) })),
  'foundItems.extend': method<FoundItemView>()(
    'write',
    supervisor,
    z.object({ ...itemId, keepUntil: moment, reason: words(500) }),
  ),
  'foundItems.void': method<FoundItemView>()('write', supervisor, z.object({ ...itemId, reason: words(500) })),
  /** A number as it was given. Looking is logged. */
  'foundItems.reveal': method<{ phone: string }>()(
    'write',
    desk,
    z.object({ ...itemId, field: z.enum(['reporterPhone', 'claimantPhone']) }),
  ),
  /** S25: what was seen on the shelves; the rest of what the book says is missing until it is explained. */
  'foundItems.count': method<ItemCountView>()('write', desk, z.object({ id, itemIds: z.array(id).max(5000) })),
  'foundItems.explainCount': method<ItemCountView>()(
    'write',
    desk,
    z.object({
      countId: id,
      explanations: z.array(z.object({ itemId: id, text: text(500) })).max(5000),
      reportedTo: text(60),
    }),
  ),
  'foundItems.counts': method<ItemCountView[]>()('read', desk, z.object({})),
};
