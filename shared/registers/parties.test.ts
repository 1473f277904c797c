import { expect, it } from 'vitest';
import { type Directory, reachOf } from './parties.ts';
import type { Department, Staff } from './people.ts';
import type { Zone } from './places.ts';

const person = (id: string, fields: Partial<Staff>): Staff => ({
  id,
  name: id,
  role: 'none',
  position: 'staff',
  departmentId: null,
  phone: '',
  ext: '',
  mobile: '',
  dutyFrom: null,
  dutyUntil: null,
  active: true,
  ...fields,
});
const department = (code: Department['code'], fields: Partial<Department>): Department => ({
  id: code,
  code,
  name: code,
  phone: '',
  dutyPhone: '',
  active: true,
  ...fields,
});
const zone: Zone = {
  id: 'e',
  code: 'E',
  name: 'E',
  floorFrom: 1,
  floorUntil: 9,
  floorSupervisorId: 'li',
  deputyId: 'wu',
  active: true,
};
const day = { dutyFrom: '08:00', dutyUntil: '18:00' };
const directory: Directory = {
  zones: [zone],
  departments: [
    department('engineering', { phone: '8001', dutyPhone: '8009' }),
    department('security', { phone: '8101', active: false }),
  ],
  staff: [
    person('li', { position: 'floorSupervisor', phone: '6982', ext: '12', mobile: '139', ...day }),
    person('wu', { mobile: '137' }),
    person('zheng', { position: 'propertySupervisor', mobile: '136', ...day }),
    person('qian', { position: 'propertySupervisor', mobile: '135', dutyFrom: '18:00', dutyUntil: '08:00' }),
    person('feng', { position: 'propertyManager', phone: '9001' }),
    person('chen', { position: 'engDispatcher', departmentId: 'engineering', phone: '8002' }),
    person('xu', { departmentId: 'engineering', phone: '8003' }),
    person('old', { position: 'propertyManager', phone: '9002', active: false }),
  ],
};
const numbers = (party: Parameters<typeof reachOf>[0], time = '10:00', zoneId: string | null = 'e') =>
  reachOf(party, directory, zoneId, time).map(({ phone, via }) => `${phone} ${via}`);

it('A04 a floor supervisor: desk, mobile, then the deputy', () => {
  expect(numbers('floorSupervisor')).toEqual(['6982-12 desk', '139 mobile', '137 deputy']);
});

it('Q41 off duty nobody sits at the desk', () => {
  expect(numbers('floorSupervisor', '23:00')).toEqual(['139 mobile', '137 deputy']);
  expect(numbers('propertySupervisor', '23:00')).toEqual(['135 mobile', '136 mobile']);
});

it('where no zone answers for the place, the property supervisor does', () => {
  expect(numbers('floorSupervisor', '10:00', null)).toEqual(['136 mobile', '135 mobile']);
});

it('a department: who dispatches, its line, its duty phone; the others of it are at work', () => {
  expect(numbers('engineering')).toEqual(['8002 desk', '8001 department', '8009 duty']);
});

it('Q05 the head of property is the supervisor, else the manager', () => {
  expect(numbers('propertyHead')).toEqual(['136 mobile', '135 mobile', '9001 desk']);
});

it('what is not there or no longer active cannot be reached', () => {
  expect(numbers('security')).toEqual([]);
  expect(numbers('hrDept')).toEqual([]);
  expect(numbers('propertyManager')).toEqual(['9001 desk']);
});
