import { withinHours } from '../time/site-time.ts';
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
  via: 'desk' | 'mobile' | 'deputy' | 'duty' | 'department';
}

export interface Directory {
  staff: readonly Staff[];
  departments: readonly Department[];
  zones: readonly Zone[];
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

const onDuty = (person: Staff, time: string) =>
  person.dutyFrom === null || person.dutyUntil === null || withinHours(time, person.dutyFrom, person.dutyUntil);

function numbersOf(person: Staff, time: string, deputy: boolean): Reach[] {
  const at = (phone: string, via: Reach['via']): Reach[] =>
    phone ? [{ name: person.name, phone, staffId: person.id, via: deputy ? 'deputy' : via }] : [];
  const desk = at(person.ext ? `${person.phone}${person.phone ? '-' : ''}${person.ext}` : person.phone, 'desk');
  const mobile = at(person.mobile, 'mobile');
  return onDuty(person, time) ? [...desk, ...mobile] : mobile;
}

function reachFloorSupervisor(directory: Directory, zoneId: string | null, time: string): Reach[] {
  const zone = directory.zones.find((z) => z.id === zoneId);
  const person = (id: string | null | undefined) => directory.staff.find((s) => s.id === id && s.active);
  if (!zone) return reachPosition('propertySupervisor', directory, time);
  const holder = person(zone.floorSupervisorId);
  const deputy = person(zone.deputyId);
  const reach = [...(holder ? numbersOf(holder, time, false) : []), ...(deputy ? numbersOf(deputy, time, true) : [])];
  return reach.length > 0 ? reach : reachPosition('propertySupervisor', directory, time);
}

function reachPosition(party: Party, directory: Directory, time: string): Reach[] {
  return reachPositions(
    party === 'propertyHead' ? ['propertySupervisor', 'propertyManager'] : [party],
    directory,
    time,
  );
}

/** @param order positions, best first. @returns whom to call for them, those on duty before the others */
export function reachPositions(order: readonly string[], directory: Directory, time: string): Reach[] {
  const holders = directory.staff.filter((s) => s.active && order.includes(s.position));
  const rank = (s: Staff) => order.indexOf(s.position) * 2 + (onDuty(s, time) ? 0 : 1);
  return holders.sort((a, b) => rank(a) - rank(b)).flatMap((s) => numbersOf(s, time, false));
}

function reachDepartment(code: DepartmentCode, directory: Directory, time: string): Reach[] {
  const department = directory.departments.find((d) => d.code === code && d.active);
  if (!department) return [];
  const members = directory.staff.filter(
    (s) =>
      s.active &&
      s.departmentId === department.id &&
      ['engDispatcher', 'securityManager', 'dutyPerson'].includes(s.position),
  );
  const present = members.filter((s) => onDuty(s, time)).flatMap((s) => numbersOf(s, time, false));
  const line: Reach[] = department.phone
    ? [{ name: department.name, phone: department.phone, staffId: null, via: 'department' }]
    : [];
  const duty: Reach[] = department.dutyPhone
    ? [{ name: department.name, phone: department.dutyPhone, staffId: null, via: 'duty' }]
    : [];
  return [...present, ...line, ...duty];
}
