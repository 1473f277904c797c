import { z } from 'zod';
import { id, text } from './base.ts';
import { callDirections, callResults } from './calls.ts';
import { caseStates } from './case-states.ts';
import { caseTypeCodes, categories } from './case-types.ts';
import { caseKinds, channels, followUpResults, severities } from './cases.ts';
import { emergencyCodes } from './emergencies.ts';
import { followUpCallers, followUpKinds, followUpStates, mandatoryReasons } from './follow-ups.ts';
import { keyStates } from './key-states.ts';
import { custodians, keyClasses, keyTypes } from './keys.ts';
import { logCategories } from './log-categories.ts';
import { mailTypes } from './mail-items.ts';
import { mailStates } from './mail-states.ts';
import { orderStates } from './order-states.ts';
import { departmentCodes } from './people.ts';
import { visitStates } from './visit-states.ts';
import { visitPurposes } from './visits.ts';

/** The registers whose lists are narrowed and ordered by what their records are. */
export const listNames = ['cases', 'orders', 'calls', 'visits', 'keys', 'mailItems', 'followUps', 'logLines'] as const;
export type ListName = (typeof listNames)[number];

/** Of these any will do. */
const anyOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.array(z.enum(values)).min(1).max(values.length);

export const listPeriods = ['today', 'yesterday', 'week', 'month', 'lastMonth'] as const;
export type ListPeriod = (typeof listPeriods)[number];
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** What every one of these lists can be narrowed by; a place is the unit's in the directory as it stands now. */
const everywhere = {
  /** By the site's calendar; weeks begin on Monday. */
  period: anyOf(listPeriods),
  /** First and last day, both within. */
  dates: z.tuple([z.string().regex(isoDate), z.string().regex(isoDate)]),
  shift: anyOf(['day', 'night']),
  zone: z.array(text(8)).min(1).max(30),
  floor: z
    .array(z.string().regex(/^-?\d{1,3}$/))
    .min(1)
    .max(60),
};

/** Each of these must be so. */
export const listFlags = {
  cases: ['overdue', 'mine', 'emergency', 'chargeable', 'enteredLate', 'toldLate', 'reopened', 'repeat'],
  orders: ['overdue', 'appointmentToday', 'lateArrival', 'unfinished', 'chargeable'],
  calls: ['overdue', 'mine', 'waits', 'enteredLate', 'withCase', 'withoutCase'],
  visits: ['overdue', 'mine', 'formLate', 'wasHeld', 'appointment', 'companions', 'vehicle', 'inGroup', 'enteredLate'],
  followUps: ['overdue', 'tried', 'inQuietHours', 'rechecked', 'differs'],
  keys: ['overdue', 'trouble', 'damaged', 'blocked', 'onRing'],
  mailItems: ['overdue', 'mine', 'special', 'notTold', 'attempted', 'exception', 'enteredLate'],
  logLines: ['enteredLate', 'fromPaper', 'supplement', 'withCase', 'clockMoved'],
} as const satisfies Record<ListName, readonly string[]>;

/** A list is narrowed by every facet that is named here, and by any of its values. */
export const wheres = {
  cases: z
    .object({
      ...everywhere,
      status: anyOf(['open', ...caseStates]),
      flag: anyOf(listFlags.cases),
      kind: anyOf(caseKinds),
      category: anyOf(categories),
      type: anyOf(caseTypeCodes),
      emergency: anyOf(emergencyCodes),
      dept: anyOf(departmentCodes),
      severity: anyOf(severities),
      channel: anyOf(channels),
    })
    .partial(),
  orders: z
    .object({
      ...everywhere,
      status: anyOf(['open', ...orderStates]),
      flag: anyOf(listFlags.orders),
      dept: anyOf(departmentCodes),
      orderType: anyOf(['publicArea', 'customerArea']),
    })
    .partial(),
  calls: z
    .object({
      ...everywhere,
      flag: anyOf(listFlags.calls),
      result: anyOf(callResults),
      direction: anyOf(callDirections),
    })
    .partial(),
  visits: z
    .object({
      ...everywhere,
      status: anyOf(['open', ...visitStates]),
      flag: anyOf(listFlags.visits),
      purpose: anyOf(visitPurposes),
    })
    .partial(),
  followUps: z
    .object({
      ...everywhere,
      status: anyOf(['open', ...followUpStates]),
      flag: anyOf(listFlags.followUps),
      followUpKind: anyOf(followUpKinds),
      followUpResult: anyOf(followUpResults),
      because: anyOf(mandatoryReasons),
      responsible: anyOf(followUpCallers),
    })
    .partial(),
  keys: z
    .object({
      ...everywhere,
      status: anyOf(['open', ...keyStates]),
      flag: anyOf(listFlags.keys),
      keyClass: anyOf(keyClasses),
      keyType: anyOf(keyTypes),
      custodian: anyOf(custodians),
    })
    .partial(),
  mailItems: z
    .object({
      ...everywhere,
      status: anyOf(['open', ...mailStates]),
      flag: anyOf(listFlags.mailItems),
      mailType: anyOf(mailTypes),
      way: anyOf(['in', 'out']),
    })
    .partial(),
  logLines: z
    .object({
      ...everywhere,
      flag: anyOf(listFlags.logLines),
      logCategory: anyOf(logCategories),
    })
    .partial(),
} as const;
export type WhereOf<L extends ListName> = z.infer<(typeof wheres)[L]>;
/** Any list's conditions, for what treats all lists alike. */
export type Where = Readonly<Record<string, readonly string[] | undefined>>;

export const listSorts = {
  cases: ['newest', 'oldest', 'due', 'place', 'status'],
  orders: ['newest', 'oldest', 'due', 'place', 'status'],
  calls: ['newest', 'oldest', 'due', 'place'],
  visits: ['newest', 'oldest', 'due', 'place'],
  followUps: ['newest', 'oldest', 'due', 'place'],
  keys: ['code', 'due', 'place', 'newest'],
  mailItems: ['newest', 'oldest', 'due', 'place'],
  logLines: ['newest', 'oldest'],
} as const;
export const everySort = [...listSorts.cases, 'code'] as const;
export type ListSort = (typeof everySort)[number];

const newestFirst = 'newest' as const;
/** What stands on a list beside its text: of which records, in which order. */
export const narrowings = {
  cases: { where: wheres.cases.default({}), sort: z.enum(listSorts.cases).default(newestFirst) },
  orders: { where: wheres.orders.default({}), sort: z.enum(listSorts.orders).default(newestFirst) },
  calls: { where: wheres.calls.default({}), sort: z.enum(listSorts.calls).default(newestFirst) },
  visits: { where: wheres.visits.default({}), sort: z.enum(listSorts.visits).default(newestFirst) },
  followUps: { where: wheres.followUps.default({}), sort: z.enum(listSorts.followUps).default(newestFirst) },
  keys: { where: wheres.keys.default({}), sort: z.enum(listSorts.keys).default('code') },
  mailItems: { where: wheres.mailItems.default({}), sort: z.enum(listSorts.mailItems).default(newestFirst) },
  logLines: { where: wheres.logLines.default({}), sort: z.enum(listSorts.logLines).default(newestFirst) },
} as const;

/** Which lines of a list are asked for, and by what text. */
export const page = {
  text: text(100),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
};

/** A list's answer. `capped`: a text finds more than `total`, which is where the search stops. */
export interface ListPage<L> {
  lines: L[];
  total: number;
  capped: boolean;
}

/** 常用视图: what somebody narrows a list to again and again. Never deleted: it is no longer `active`. */
export const viewRecord = z.object({
  id,
  list: z.enum(listNames),
  name: z.string(),
  ownerId: id,
  /** Everybody sees it; a supervisor's word. */
  shared: z.boolean(),
  chosen: z.object({
    where: z.record(z.string(), z.array(z.string())),
    sort: z.enum(everySort),
    text: z.string(),
  }),
  active: z.boolean(),
});
export type View = z.infer<typeof viewRecord>;
