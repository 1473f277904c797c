import type { Department, Staff } from '../../shared/registers/people.ts';
import type { Contact, ContactRole, Unit, Zone } from '../../shared/registers/places.ts';
import type { Act } from '../store/act.ts';
import { newId } from '../store/ids.ts';
import { create } from '../store/records.ts';
import { callerName, companyNames, mobileNumber, officeNumber, personName, shopName } from './names.ts';
import { hire } from './people.ts';
import type { Random } from './random.ts';

export const buildingName = '蔚蓝国际大厦';

export interface Household {
  unit: Unit;
  contacts: Contact[];
}

export interface Building {
  departments: Department[];
  staff: Staff[];
  zones: Zone[];
  /** Units in which somebody works. */
  households: Household[];
  vacant: Unit[];
}

const floors = 30;
const perFloor = 20;
const vacantShare = 0.052;
const zoneNames = { E: '东区', W: '西区' } as const;

/** Two towers of thirty floors with twenty units each. @param now UTC ms at which the directory was written */
export function planBuilding(random: Random, now: number): Building {
  const { departments, staff } = hire(random, now);
  const zones = planZones(random, now, staff);
  const companies = companyNames(random, 850);
  const households: Household[] = [];
  const vacant: Unit[] = [];
  let next = 0;
  for (const code of ['E', 'W'] as const) {
    for (let floor = 1; floor <= floors; floor += 1) {
      // Some companies have several rooms beside one another.
      let company = '';
      for (let room = 1; room <= perFloor; room += 1) {
        if (company === '' || !random.chance(0.24)) company = companies[next++ % companies.length] ?? '';
        const unit = planUnit(random, now, code, floor, room, company);
        if (unit.kind === 'vacant' || unit.kind === 'vacantRental') vacant.push(unit);
        else households.push({ unit, contacts: planContacts(random, now, unit) });
      }
    }
  }
  return { departments, staff, zones, households, vacant };
}

function planZones(random: Random, now: number, staff: readonly Staff[]): Zone[] {
  const supervisors = staff.filter(({ position }) => position === 'floorSupervisor');
  return supervisors.map((supervisor, i) => {
    const code = i < 3 ? 'E' : 'W';
    const lowest = (i % 3) * 10 + 1;
    const deputy = supervisors[(i % 3 === 2 ? i - 2 : i + 1) % supervisors.length];
    return {
      id: newId(now, random),
      code,
      name: `${zoneNames[code]}${lowest}–${lowest + 9}层`,
      floorFrom: lowest === 1 ? -2 : lowest,
      floorUntil: lowest + 9,
      floorSupervisorId: supervisor.id,
      deputyId: deputy?.id ?? null,
      active: true,
    };
  });
}

function planUnit(random: Random, now: number, zone: 'E' | 'W', floor: number, n: number, company: string): Unit {
  const room = `${floor}${String(n).padStart(2, '0')}`.padStart(4, '0');
  const unit: Unit = {
    id: newId(now, random),
    code: `${zone}-${room}`,
    zone,
    building: '',
    block: '',
    floor,
    room,
    kind: 'occupied',
    landlordType: random.chance(0.7) ? 'developer' : 'individualOwner',
    companyName: company,
    active: true,
  };
  if (zone === 'W' && floor === 22) return { ...unit, landlordType: 'developer', companyName: '蔚蓝置业人事部' };
  if (zone === 'W' && floor === 3 && n <= 6) return { ...unit, kind: 'propertyOffice', companyName: '蔚蓝物业' };
  if (floor === 1) return { ...unit, companyName: shopName(random) };
  if (!random.chance(vacantShare)) return unit;
  return { ...unit, kind: random.chance(0.6) ? 'vacantRental' : 'vacant', companyName: '' };
}

function planContacts(random: Random, now: number, unit: Unit): Contact[] {
  const tenant: ContactRole = unit.landlordType === 'developer' ? 'developerTenant' : 'tenant';
  const role = unit.floor === 1 ? 'merchant' : unit.companyName.startsWith('蔚蓝') ? 'staff' : tenant;
  const line = officeNumber(random);
  const contact = (fields: Partial<Contact>): Contact => ({
    id: newId(now, random),
    unitId: unit.id,
    name: callerName(random),
    companyName: unit.companyName,
    phone: mobileNumber(random),
    ext: '',
    role,
    active: true,
    ...fields,
  });
  const people = [contact({ phone: line, ext: String(random.int(801, 899)) })];
  if (random.chance(0.75)) people.push(contact({}));
  if (random.chance(0.2)) people.push(contact({ phone: line, ext: String(random.int(801, 899)) }));
  if (unit.landlordType === 'individualOwner') people.push(contact({ name: personName(random), role: 'owner' }));
  return people;
}

/** Writes the directory into an empty book. */
export function writeBuilding(act: Act, { departments, staff, zones, households, vacant }: Building): void {
  for (const department of departments) create(act, 'departments', department);
  for (const person of staff) create(act, 'staff', person);
  for (const zone of zones) create(act, 'zones', zone);
  for (const { unit, contacts } of households) {
    create(act, 'units', unit);
    for (const contact of contacts) create(act, 'contacts', contact);
  }
  for (const unit of vacant) create(act, 'units', unit);
}
