import { z } from 'zod';
import { id, longText, moment, phone, text, words } from '../registers/base.ts';
import type { Entry } from '../registers/entries.ts';
import { identityInput } from '../registers/identity.ts';
import { countScopes, type KeyCount } from '../registers/key-counts.ts';
import {
  backConditions,
  borrowerKinds,
  counterpartyRoles,
  type KeyMove,
  moveKinds,
  purposeKinds,
} from '../registers/key-moves.ts';
import type { KeyStep } from '../registers/key-states.ts';
import { custodians, type Key, keyClasses, keyConditions, keyTypes } from '../registers/keys.ts';
import { type ListPage, narrowings, page } from '../registers/lists.ts';
import { acks } from '../registers/notifications.ts';
import { paperInput } from '../registers/paper-forms.ts';
import { departmentCodes } from '../registers/people.ts';
import { dayDesk, desk, method, supervisor } from './method.ts';
import type { SignatureView } from './orders.ts';
import { handSigning } from './signing.ts';

/** A key in a list: what it is, where it hangs or who has it. */
export type KeyLine = Pick<
  Key,
  | 'id'
  | 'no'
  | 'status'
  | 'keyCode'
  | 'class'
  | 'keyType'
  | 'label'
  | 'copies'
  | 'ringNo'
  | 'cabinetPos'
  | 'custodian'
  | 'condition'
> & {
  /** Who has it; empty in the cabinet. */
  holder: string;
  since: number | null;
  dueAt: number | null;
  moveId: string | null;
};

/** A move with its signatures; an outsider's phone is masked. */
export interface MoveView {
  record: KeyMove;
  signatures: SignatureView[];
  byName: string;
}

export interface KeyView {
  record: Key;
  /** The text of its tag. */
  tag: string;
  unitCode: string;
  /** What brought it where it is. */
  move: MoveView | null;
  /** The other keys on its ring. */
  ring: KeyLine[];
  timeline: Entry[];
  /** What may be done now, and by this person. */
  steps: KeyStep[];
}

/** A loan that is not back, for chasing. */
export interface LoanLine {
  id: string;
  no: string;
  person: string;
  companyName: string;
  /** Masked for outsiders. */
  phone: string;
  mayReveal: boolean;
  department: KeyMove['department'];
  borrowerKind: KeyMove['borrowerKind'];
  purpose: string;
  at: number;
  dueAt: number;
  /** The keys that are still out. */
  keys: { id: string; keyCode: string; label: string; qty: number }[];
  chases: number;
  chasedAt: number | null;
  /** What the last chase brought. */
  lastChase: string;
}

export interface CountView {
  record: KeyCount;
  countedByName: string;
}

const placed = {
  keyCode: words(30),
  class: z.enum(keyClasses),
  keyType: z.enum(keyTypes),
  unitId: id.nullable(),
  building: text(20),
  block: text(20),
  floor: z.number().int().min(-9).max(200).nullable(),
  room: text(20),
  equipmentName: text(60),
  copies: z.number().int().min(1).max(99),
  ringNo: text(30),
  cabinetPos: text(30),
  custodian: z.enum(custodians),
};
/** As a key is described. `copiesConsent`: who of engineering let a public or equipment key be copied. */
export const keyInput = z.object({ id, ...placed, copiesConsent: text(60), remarks: text(500) });
export type KeyInput = z.infer<typeof keyInput>;

const counted = z.number().int().min(0).max(9999);
const signature = handSigning.nullable();
/** When it happened; null: now. */
const happened = { at: moment.nullable() };

export const loanInput = z.object({
  id,
  keyIds: z.array(id).min(1).max(60),
  /** Pieces, as they were counted into the borrower's hand. */
  qty: counted,
  borrowerKind: z.enum(borrowerKinds),
  person: text(60),
  staffId: id.nullable(),
  companyName: text(120),
  phone,
  department: z.enum(departmentCodes).nullable(),
  purposeKind: z.enum(purposeKinds),
  purpose: text(500),
  voucherNo: text(60),
  reminderGiven: z.boolean(),
  leader: signature,
  borrower: signature,
  ...happened,
  paper: paperInput.optional(),
});
export type LoanInput = z.infer<typeof loanInput>;

export const returnInput = z.object({
  moveId: id,
  draftId: id.nullable(),
  keys: z
    .array(z.object({ keyId: id, qty: counted, condition: z.enum(backConditions), reason: text(500) }))
    .min(1)
    .max(60),
  broughtBy: text(60),
  /** To whom a lost or damaged one was reported. */
  reportedTo: text(60),
  returner: signature,
  ...happened,
});
export type ReturnInput = z.infer<typeof returnInput>;

/** S21. `qty` is what was counted; `fresh` describes a key that the book does not know yet (receiving only). */
export const handOverInput = z.object({
  id,
  kind: z.enum(['receive', 'issue']),
  role: z.enum(counterpartyRoles),
  person: text(60),
  companyName: text(120),
  phone,
  unitId: id.nullable(),
  lines: z
    .array(z.object({ keyId: id, qty: counted, condition: z.enum(keyConditions), fresh: keyInput.nullable() }))
    .min(1)
    .max(100),
  bothPresent: z.boolean(),
  identity: identityInput.nullable(),
  powerOfAttorney: text(60),
  notarised: z.boolean(),
  functionTestWanted: z.boolean(),
  functionTestOk: z.boolean().nullable(),
  remainingCounted: counted.nullable(),
  fee: z.number().int().min(0).max(100_000_000).nullable(),
  remarks: text(500),
  giver: signature,
  receiver: signature,
  ...happened,
});
export type HandOverInput = z.infer<typeof handOverInput>;

export const keyMethods = {
  /** With the id of a key the book has it is corrected, otherwise entered into the cabinet. */
  'keys.save': method<KeyView>()('write', dayDesk, keyInput),
  'keys.read': method<KeyView>()('read', desk, z.object({ keyId: id })),
  'keys.list': method<ListPage<KeyLine>>()('read', desk, z.object({ ...narrowings.keys, ...page })),
  /** S22: all keys of a loan at once, or none. */
  'keys.lend': method<MoveView>()('write', desk, loanInput),
  'keys.return': method<MoveView>()('write', desk, returnInput),
  'keys.handOver': method<MoveView>()('write', dayDesk, handOverInput),
  /** Somebody was asked to bring it back. */
  'keys.chase': method<MoveView>()(
    'write',
    desk,
    z.object({ moveId: id, toPerson: words(60), phone, ack: z.enum(acks), said: text(500) }),
  ),
  /** Loans that are not back, the longest overdue first. */
  'keys.loans': method<LoanLine[]>()('read', desk, z.object({})),
  'keys.move': method<MoveView>()('read', desk, z.object({ moveId: id })),
  /** The last moves of these kinds, newest first, for the slips F14–F16. */
  'keys.moves': method<MoveView[]>()(
    'read',
    desk,
    z.object({
      from: moment,
      until: moment,
      kinds: z.array(z.enum(moveKinds)).min(1),
      limit: z.number().int().min(1).max(500),
    }),
  ),
  /** An outsider's number as it was. Looking is logged. */
  'keys.reveal': method<{ phone: string }>()('write', desk, z.object({ moveId: id })),
  'keys.lose': method<KeyView>()(
    'write',
    desk,
    z.object({ keyId: id, foundAt: moment.nullable(), by: text(60), reason: words(500), reportedTo: words(60) }),
  ),
  'keys.find': method<KeyView>()('write', desk, z.object({ keyId: id, where: words(200) })),
  /** §3.8: the leader's remedy; `writtenOff` ends the key, otherwise it is whole and in the cabinet again. */
  'keys.remedy': method<KeyView>()(
    'write',
    supervisor,
    z.object({ keyId: id, remedy: words(500), lockChanged: z.boolean(), writtenOff: z.boolean() }),
  ),
  'keys.retire': method<KeyView>()('write', supervisor, z.object({ keyId: id, reason: words(500) })),
  /** S20: what was scanned in a blind count is compared and fixed; only now the book says what it had expected. */
  'keys.count': method<CountView>()(
    'write',
    desk,
    z.object({
      id,
      draftId: id.nullable(),
      scope: z.enum(countScopes),
      keyIds: z.array(id).max(20_000),
      strange: z.array(words(120)).max(1000),
    }),
  ),
  'keys.explainCount': method<CountView>()(
    'write',
    desk,
    z.object({
      countId: id,
      explanations: z.array(z.object({ keyId: id, text: text(longText) })).max(20_000),
      reportedTo: text(60),
    }),
  ),
  'keys.counts': method<CountView[]>()('read', desk, z.object({})),
  /** The whole inventory, for the cabinet's map, tags and F13. */
  'keys.inventory': method<(KeyLine & { tag: string })[]>()('read', desk, z.object({})),
};
