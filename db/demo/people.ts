import type { Department, DepartmentCode, Position, Staff, StaffRole } from '../../shared/registers/people.ts';
import { newId } from '../store/ids.ts';
import { mobileNumber, personName } from './names.ts';
import type { Random } from './random.ts';

const departments: readonly [code: DepartmentCode, name: string, phone: string, dutyPhone: string][] = [
  ['customerService', '客户服务部', '8800', ''],
  ['property', '物业部', '8810', '8819'],
  ['engineering', '工程部', '8820', '8829'],
  ['security', '保卫部', '8830', '8839'],
  ['housekeeping', '内务部', '8840', '8849'],
  ['hrDept', '人事部', '8850', ''],
  ['finance', '财务部', '8860', ''],
  ['salesDept', '销售部', '8870', ''],
  ['legalDept', '法务部', '8880', ''],
];

type Duty = readonly [from: string, until: string];
const office: Duty = ['08:30', '18:00'];
const day: Duty = ['08:00', '20:00'];
const night: Duty = ['20:00', '08:00'];

interface Job {
  department: DepartmentCode;
  position: Position;
  duty: Duty;
  role?: StaffRole;
  /** One person for each name; the others get a name by chance. */
  names: readonly string[];
  more?: number;
}

const jobs: readonly Job[] = [
  { department: 'customerService', position: 'csSupervisor', duty: office, role: 'supervisor', names: ['林婉清'] },
  { department: 'customerService', position: 'dutyManager', duty: office, role: 'supervisor', names: ['何志明'] },
  {
    department: 'customerService',
    position: 'staff',
    duty: day,
    role: 'receptionist',
    names: ['李静', '王雪', '陈佳怡', '刘洋', '赵敏'],
  },
  { department: 'security', position: 'staff', duty: night, role: 'nightGuard', names: ['周建国', '马强', '孙志远'] },
  { department: 'property', position: 'propertyManager', duty: office, names: ['郑国栋'] },
  { department: 'property', position: 'propertySupervisor', duty: office, names: ['许文博'] },
  { department: 'property', position: 'propertyAssistant', duty: office, names: ['沈若曦'] },
  {
    department: 'property',
    position: 'floorSupervisor',
    duty: office,
    names: ['方丽娜', '石俊杰', '罗海燕', '曹立新', '丁慧敏', '范晓东'],
  },
  { department: 'engineering', position: 'engDispatcher', duty: day, names: ['吴志强'] },
  { department: 'engineering', position: 'dutyPerson', duty: night, names: ['韩永强'] },
  { department: 'engineering', position: 'staff', duty: day, names: [], more: 7 },
  { department: 'security', position: 'securityManager', duty: office, names: ['高振宇'] },
  { department: 'security', position: 'dutyPerson', duty: day, names: ['邓勇'] },
  { department: 'security', position: 'dutyPerson', duty: night, names: ['贺军'] },
  { department: 'housekeeping', position: 'dutyPerson', duty: day, names: ['田秀英'] },
  { department: 'housekeeping', position: 'staff', duty: day, names: [], more: 3 },
  { department: 'hrDept', position: 'staff', duty: office, names: ['孙雅琴', '曾家豪'] },
  { department: 'finance', position: 'staff', duty: office, names: ['钟玉兰', '蒋一鸣'] },
  { department: 'salesDept', position: 'staff', duty: office, names: ['夏诗琪'], more: 1 },
  { department: 'legalDept', position: 'staff', duty: office, names: ['卢景辉'] },
];

/** @param now UTC ms. @returns the building's departments and everybody who works for it */
export function hire(random: Random, now: number): { departments: Department[]; staff: Staff[] } {
  const made = departments.map(([code, name, phone, dutyPhone]): Department => {
    return { id: newId(now, random), code, name, phone, dutyPhone, active: true };
  });
  const staff: Staff[] = [];
  for (const job of jobs) {
    const names = [...job.names, ...Array.from({ length: job.more ?? 0 }, () => personName(random))];
    for (const name of names) staff.push(person(random, now, job, name, made, staff.length));
  }
  return { departments: made, staff };
}

function person(
  random: Random,
  now: number,
  { position, department, duty, role = 'none' }: Job,
  name: string,
  made: readonly Department[],
  n: number,
): Staff {
  return {
    id: newId(now, random),
    name,
    role,
    position,
    departmentId: made.find(({ code }) => code === department)?.id ?? null,
    phone: String(8001 + n),
    ext: '',
    mobile: mobileNumber(random),
    dutyFrom: duty[0],
    dutyUntil: duty[1],
    active: true,
  };
}
