import { z } from 'zod';
import { id, phone, text } from '../registers/base.ts';
import { departmentCodes } from '../registers/people.ts';
import type { Unit } from '../registers/places.ts';
import { type Reconciliation, type VacantInspection, type VacantRound, vacantMarks } from '../registers/vacant.ts';
import { desk, method, supervisor } from './method.ts';

export type InspectionView = VacantInspection & {
  byName: string;
  /** Of the report it became; empty while that is not saved. */
  caseNo: string;
  noteNo: string;
};

/** A vacant unit with what today's round says of it. */
export interface VacantUnit {
  unit: Pick<Unit, 'id' | 'code' | 'zone' | 'floor' | 'kind'>;
  /** The site's date; empty when nobody knows. */
  vacantSince: string;
  contact: string;
  /** Masked. */
  contactPhone: string;
  /** Codes of the keys that hang here for it. */
  keyCodes: string[];
  /** Today's last one. */
  today: InspectionView | null;
  /** The last one before today. */
  before: InspectionView | null;
}

export interface VacantToday {
  round: VacantRound | null;
  units: VacantUnit[];
  /** Of the units of the round. */
  inspected: number;
  expected: number;
  /** Monday of this week, and whether it has been reconciled. */
  week: string;
  reconciled: boolean;
}

export type ReconciliationView = Reconciliation & { byName: string };

export const inspectionInput = z.object({
  id,
  unitId: id,
  marks: vacantMarks,
  anybodyInside: z.boolean(),
  problem: text(500),
  deptTold: z.enum(departmentCodes).nullable(),
  cleaned: z.boolean(),
});
export type InspectionInput = z.infer<typeof inspectionInput>;

export const vacantMethods = {
  'vacant.today': method<VacantToday>()('read', desk, z.object({})),
  'vacant.inspect': method<InspectionView>()('write', desk, inspectionInput),
  /** A report is begun whose id is this; the link holds as soon as it is saved. */
  'vacant.toCase': method<InspectionView>()('write', desk, z.object({ inspectionId: id, caseId: id })),
  /** Everything that was seen of one unit, the newest first. */
  'vacant.ofUnit': method<InspectionView[]>()('read', desk, z.object({ unitId: id })),
  'vacant.describe': method<null>()(
    'write',
    supervisor,
    z.object({
      unitId: id,
      vacantSince: z.union([z.iso.date(), z.literal('')]),
      forRent: z.boolean(),
      contact: text(60),
      /** Null: it stays what it was. */
      contactPhone: phone.nullable(),
    }),
  ),
  'vacant.reveal': method<{ phone: string }>()('write', desk, z.object({ unitId: id })),
  'vacant.reconcile': method<ReconciliationView>()(
    'write',
    desk,
    z.object({
      id,
      countActual: z.number().int().min(0).max(100_000),
      differences: text(1000),
      agreedWith: text(200),
    }),
  ),
  'vacant.reconciliations': method<ReconciliationView[]>()('read', desk, z.object({})),
};
