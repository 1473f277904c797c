import type { Case } from '../../shared/registers/cases.ts';
import { zoneOf } from '../../shared/registers/places.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import { directoryOf } from './directory-of.ts';

/** @returns true when the unit belongs to a company, so that its name is asked for (S01). */
export function isOffice(look: Look, unitId: string | null): boolean {
  const unit = find(look, 'units', unitId);
  return unit !== undefined && (unit.companyName !== '' || unit.kind === 'propertyOffice');
}

type Place = Pick<Case, 'unitId' | 'place' | 'zoneId' | 'locationDetail' | 'companyName'>;

/** Fills the place from its unit: code, zone and company. What was typed as the place beside a unit says where exactly. */
export function placed<T extends Place>(look: Look, c: T): T {
  const unit = find(look, 'units', c.unitId);
  if (!unit) return c;
  return {
    ...c,
    place: unit.code,
    zoneId: zoneOf(unit, directoryOf(look).directory.zones)?.id ?? c.zoneId,
    locationDetail: c.locationDetail || (c.place === unit.code ? '' : c.place),
    companyName: c.companyName || unit.companyName,
  };
}

type Caller = Pick<Case, 'contactId' | 'callId' | 'callerName' | 'phone' | 'ext' | 'companyName'>;

/** Fills the caller from the directory, or the number from the call that the case is made of; what was typed stays. */
export function calledBy<T extends Caller>(look: Look, c: T): T {
  const contact = find(look, 'contacts', c.contactId);
  const own = contact && c.phone === '' ? { phone: contact.phone, ext: c.ext || contact.ext } : {};
  const filled = {
    ...c,
    ...own,
    callerName: c.callerName || (contact?.name ?? ''),
    companyName: c.companyName || (contact?.companyName ?? ''),
  };
  if (filled.phone !== '' || c.callId === null) return filled;
  const call = look.db.row<{ callerNumber: string }>('SELECT callerNumber FROM calls WHERE id = ?', c.callId);
  return { ...filled, phone: call?.callerNumber ?? '' };
}
