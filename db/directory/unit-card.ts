import { zoneOf } from '../../shared/registers/places.ts';
import { listCases } from '../cases/case-lines.ts';
import { keysOfUnit } from '../keys/key-lines.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { contactsOf, masked } from './contacts.ts';
import { everyOf, find } from './saving.ts';

/** What stands beside the form as soon as the room is known (S44). */
export const readUnitCard: Read<'units.card'> = (look, { unitId }) => {
  const unit = read(look, 'units', unitId);
  const zone = zoneOf(unit, everyOf(look, 'zones')) ?? null;
  return {
    unit,
    contacts: contactsOf(look, unitId)
      .filter((contact) => contact.active)
      .map(masked),
    zone,
    floorSupervisorName: find(look, 'staff', zone?.floorSupervisorId ?? null)?.name ?? null,
    openCases: listCases(look, { status: 'open', unitId, text: '', offset: 0, limit: 50 }).lines,
    keys: keysOfUnit(look, unitId),
  };
};
