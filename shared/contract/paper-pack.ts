import { z } from 'zod';
import { id, text } from '../registers/base.ts';
import type { BlankForm } from '../registers/blank-forms.ts';
import type { Case } from '../registers/cases.ts';
import type { Incident } from '../registers/incidents.ts';
import type { OnDuty } from './duty.ts';
import type { KeyLine } from './keys.ts';
import type { MailLine } from './mail.ts';
import { desk, method, supervisor } from './method.ts';
import type { Paper } from './print.ts';
import type { VisitLine } from './visitors.ts';

/** A case that cannot wait for the power: with the number to call back, which a paper log would have, too. */
export type UrgentCase = Pick<
  Case,
  'id' | 'no' | 'kind' | 'subCategory' | 'emergencyType' | 'place' | 'callerName' | 'phone' | 'content' | 'receivedAt'
> & { dueAt: number | null };

/** An incident that goes on, or whose report is owed. */
export type OpenIncident = Pick<
  Incident,
  'id' | 'no' | 'status' | 'voided' | 'type' | 'place' | 'phenomenon' | 'discoveredAt'
> & { dueAt: number | null };

/** One line of the telephone list. */
export interface PhoneLine {
  group: 'staff' | 'contact';
  name: string;
  /** The department, or the room. */
  of: string;
  /** Their position, or the company. */
  what: string;
  phones: string[];
}

/** 应急纸包: what the desk must know when there is no power. */
export interface Pack {
  /** Their numbers are masked. */
  inside: VisitLine[];
  keysOut: KeyLine[];
  /** Every key in its place, for the cabinet's map. */
  cabinet: Pick<KeyLine, 'id' | 'keyCode' | 'label' | 'cabinetPos' | 'status'>[];
  mail: MailLine[];
  urgent: UrgentCase[];
  incidents: OpenIncident[];
  duty: OnDuty;
  phones: PhoneLine[];
  /** Contacts of rooms that there was no room for. */
  contactsLeft: number;
  blanks: BlankForm[];
}

export interface PackFolder {
  path: string;
  /** The desk's own place, or a stick or folder that gets a copy while it is there. */
  kind: 'own' | 'copy';
  state: 'waiting' | 'written' | 'absent' | 'failed';
}
export interface PackStatus {
  /** When the pack that lies there was made; null: there is none yet. */
  madeAt: number | null;
  /** Nothing had changed then. */
  checkedAt: number | null;
  counts: Record<'inside' | 'keysOut' | 'mail' | 'urgent' | 'phones' | 'blanks', number> | null;
  folders: PackFolder[];
  /** How long making it took, ms. */
  tookMs: number | null;
}

/** Answered by main: it draws the pack and writes it where it is to lie. */
export const packMethods = {
  'pack.status': method<PackStatus>()('read', desk, z.object({})),
  /** At once, and whether or not something has changed. */
  'pack.refresh': method<PackStatus>()('write', desk, z.object({})),
  /** To the printer (empty: the system's own choice); the blank forms on it are used up by that. */
  'pack.print': method<null>()('write', desk, z.object({ printer: text(300) })),
  /** Opens the PDF with whatever the system has for it. */
  'pack.show': method<null>()('write', desk, z.object({})),
  /** Asks for a folder: the desk's own place, or one that gets a copy. Where personal data lie is a supervisor's word. */
  'pack.choose': method<PackStatus>()('write', supervisor, z.object({ kind: z.enum(['own', 'copy']) })),
  'pack.forget': method<PackStatus>()('write', supervisor, z.object({ path: text(1000) })),
};

/** Answered by the database worker, to main alone. */
export const packContentMethods = {
  /** The pack as of now; `digest` is that of what stands on it, whenever it was made. Issues blank numbers for the day. */
  'pack.compose': method<{ paper: Paper; digest: string }>()('write', 'anyone', z.object({})),
  /** Before it is printed, and when a supervisor chooses a place for copies (`folder`). */
  'pack.log': method<null>()(
    'write',
    desk,
    z.object({
      how: z.enum(['printed', 'saved']),
      lines: z.number().int(),
      folder: text(200),
      blanks: z.array(id).max(200),
    }),
  ),
};
