import { type Contact, contact, landlordTypes, type Unit, unit, unitKinds } from '../../../shared/registers/places.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { Look } from '../../store/act.ts';
import { newId } from '../../store/ids.ts';
import { everyOf } from '../saving.ts';
import { codeKey, unknownZone, zoneCodes } from '../units.ts';
import { isSame, type Put, type RowPlan } from './plan.ts';
import type { RowCells } from './row-cells.ts';
import { type Place, placeOf } from './unit-place.ts';

/** @returns a function that plans one row of a list of units; a unit is known by any spelling of its code. */
export function unitPlanner(look: Look): (cells: RowCells) => RowPlan | null {
  const byCode = new Map(everyOf(look, 'units').map((u) => [codeKey(u.code), u]));
  const contacts = Map.groupBy(everyOf(look, 'contacts'), (c) => c.unitId);
  const zones = everyOf(look, 'zones').filter((zone) => zone.active);
  const codes = zoneCodes(look);
  const seen = new Set<string>();
  return (cells) => {
    const place = placeOf(cells, zones);
    const key = codeKey(place.code);
    if (seen.has(key)) cells.fault('code', 'duplicate');
    seen.add(key);
    const before = byCode.get(key);
    const record = cells.check(unit, unitOf(look, cells, place, before));
    const stray = record && unknownZone(record, codes);
    if (stray) cells.fault('zone', stray.code);
    const people = contactsOf(look, cells, record, contacts.get(before?.id ?? '') ?? []);
    if (!record) return null;
    const puts: Put[] = people.map((person) => ({ register: 'contacts', record: person }));
    if (!before || !isSame(before, record)) puts.unshift({ register: 'units', record });
    const action = before ? (puts.length === 0 ? 'same' : 'change') : 'create';
    return { row: cells.row, action, label: record.code, puts };
  };
}

function unitOf(look: Look, cells: RowCells, place: Place, before: Unit | undefined) {
  const lived = ['companyName', 'owner', 'tenant'].some((field) => cells.text(field) !== '');
  return {
    id: before?.id ?? newId(look.now),
    code: before?.code ?? place.code,
    zone: before && !cells.has('zone') ? before.zone : place.zone,
    building: before && !cells.has('building') ? before.building : place.building,
    block: before && !cells.has('block') ? before.block : place.block,
    floor: before && !cells.has('floor') ? before.floor : place.floor,
    room: before && !cells.has('room') ? before.room : place.room,
    kind: cells.word('kind', unitKinds) ?? before?.kind ?? (lived ? 'occupied' : 'vacant'),
    landlordType: cells.word('landlordType', landlordTypes) ?? before?.landlordType ?? null,
    companyName: cells.has('companyName') ? cells.text('companyName') : (before?.companyName ?? ''),
    active: cells.flag('active', before?.active ?? true),
  };
}

/** @returns the row's owner and tenant where they are new or changed. Contacts that the list does not name stay. */
function contactsOf(look: Look, cells: RowCells, record: Unit | null, existing: readonly Contact[]): Contact[] {
  const rented = record?.landlordType === 'developer' ? ('developerTenant' as const) : ('tenant' as const);
  const people = [
    { name: 'owner', phone: 'ownerPhone', ext: '', role: 'owner' as const, companyName: '' },
    { name: 'tenant', phone: 'tenantPhone', ext: 'tenantExt', role: rented, companyName: record?.companyName ?? '' },
  ];
  return people.flatMap(({ name, phone, ext, role, companyName }) => {
    if (cells.text(name) === '') {
      if (cells.text(phone) !== '') cells.fault(name, 'required');
      return [];
    }
    const before = existing.find((c) => c.role === role && fold(c.name) === fold(cells.text(name)));
    const person = {
      ...(before ?? { id: newId(look.now), companyName, role, ext: '', phone: '' }),
      unitId: record?.id ?? newId(look.now),
      name: cells.text(name),
      phone: cells.has(phone) ? cells.text(phone) : (before?.phone ?? ''),
      ext: ext && cells.has(ext) ? cells.text(ext) : (before?.ext ?? ''),
      active: before?.active ?? true,
    };
    const checked = cells.check(contact, person, { name, phone, ext: ext || phone });
    return checked && !(before && isSame(before, checked)) ? [checked] : [];
  });
}
