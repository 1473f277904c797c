import { z } from 'zod';
import type { FieldFault } from '../errors.ts';
import { id, text } from '../registers/base.ts';
import type { MailInstruction } from '../registers/mail-instructions.ts';
import { type Department, department, pin, type Staff, staff } from '../registers/people.ts';
import { type Contact, contact, type Unit, unit, type Zone, zone } from '../registers/places.ts';
import type { CaseLine } from './cases.ts';
import type { KeyLine } from './keys.ts';
import type { MailLine } from './mail.ts';
import { desk, method, supervisor } from './method.ts';
import type { VisitLine } from './visitors.ts';

/** Saving: with the id of an existing record it is changed, otherwise made. */
const saved = <T extends z.ZodObject>(schema: T) => schema;

export interface UnitHit {
  unit: Unit;
  contacts: Contact[];
}

/** S44 minimal: what intake shows beside the form as soon as the room is known. Contacts' phones are masked. */
export interface UnitCard {
  unit: Unit;
  contacts: Contact[];
  zone: Zone | null;
  floorSupervisorName: string | null;
  /** With the numbers to call. */
  floorSupervisor: Pick<Staff, 'name' | 'phone' | 'ext' | 'mobile'> | null;
  openCases: CaseLine[];
  /** Its keys, wherever they are. */
  keys: KeyLine[];
  /** What lies at the desk for it. */
  mail: MailLine[];
  mailInstructions: MailInstruction[];
  /** Who is with it now. */
  visits: VisitLine[];
}

export const importKinds = ['staff', 'units', 'calendar', 'keys', 'duty'] as const;
export type ImportKind = (typeof importKinds)[number];
export interface ImportRow {
  /** As in the spreadsheet, the heading being row 1. */
  row: number;
  action: 'create' | 'change' | 'same';
  label: string;
}
/** As many as anybody looks at: ten thousand in one answer would hold up the whole desk. */
export const previewedRows = 200;
export interface ImportPreview {
  /** The first `previewedRows` of them. */
  rows: ImportRow[];
  errors: { row: number; column: string; code: FieldFault; value: string }[];
  counts: { create: number; change: number; same: number; total: number };
  unknownColumns: string[];
}
const importFile = z.object({
  kind: z.enum(importKinds),
  fileName: text(300),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 32 * 1024 * 1024),
});

export const directoryMethods = {
  'staff.list': method<Staff[]>()('read', desk, z.object({})),
  'staff.save': method<Staff>()('write', supervisor, saved(staff)),
  'staff.setPin': method<null>()('write', supervisor, z.object({ staffId: id, pin })),
  'departments.list': method<Department[]>()('read', desk, z.object({})),
  'departments.save': method<Department>()('write', supervisor, saved(department)),
  'zones.list': method<Zone[]>()('read', desk, z.object({})),
  'zones.save': method<Zone>()('write', supervisor, saved(zone)),
  'units.list': method<{ units: Unit[]; total: number }>()(
    'read',
    desk,
    z.object({ text: text(100), offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
  ),
  /** Rooms by any spelling, company, contact's name (pinyin too) or phone; masked. At most 8, best first. */
  'units.find': method<UnitHit[]>()('read', desk, z.object({ text: text(60) })),
  'units.card': method<UnitCard>()('read', desk, z.object({ unitId: id })),
  'units.save': method<Unit>()('write', supervisor, saved(unit)),
  'contacts.list': method<Contact[]>()('read', desk, z.object({ unitId: id })),
  'contacts.save': method<Contact>()('write', supervisor, saved(contact)),
  /** Reads a .xlsx or .csv and says what importing would do; changes nothing. */
  'directory.preview': method<ImportPreview>()('read', supervisor, importFile),
  /** All rows in one transaction, or none. */
  'directory.import': method<ImportPreview>()('write', supervisor, importFile),
};
