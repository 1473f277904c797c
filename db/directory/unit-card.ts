import type { Staff } from '../../shared/registers/people.ts';
import { zoneOf } from '../../shared/registers/places.ts';
import { openOfUnit } from '../cases/case-lines.ts';
import { keysOfUnit } from '../keys/key-lines.ts';
import { activeInstructions } from '../mail/instructions.ts';
import { mailOfUnit } from '../mail/mail-lines.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { visitsInUnit } from '../visitors/visit-view.ts';
import { contactsOf, masked } from './contacts.ts';
import { everyOf, find } from './saving.ts';

/** What stands beside the form as soon as the room is known (S44). */
export const readUnitCard: Read<'units.card'> = (look, { unitId }) => {
  const unit = read(look, 'units', unitId);
  const zone = zoneOf(unit, everyOf(look, 'zones')) ?? null;
  const holder = find(look, 'staff', zone?.floorSupervisorId ?? null);
  return {
    unit,
    contacts: contactsOf(look, unitId)
      .filter((contact) => contact.active)
      .map(masked),
    zone,
    keys: keysOfUnit(look, unitId),
    mail: mailOfUnit(look, unitId),
    mailInstructions: activeInstructions(look, unitId).filter((said) => said.unitId !== null),
    visits: visitsInUnit(look, unitId),
    floorSupervisorName: holder?.name ?? null,
    floorSupervisor: holder ? numbersOf(holder) : null,
    openCases: openOfUnit(look, unitId),
  };
};

const numbersOf = ({ name, phone, ext, mobile }: Staff) => ({ name, phone, ext, mobile });
