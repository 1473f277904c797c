import { z } from 'zod';
import { hourMinute, id, phone, text, words } from './base.ts';

/** §2.1: who may sign in. `none`: in the directory only (told by phone, signs on paper). */
export const appRoles = ['receptionist', 'nightGuard', 'supervisor'] as const;
export type AppRole = (typeof appRoles)[number];
export const staffRoles = [...appRoles, 'none'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** §1.1: what a person is, where the rules ask for one. */
export const positions = [
  'staff',
  'floorSupervisor',
  'csSupervisor',
  'propertySupervisor',
  'propertyAssistant',
  'propertyManager',
  'engDispatcher',
  'securityManager',
  'dutyPerson',
  'dutyManager',
  'generalManager',
] as const;
export type Position = (typeof positions)[number];

export const departmentCodes = [
  'customerService',
  'property',
  'engineering',
  'security',
  'housekeeping',
  'hrDept',
  'finance',
  'salesDept',
  'legalDept',
  'other',
] as const;
export type DepartmentCode = (typeof departmentCodes)[number];

export const department = z.object({
  id,
  code: z.enum(departmentCodes),
  name: words(60),
  phone,
  /** Reached out of hours at this number (Q41). */
  dutyPhone: phone,
  active: z.boolean(),
});
export type Department = z.infer<typeof department>;

export const staff = z.object({
  id,
  name: words(60),
  role: z.enum(staffRoles),
  position: z.enum(positions),
  departmentId: id.nullable(),
  /** At the desk or in the office. */
  phone,
  ext: text(12),
  /** Proposed when the first number is not answered (A04). */
  mobile: phone,
  /** On duty from/until (site time, may cross midnight); null: not by the clock. */
  dutyFrom: hourMinute.nullable(),
  dutyUntil: hourMinute.nullable(),
  active: z.boolean(),
});
export type Staff = z.infer<typeof staff>;

/** A PIN is four to eight digits and neither one digit repeated nor a simple run. */
export const pin = z
  .string()
  .regex(/^\d{4,8}$/)
  .refine((digits) => !/^(\d)\1+$/.test(digits) && !'0123456789'.includes(digits) && !'9876543210'.includes(digits), {
    params: { fault: 'pin' },
  });
