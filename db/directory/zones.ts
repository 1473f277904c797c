import type { FaultAt } from '../../shared/errors.ts';
import type { Zone } from '../../shared/registers/places.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { dangling, everyOf, put, refuse } from './saving.ts';

export const listZones: Read<'zones.list'> = (look) => everyOf(look, 'zones');

/** Every floor of a zone has at most one row that answers for it. @throws DeskError `invalid` with the faulty fields */
export const saveZone: Write<'zones.save'> = (act, zone) => {
  refuse([
    zone.floorFrom > zone.floorUntil ? { field: 'floorUntil', code: 'range' } : undefined,
    overlap(act, zone),
    dangling(act, 'staff', 'floorSupervisorId', zone.floorSupervisorId),
    dangling(act, 'staff', 'deputyId', zone.deputyId),
  ]);
  return put(act, 'zones', zone);
};

function overlap(look: Look, zone: Zone): FaultAt | undefined {
  if (!zone.active) return undefined;
  const other = look.db.row(
    'SELECT 1 FROM zones WHERE code = ? AND active = 1 AND id <> ? AND floorFrom <= ? AND floorUntil >= ?',
    zone.code,
    zone.id,
    zone.floorUntil,
    zone.floorFrom,
  );
  return other ? { field: 'floorFrom', code: 'duplicate' } : undefined;
}
