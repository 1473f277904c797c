import { z } from 'zod';
import { id, longText, moment, phone, text, words } from '../registers/base.ts';
import type { Entry } from '../registers/entries.ts';
import { identityInput } from '../registers/identity.ts';
import { type ListPage, narrowings, page } from '../registers/lists.ts';
import type { MailBatch, MissingIssue } from '../registers/mail-batches.ts';
import { type CodeShape, type MailInstruction, mailInstruction } from '../registers/mail-instructions.ts';
import { attemptResults, type MailItem, mailTypes } from '../registers/mail-items.ts';
import type { MailMove } from '../registers/mail-moves.ts';
import type { MailStep } from '../registers/mail-states.ts';
import { acks, notifyChannels } from '../registers/notifications.ts';
import { paperInput } from '../registers/paper-forms.ts';
import type { Contact } from '../registers/places.ts';
import { dayDesk, desk, method, supervisor } from './method.ts';
import type { SignatureView } from './orders.ts';
import { handSigning } from './signing.ts';

/** An item in a list: what it is, whose, where it lies and since when. */
export type MailLine = Pick<
  MailItem,
  | 'id'
  | 'no'
  | 'status'
  | 'direction'
  | 'type'
  | 'special'
  | 'trackingNo'
  | 'addressee'
  | 'unitId'
  | 'place'
  | 'shelf'
  | 'receivedAt'
  | 'since'
  | 'heldUntil'
  | 'notices'
  | 'noticedAt'
  | 'endedAt'
> & {
  /** When it must be asked about; null when it need not. */
  dueAt: number | null;
  keeperName: string;
};

/** A slip with its signatures; the phone is masked. */
export interface MailMoveView {
  record: MailMove;
  signatures: SignatureView[];
  byName: string;
  fromName: string;
  toName: string;
}

/** One link of the chain of custody: who had it from when, by whose signature; `gapFrom` is who did not sign it over. */
export interface CustodyLink {
  at: number;
  kind: 'taken' | MailMove['kind'];
  no: string;
  who: string;
  signed: boolean;
  gapFrom: string;
}

export interface MailView {
  record: MailItem;
  /** The text of its code. */
  tag: string;
  keeperName: string;
  exceptByName: string;
  batchNo: string;
  /** What brought it out of the house or into the hand. */
  move: MailMoveView | null;
  custody: CustodyLink[];
  /** What else waits for the same room. */
  besides: MailLine[];
  instructions: MailInstruction[];
  timeline: Entry[];
  /** What may be done now, and by this person. */
  steps: MailStep[];
}

/** What waits for one room, with whom to call; phones are masked. */
export interface WaitingUnit {
  unitId: string | null;
  place: string;
  companyName: string;
  items: MailLine[];
  contacts: Pick<Contact, 'id' | 'name' | 'phone'>[];
  instructions: MailInstruction[];
  noticedAt: number | null;
  notices: number;
  /** What the last call brought. */
  lastSaid: string;
  /** The earliest of its items. */
  dueAt: number | null;
}

/** `place`: the room, empty for the whole house. */
export type InstructionView = MailInstruction & { place: string; byName: string };

export interface BatchView {
  record: MailBatch;
  receivedByName: string;
  signatures: SignatureView[];
  /** Special items written down of it so far. */
  registered: number;
}

/** What is to be signed over to the next keeper, and who has it by the book. */
export interface CustodyList {
  items: MailLine[];
  past: MailMoveView[];
}

const signature = handSigning.nullable();
/** When it happened; null: now. */
const happened = { at: moment.nullable() };
const itemIds = z.array(id).min(1).max(100);
const pieces = z.number().int().min(0).max(99_999);

const described = {
  type: z.enum(mailTypes),
  trackingNo: text(60),
  addressee: text(60),
  unitId: id.nullable(),
  shelf: text(30),
  remarks: text(500),
};

/** One item as it is taken in. `skipped`: codes of the same label that do not count. */
export const receiveInput = z.object({
  id,
  ...described,
  batchId: id.nullable(),
  carrier: text(30),
  skipped: z.array(text(60)).max(6),
  exceptReason: text(300),
  ...happened,
  /** The sheet that it was on first. */
  paper: paperInput.optional(),
});
export type ReceiveInput = z.infer<typeof receiveInput>;

export const batchInput = z.object({
  id,
  sheetNo: text(60),
  postOfficeSheetCount: pieces.nullable(),
  countedItems: pieces.nullable(),
  specialCount: pieces.nullable(),
  sealOk: z.boolean().nullable(),
  difference: text(longText),
  periodicals: z.array(z.object({ title: words(60), expected: pieces, counted: pieces })).max(60),
  stamped: z.boolean(),
  receiver: signature,
  ...happened,
  /** The sheet that it was on first. */
  paper: paperInput.optional(),
});
export type BatchInput = z.infer<typeof batchInput>;

/** `kind`: at the desk, or at the addressee's door. Several items, one signature. */
export const handOutInput = z.object({
  id,
  kind: z.enum(['pickUp', 'delivery']),
  itemIds,
  person: text(60),
  phone,
  identity: identityInput.nullable(),
  receiver: signature,
  ...happened,
  /** The sheet that it was on first. */
  paper: paperInput.optional(),
});
export type HandOutInput = z.infer<typeof handOutInput>;

/** To whoever takes them away: back with the reason, on to another address, or out. */
export const giveAwayInput = z.object({
  id,
  kind: z.enum(['return', 'forward', 'send']),
  itemIds,
  person: text(60),
  reason: text(300),
  forwardTo: text(300),
  receiver: signature,
  ...happened,
  /** The sheet that it was on first. */
  paper: paperInput.optional(),
});
export type GiveAwayInput = z.infer<typeof giveAwayInput>;

/** Somebody of the house leaves an item to be sent. */
export const dropOffInput = z.object({
  id,
  itemId: id,
  ...described,
  sender: text(60),
  phone,
  expectAt: moment.nullable(),
  giver: signature,
});
export type DropOffInput = z.infer<typeof dropOffInput>;

/** A37: from one keeper to the next, every special item looked at. */
export const custodyInput = z.object({
  id,
  fromStaff: id.nullable(),
  toStaff: id.nullable(),
  lines: z.array(z.object({ itemId: id, present: z.boolean(), reason: text(300) })).max(2000),
  reportedTo: text(60),
  giver: signature,
  receiver: signature,
});
export type CustodyInput = z.infer<typeof custodyInput>;

const of = { itemIds };

export const mailMethods = {
  'mail.receive': method<MailView>()('write', desk, receiveInput),
  'mail.read': method<MailView>()('read', desk, z.object({ itemId: id })),
  'mail.list': method<ListPage<MailLine>>()('read', desk, z.object({ ...narrowings.mailItems, ...page })),
  /** Everything that waits, room by room, the longest waiting first. */
  'mail.waiting': method<WaitingUnit[]>()('read', desk, z.object({})),
  'mail.tell': method<null>()(
    'write',
    desk,
    z.object({
      ...of,
      toPerson: words(60),
      phone,
      channel: z.enum(notifyChannels),
      ack: z.enum(acks),
      said: text(500),
    }),
  ),
  'mail.attempt': method<null>()('write', desk, z.object({ ...of, result: z.enum(attemptResults), ...happened })),
  /** §S24: kept over holidays or an absence. */
  'mail.hold': method<null>()('write', desk, z.object({ ...of, until: moment.nullable(), reason: text(300) })),
  'mail.release': method<null>()('write', desk, z.object(of)),
  'mail.moveOut': method<null>()('write', dayDesk, z.object({ ...of, forwardTo: text(300), said: text(300) })),
  'mail.giveUp': method<null>()('write', dayDesk, z.object({ ...of, reason: words(300) })),
  'mail.lose': method<null>()('write', desk, z.object({ ...of, reason: words(300), reportedTo: words(60) })),
  'mail.find': method<null>()('write', desk, z.object({ ...of, where: words(200) })),
  'mail.correct': method<MailView>()('write', desk, z.object({ itemId: id, ...described, reason: words(300) })),
  'mail.void': method<null>()('write', supervisor, z.object({ itemId: id, reason: words(300) })),
  'mail.handOut': method<MailMoveView>()('write', desk, handOutInput),
  'mail.giveAway': method<MailMoveView>()('write', dayDesk, giveAwayInput),
  'mail.dropOff': method<MailView>()('write', desk, dropOffInput),
  'mail.custody': method<CustodyList>()('read', desk, z.object({})),
  'mail.passCustody': method<MailMoveView>()('write', desk, custodyInput),
  /** The number of whoever took items, as it was. Looking is logged. */
  'mail.reveal': method<{ phone: string }>()('write', desk, z.object({ moveId: id })),
  'mail.takeBatch': method<BatchView>()('write', desk, batchInput),
  'mail.batches': method<BatchView[]>()('read', desk, z.object({})),
  'mail.missIssue': method<MissingIssue>()(
    'write',
    desk,
    z.object({
      id,
      title: words(60),
      issue: words(40),
      copies: z.number().int().min(1).max(999),
      expectedOn: z.iso.date(),
      batchId: id.nullable(),
      contacted: words(60),
      result: text(500),
    }),
  ),
  /** It came after all; or pressing brought nothing and the head knows. */
  'mail.settleIssue': method<MissingIssue>()(
    'write',
    desk,
    z.object({ issueId: id, outcome: z.enum(['arrived', 'reported']), result: words(500), reportedTo: text(60) }),
  ),
  'mail.issues': method<MissingIssue[]>()('read', desk, z.object({})),
  'mail.instructions': method<InstructionView[]>()('read', desk, z.object({ unitId: id.nullable() })),
  /** `courier` is a supervisor's word (§3.8). */
  'mail.instruct': method<MailInstruction>()('write', desk, mailInstruction.omit({ by: true })),
  'mail.shapes': method<CodeShape[]>()('read', desk, z.object({})),
};
