import type { UnitHit } from '../../shared/contract/directory.ts';
import type { BatchView, ReceiveInput } from '../../shared/contract/mail.ts';
import type { PickedUnit } from '../keys/unit-pick.tsx';

/** The form of one item while it is filled in. */
export interface ReceiveValues {
  trackingNo: string;
  skipped: string[];
  carrier: string;
  type: ReceiveInput['type'];
  room: PickedUnit;
  addressee: string;
  shelf: string;
  remarks: string;
  batchId: string;
  exceptReason: string;
}

export const emptyReceive: ReceiveValues = {
  ...{ trackingNo: '', skipped: [], carrier: '', type: 'parcelSlip', addressee: '', shelf: '', remarks: '' },
  ...{ batchId: '', exceptReason: '' },
  room: { text: '', unit: null },
};

/** The next item is likely to be of the same kind, batch and shelf. */
export const nextAfter = ({ type, shelf, batchId, carrier }: ReceiveValues): ReceiveValues => ({
  ...emptyReceive,
  ...{ type, shelf, batchId, carrier },
});

/** A room with one of its people, so that one press of Enter says both; without, somebody else there. */
export interface Recipient {
  hit: UnitHit;
  addressee: string;
}

const most = 8;

/** @returns who may be meant, the first rooms with their company and people, and each room for somebody else */
export function recipientsOf(hits: readonly UnitHit[]): Recipient[] {
  const of = hits.flatMap((hit) => {
    const names = [hit.unit.companyName, ...hit.contacts.map(({ name }) => name)].filter((name) => name !== '');
    return [...new Set(names)].slice(0, 4).map((addressee) => ({ hit, addressee }));
  });
  const others = hits.map((hit) => ({ hit, addressee: '' }));
  return [...of.slice(0, most), ...others].slice(0, most + 2);
}

const day = 86_400_000;

/** @returns the batch that still misses special items, if it came within the day */
export function openBatch(batches: readonly BatchView[], now: number): BatchView | undefined {
  return batches.find(({ record, registered }) => record.specialCount > registered && now - record.receivedAt < day);
}
