import { z } from 'zod';
import { id, longText, moment, text, words } from '../registers/base.ts';
import { absenceReasons, type DeskAbsence } from '../registers/desk-absences.ts';
import type { Entry } from '../registers/entries.ts';
import { equipmentConditions } from '../registers/equipment.ts';
import type { HandoverSheet } from '../registers/handover-sheet.ts';
import type { HandoverStep } from '../registers/handover-states.ts';
import type { Handover } from '../registers/handovers.ts';
import { desk, method, supervisor } from './method.ts';
import type { SignatureView } from './orders.ts';
import { handSigning } from './signing.ts';

export type AbsenceView = DeskAbsence & { staffName: string; standInName: string };

/** A handover in a list. */
export type HandoverLine = Pick<
  Handover,
  'id' | 'no' | 'status' | 'kind' | 'shiftFrom' | 'shiftTo' | 'startedAt' | 'signedAt' | 'heldFrom' | 'reservations'
> & { fromName: string; toName: string; closeReason: string; refusals: number };

/** Who holds the desk, who stands in, and what is being handed over. */
export interface DeskDuty {
  holder: { id: string; name: string; since: number } | null;
  absence: AbsenceView | null;
  unfinished: HandoverLine | null;
}

export interface HandoverView {
  record: Handover;
  /** As it stands now, or as it stood when it was signed or closed. */
  sheet: HandoverSheet;
  /** Of the sheet as it is shown: to be given back when it is signed. */
  sheetHash: string;
  fromName: string;
  toName: string;
  closedByName: string;
  readerNames: string[];
  refusedBy: string[];
  signatures: SignatureView[];
  timeline: Entry[];
  /** What may be done now, and by this person. */
  steps: HandoverStep[];
}

/** S25: shifts that nobody signed for, and why. */
export interface UnsignedHandovers {
  lines: HandoverLine[];
  /** Who has held the desk for longer than their shift. */
  overHeld: { name: string; since: number } | null;
}

const equipment = z
  .array(
    z.object({
      item: words(60),
      qty: z.number().int().min(0).max(999),
      condition: z.enum(equipmentConditions).nullable(),
      note: text(300),
    }),
  )
  .max(60);

export const writtenInput = z.object({
  handoverId: id,
  customerQuestions: text(longText),
  cash: z.number().int().min(0).max(1_000_000_000).nullable(),
  wronglyIssued: text(2000),
  suppliesOk: z.boolean().nullable(),
  suppliesNote: text(500),
  equipment,
  instructions: text(longText),
  readers: z.array(id).max(60),
});
export type WrittenInput = z.infer<typeof writtenInput>;

const typedPin = z.string().max(64);

/** `lines`, `reportedTo`: the special mail, item by item, as for `mail.passCustody`. */
export const signHandoverInput = z.object({
  handoverId: id,
  toStaff: id,
  pin: typedPin,
  sheetHash: z.string().max(64),
  /** The incoming person has read the book and what is pending. */
  read: z.boolean(),
  reserved: z.boolean(),
  reservations: text(2000),
  lines: z.array(z.object({ itemId: id, present: z.boolean(), reason: text(300) })).max(2000),
  reportedTo: text(60),
  giver: handSigning.nullable(),
  receiver: handSigning.nullable(),
});
export type SignHandoverInput = z.infer<typeof signHandoverInput>;

export const leaveInput = z.object({
  id,
  reason: z.enum(absenceReasons),
  standIn: id,
  pin: typedPin,
  destination: words(120),
  /** When they are to be back; of a meal the desk knows. */
  backBy: moment.nullable(),
});
export type LeaveInput = z.infer<typeof leaveInput>;

const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) };

export const handoverMethods = {
  'handovers.duty': method<DeskDuty>()('read', desk, z.object({})),
  /** What would be handed over now, whoever asks. */
  'handovers.sheet': method<{ sheet: HandoverSheet }>()('read', desk, z.object({})),
  'handovers.read': method<HandoverView>()('read', desk, z.object({ handoverId: id })),
  'handovers.list': method<{ lines: HandoverLine[]; total: number }>()(
    'read',
    desk,
    z.object({ text: text(100), ...page }),
  ),
  'handovers.unsigned': method<UnsignedHandovers>()('read', desk, z.object({})),
  /** Begins one, or answers the one that is under way. */
  'handovers.start': method<HandoverView>()('write', desk, z.object({ id })),
  'handovers.write': method<HandoverView>()('write', desk, writtenInput),
  /** Main asks it and seats the incoming person (`session.handOver`). */
  'handovers.sign': method<HandoverView>()('write', desk, signHandoverInput),
  'handovers.refuse': method<HandoverView>()(
    'write',
    desk,
    z.object({ handoverId: id, staffId: id, pin: typedPin, reason: words(2000), reportedTo: words(60) }),
  ),
  /** Frees a desk whose holder is gone, for the supervisor himself or for whoever signs in next; or ends the look at a signed one. */
  'handovers.close': method<HandoverView>()(
    'write',
    supervisor,
    z.object({ handoverId: id.nullable(), id, reason: words(2000), takeOver: z.boolean() }),
  ),
  /** Main asks it and seats the stand-in (`session.standIn`). */
  'deskAbsences.leave': method<AbsenceView>()('write', desk, leaveInput),
  'deskAbsences.back': method<AbsenceView>()('write', desk, z.object({ absenceId: id })),
  'deskAbsences.list': method<AbsenceView[]>()('read', desk, z.object({ limit: z.number().int().min(1).max(200) })),
};
