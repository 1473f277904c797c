import type { CaseLine } from '../../shared/contract/cases.ts';
import { settledStates } from '../../shared/registers/case-states.ts';
import { zoneOf } from '../../shared/registers/places.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
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
    openCases: openCasesOf(look, unitId),
  };
};

const open = `SELECT *, (SELECT min(dueAt) FROM timers WHERE record = cases.id) AS dueAt FROM cases
  WHERE unitId = ? AND status NOT IN (${settledStates.map((state) => `'${state}'`).join(', ')})
  ORDER BY seq DESC LIMIT 50`;

function openCasesOf(look: Look, unitId: string): CaseLine[] {
  return look.db.rows<{ dueAt: number | null }>(open, unitId).map((row) => {
    const record = fromRow('cases', row);
    return { ...record, phone: maskPhone(record.phone), dueAt: row.dueAt };
  });
}
