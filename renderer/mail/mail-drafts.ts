import type { GiveAwayInput, HandOutInput } from '../../shared/contract/mail.ts';
import type { IdentityInput } from '../../shared/registers/identity.ts';
import type { AttemptResult, InstructionKind, MailType } from '../../shared/registers/mail-items.ts';
import type { acks, notifyChannels } from '../../shared/registers/notifications.ts';
import type { TypedTime } from '../form/index.ts';
import type { PickedUnit } from '../keys/unit-pick.tsx';
import type { Chosen } from './chosen-mail.tsx';
import type { SpokenStep } from './step-form.tsx';

/** A pick-up while it is written. A signature is no draft: it is given under what stands there then. */
export interface HandOutDraft {
  /** The item on whose card it stands. */
  itemId: string;
  items: readonly Chosen[];
  kind: HandOutInput['kind'];
  person: string;
  phone: string;
  identity: IdentityInput;
}

/** A step with an item while it is written; `other` is to whom or where, as the step asks. */
export interface StepDraft {
  itemId: string;
  step: SpokenStep;
  text: string;
  other: string;
  result: AttemptResult;
  until: TypedTime;
}

/** A correction while it is written. */
export interface CorrectDraft {
  itemId: string;
  step: 'correct';
  type: MailType;
  trackingNo: string;
  addressee: string;
  shelf: string;
  remarks: string;
  reason: string;
  room: PickedUnit;
}

/** What was said on the telephone, while it is written; `room` where a whole room is told. */
export interface TellDraft {
  itemId: string;
  room: string;
  toPerson: string;
  channel: (typeof notifyChannels)[number];
  ack: (typeof acks)[number];
  said: string;
}

/** Giving something away while it is written. */
export interface GiveAwayDraft {
  itemId: string;
  items: readonly Chosen[];
  kind: GiveAwayInput['kind'];
  person: string;
  reason: string;
  forwardTo: string;
}

/** What is left to be sent, while it is written. */
export interface DropOffDraft {
  type: MailType;
  room: PickedUnit;
  expectAt: TypedTime;
  trackingNo: string;
  addressee: string;
  shelf: string;
  remarks: string;
  sender: string;
  phone: string;
}

export const emptyDropOff: DropOffDraft = {
  ...{ type: 'courier', room: { text: '', unit: null }, expectAt: null },
  ...{ trackingNo: '', addressee: '', shelf: '', remarks: '', sender: '', phone: '' },
};

/** What is said of one item: seen, or not there and why. Nothing is said of it yet where it is missing here. */
export type Seen = Record<string, { present: boolean; reason: string }>;

/** A handover between keepers while the items are looked at. */
export interface CustodyDraft {
  seen: Seen;
  from: string;
  to: string;
  reportedTo: string;
}

/** What a customer asks for while it is written. */
export interface InstructDraft {
  kind: InstructionKind;
  room: PickedUnit;
  addressee: string;
  text: string;
  until: TypedTime;
}

export const emptyInstruct: InstructDraft = {
  ...{ kind: 'phone', room: { text: '', unit: null }, addressee: '', text: '', until: null },
};
