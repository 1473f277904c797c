import type { ConflictKind } from '../sync/conflict-rules.ts';
import type { AttachmentKind } from './attachments.ts';
import type { CaseAction } from './case-states.ts';
import type { ContactNoteStep } from './contact-notes.ts';
import type { FoundItemStep } from './found-item-states.ts';
import type { HandoverStep } from './handover-states.ts';
import type { IncidentStep } from './incident-states.ts';
import type { KeyStep } from './key-states.ts';
import type { MailStep } from './mail-states.ts';
import type { Attempt } from './notifications.ts';
import type { OrderStep } from './order-states.ts';
import type { PatrolStep } from './patrol-rules.ts';
import type { PrintForm } from './prints.ts';
import type { VisitStep } from './visit-states.ts';

/** What is done with a building-wide event, on its own timeline or on that of a caller's case (S03). */
export type EventDeed =
  | 'openEvent'
  | 'linkCase'
  | 'unlinkCase'
  | 'releaseWording'
  | 'tellWording'
  | 'askEvent'
  | 'endEvent'
  | 'closeEvent'
  | 'voidEvent';

/** What is done on the rounds of the building. */
export type RoundStep =
  | PatrolStep
  | ContactNoteStep
  | 'route'
  | 'plan'
  | 'reportUp'
  | 'toCase'
  | 'becameCase'
  | 'settle'
  | 'send'
  | 'inspected'
  | 'done'
  | 'describe';

/** What a timeline line says. An entry is only ever added (an `append` change). */
export type EntryData =
  | { kind: 'told'; attempt: Attempt }
  /** Told late, its reason not given yet: it tells nobody, and keeps the moment for when the reason comes (A03). */
  | { kind: 'awaitsReason'; attempt: Attempt }
  | { kind: 'note'; text: string }
  | { kind: 'corrected'; reason: string; fields: { field: string; before: string; after: string }[] }
  | { kind: 'revealed'; field: string }
  | { kind: 'snoozed'; rule: string; until: number; reason: string }
  /** A step of one of the case's work orders, also in the order's own timeline; `details` as below. */
  | {
      kind: 'order';
      order: string;
      no: string;
      step: OrderStep | 'open';
      text: string;
      details?: Record<string, string>;
    }
  /** A step of a key's life; `no` is the slip's, empty where there is none. `details` as below. */
  | {
      kind: 'key';
      step: KeyStep | 'register' | 'count';
      no: string;
      text: string;
      details?: Record<string, string>;
    }
  /** A step of an item's way through the desk; `no` is the slip's, empty where there is none. `details` as below. */
  | {
      kind: 'mail';
      step: MailStep | 'register' | 'custody';
      no: string;
      text: string;
      details?: Record<string, string>;
    }
  /** A step of a found thing, on its own timeline or on that of a report it belongs to; `no` is the thing's. `details` as below. */
  | {
      kind: 'foundItem';
      step: FoundItemStep | 'store' | 'count';
      item: string;
      no: string;
      text: string;
      details?: Record<string, string>;
    }
  /** A step of a handover. `details` as below. */
  | {
      kind: 'handover';
      step: HandoverStep | 'start' | 'instructions';
      text: string;
      details?: Record<string, string>;
    }
  /** A step of a visit, of what a host said, or of the watch list. `details` as below. */
  | {
      kind: 'visit';
      step: VisitStep | 'signIn' | 'hold' | 'recognised' | 'enter' | 'end' | 'start' | 'mark';
      text: string;
      details?: Record<string, string>;
    }
  /**
   * A step of an incident or a line of its log. `about`: the part, or the id of the earlier line, that a supplement adds to; what
   * stood there stays. `happenedAt`: when it was, where that was said. `details` as below.
   */
  | {
      kind: 'incident';
      step: IncidentStep | 'open';
      text: string;
      about?: string;
      happenedAt?: number;
      details?: Record<string, string>;
    }
  /** A step of a patrol, of what was found, of a route, a look at a vacant unit, or of a contact note. `details` as below. */
  | { kind: 'round'; step: RoundStep; no: string; text: string; details?: Record<string, string> }
  /** Of two desks' outcomes the one of desk `desk` holds; `text` says why. On the conflict's own timeline and the record's. */
  | { kind: 'settled'; conflict: ConflictKind; desk: string; text: string }
  /** S27, S51: it left the desk on paper or as a file; `failed`: it was to, and did not. */
  | { kind: 'printed'; form: PrintForm; how: 'printed' | 'saved' | 'failed' }
  | { kind: 'quoted'; total: number; payer: string; decision: string; lines: string }
  /** A picture was added, or struck out; `text` its caption, or the reason. `no` of the case or order it is on. */
  | {
      kind: 'picture';
      attachment: string;
      did: 'added' | 'voided';
      shows: AttachmentKind;
      no: string;
      text: string;
    }
  /** `details`: the named parts of what was done (`askedPerson`, `reportedBy`, `result` …), untranslated codes among them. */
  | {
      kind: 'did';
      action:
        | CaseAction
        | 'register'
        | 'reopen'
        | 'promote'
        | 'match'
        | 'verify'
        | 'reply'
        | 'supervisorAnswered'
        | 'tried'
        | 'remind'
        | 'duplicateDone'
        | 'recheck'
        | EventDeed;
      text: string;
      details?: Record<string, string>;
    };

/** One line of a record's timeline. Times are UTC ms. */
export interface Entry {
  id: string;
  register: string;
  record: string;
  at: number;
  actor: string;
  actorName: string;
  data: EntryData;
}
