import { withinHours } from '../time/site-time.ts';
import type { RosterNow } from './duty-shifts.ts';
import type { Department, DepartmentCode, Staff } from './people.ts';
import type { Zone } from './places.ts';

/** Who can be told of a case (S10). */
export const parties = [
  'engineering',
  'floorSupervisor',
  'hrDept',
  'security',
  'housekeeping',
  'propertySupervisor',
  'propertyManager',
  'customerService',
  'finance',
  'propertyHead',
] as const;
export type Party = (typeof parties)[number];

/** One way to reach a party, best first. */
export interface Reach {
  name: string;
  phone: string;
  staffId: string | null;
  /** What to call it on the screen. */
  via: 'desk' | 'mobile' | 'deputy' | 'duty' | 'department' | 'onDuty' | 'onCall';
}

export interface Directory {
  staff: readonly Staff[];
  departments: readonly Department[];
  zones: readonly Zone[];
  /** S47: who works by the roster at this moment; it comes before the hours of the directory. */
  roster?: RosterNow;
}

const departmentParties: Partial<Record<Party, DepartmentCode>> = {
  engineering: 'engineering',
  hrDept: 'hrDept',
  security: 'security',
  housekeeping: 'housekeeping',
  customerService: 'customerService',
  finance: 'finance',
};

/**
 * S10: whom to call for a party, in the order to try; `noAnswer` moves on to the next one.
 * @param zoneId the zone row of the case's place, or null
 * @param time the site's clock, `HH:MM`, so that people off duty come last (Q41)
 * @returns an empty list when the directory does not have the party (Q32)
 */
export function reachOf(party: Party, directory: Directory, zoneId: string | null, time: string): Reach[] {
  const code = departmentParties[party];
  if (code) return reachDepartment(code, directory, time);
  if (party === 'floorSupervisor') return reachFloorSupervisor(directory, zoneId, time);
  return reachPosition(party, directory, time);
}

const byTheClock = (person: Staff, time: string) =>
  person.dutyFrom === null || person.dutyUntil === null || withinHours(time, person.dutyFrom, person.dutyUntil);

/** The roster says who is there; whoever is not on it works by the hours of the directory. */
function onDuty(person: Staff, time: string, roster: RosterNow | undefined): boolean {
  if (roster?.present.has(person.id)) return true;
  return !roster?.off.has(person.id) && byTheClock(person, time);
}

function numbersOf(person: Staff, time: string, deputy: boolean, roster: RosterNow | undefined): Reach[] {
  const rostered = roster?.present.get(person.id);
  const called = rostered === 'post' ? 'onDuty' : rostered;
  const at = (phone: string, via: Reach['via']): Reach[] =>
    phone ? [{ name: person.name, phone, staffId: person.id, via: called ?? (deputy ? 'deputy' : via) }] : [];
  const desk = at(person.ext ? `${person.phone}${person.phone ? '-' : ''}${person.ext}` : person.phone, 'desk');
  const mobile = at(person.mobile, 'mobile');
  if (rostered === 'onCall') return [...mobile, ...desk];
  return onDuty(person, time, roster) ? [...desk, ...mobile] : mobile;
}

function reachFloorSupervisor(directory: Directory, zoneId: string | null, time: string): Reach[] {
  const zone = directory.zones.find((z) => z.id === zoneId);
  const person = (id: string | null | undefined) => directory.staff.find((s) => s.id === id && s.active);
  if (!zone) return reachPosition('propertySupervisor', directory, time);
  const holder = person(zone.floorSupervisorId);
  const deputy = person(zone.deputyId);
  const { roster } = directory;
  const first = holder ? numbersOf(holder, time, false, roster) : [];
  const second = deputy ? numbersOf(deputy, time, true, roster) : [];
  // A deputy who works by the roster while the holder does not is whom to call.
  const swapped = deputy && roster?.present.has(deputy.id) && !(holder && onDuty(holder, time, roster));
  const reach = swapped ? [...second, ...first] : [...first, ...second];
  return reach.length > 0 ? reach : reachPosition('propertySupervisor', directory, time);
}

function reachPosition(party: Party, directory: Directory, time: string): Reach[] {
  if (party === 'propertyHead') return reachPositions(['propertySupervisor', 'propertyManager'], directory, time);
  const reach = reachPositions([party], directory, time);
  return party === 'propertyManager' ? [...reachOnCallManager(directory, time), ...reach] : reach;
}

/** Q41: out of hours the manager on call stands for the manager, unless the latter is known to be there. */
function reachOnCallManager({ staff, roster }: Directory, time: string): Reach[] {
  if (!roster) return [];
  const there = (s: Staff) => roster.present.has(s.id) || (s.dutyFrom !== null && onDuty(s, time, roster));
  if (staff.some((s) => s.active && s.position === 'propertyManager' && there(s))) return [];
  return staff
    .filter((s) => s.active && s.position === 'dutyManager' && roster.present.has(s.id))
    .flatMap((s) => numbersOf(s, time, false, roster));
}

/** @param order positions, best first. @returns whom to call for them, those on duty before the others */
export function reachPositions(order: readonly string[], { staff, roster }: Directory, time: string): Reach[] {
  const holders = staff.filter((s) => s.active && order.includes(s.position));
  const rank = (s: Staff) => order.indexOf(s.position) * 2 + (onDuty(s, time, roster) ? 0 : 1);
  const onRoster = (s: Staff) => Number(!roster?.present.has(s.id));
  return holders
    .sort((a, b) => rank(a) - rank(b) || onRoster(a) - onRoster(b))
    .flatMap((s) => numbersOf(s, time, false, roster));
}

const alwaysCalled: readonly string[] = ['engDispatcher', 'securityManager', 'dutyPerson'];

/** Whoever is at their post by the roster, then who works by the clock, then who is on call; the department's own lines last. */
function reachDepartment(code: DepartmentCode, directory: Directory, time: string): Reach[] {
  const department = directory.departments.find((d) => d.code === code && d.active);
  if (!department) return [];
  const { roster } = directory;
  const rank = ({ id }: Staff) => {
    const rostered = roster?.present.get(id);
    return rostered === 'post' ? 0 : rostered === 'onCall' ? 2 : 1;
  };
  const present = directory.staff
    .filter((s) => s.active && s.departmentId === department.id)
    .filter((s) => roster?.present.has(s.id) || (alwaysCalled.includes(s.position) && onDuty(s, time, roster)))
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((s) => numbersOf(s, time, false, roster));
  const line: Reach[] = department.phone
    ? [{ name: department.name, phone: department.phone, staffId: null, via: 'department' }]
    : [];
  const duty: Reach[] = department.dutyPhone
    ? [{ name: department.name, phone: department.dutyPhone, staffId: null, via: 'duty' }]
    : [];
  return [...present, ...line, ...duty];
}
