import { callDirections, callResults } from '../../shared/registers/calls.ts';
import { caseStates } from '../../shared/registers/case-states.ts';
import { caseTypeCodes, categories } from '../../shared/registers/case-types.ts';
import { caseKinds, channels, followUpResults, severities } from '../../shared/registers/cases.ts';
import { emergencyCodes } from '../../shared/registers/emergencies.ts';
import { followUpCallers, followUpKinds, mandatoryReasons } from '../../shared/registers/follow-ups.ts';
import { keyStates } from '../../shared/registers/key-states.ts';
import { custodians, keyClasses, keyTypes } from '../../shared/registers/keys.ts';
import {
  type ListName,
  type ListSort,
  listFlags,
  listPeriods,
  listSorts,
  type Where,
} from '../../shared/registers/lists.ts';
import { logCategories } from '../../shared/registers/log-categories.ts';
import { mailTypes } from '../../shared/registers/mail-items.ts';
import { mailStates } from '../../shared/registers/mail-states.ts';
import { orderStates } from '../../shared/registers/order-states.ts';
import { departmentCodes } from '../../shared/registers/people.ts';
import { visitStates } from '../../shared/registers/visit-states.ts';
import { visitPurposes } from '../../shared/registers/visits.ts';
import type { Say, TextKey } from '../i18n/index.ts';
import { initials } from '../session/initials.ts';
import type { Condition } from './narrowing.ts';

/** Conditions of one name, in the order in which they are offered. */
interface Group {
  name: string;
  values: readonly string[];
}

const group = (name: string, values: readonly string[]): Group => ({ name, values });

/** What each list can be narrowed by, what is asked for most first. */
const groups: Record<ListName, readonly Group[]> = {
  cases: [
    group('flag', listFlags.cases),
    group('period', listPeriods),
    group('status', ['open', ...caseStates]),
    group('dept', departmentCodes),
    group('kind', caseKinds),
    group('severity', severities),
    group('type', caseTypeCodes),
    group('emergency', emergencyCodes),
    group('category', categories),
    group('channel', channels),
    group('shift', ['day', 'night']),
  ],
  orders: [
    group('flag', listFlags.orders),
    group('period', listPeriods),
    group('status', ['open', ...orderStates]),
    group('dept', departmentCodes),
    group('orderType', ['publicArea', 'customerArea']),
    group('shift', ['day', 'night']),
  ],
  calls: [
    group('flag', listFlags.calls),
    group('period', listPeriods),
    group('result', callResults),
    group('direction', callDirections),
    group('shift', ['day', 'night']),
  ],
  visits: [
    group('flag', listFlags.visits),
    group('period', listPeriods),
    group('status', ['open', ...visitStates]),
    group('purpose', visitPurposes),
    group('shift', ['day', 'night']),
  ],
  followUps: [
    group('flag', listFlags.followUps),
    group('period', listPeriods),
    group('status', ['open', 'done', 'dropped']),
    group('followUpKind', followUpKinds),
    group('followUpResult', followUpResults),
    group('because', mandatoryReasons),
    group('responsible', followUpCallers),
    group('shift', ['day', 'night']),
  ],
  keys: [
    group('flag', listFlags.keys),
    group('status', ['open', ...keyStates]),
    group('keyClass', keyClasses),
    group('keyType', keyTypes),
    group('custodian', custodians),
    group('period', listPeriods),
  ],
  mailItems: [
    group('flag', listFlags.mailItems),
    group('status', ['open', ...mailStates]),
    group('mailType', mailTypes),
    group('way', ['in', 'out']),
    group('period', listPeriods),
    group('shift', ['day', 'night']),
  ],
  logLines: [
    group('flag', listFlags.logLines),
    group('period', listPeriods),
    group('shift', ['day', 'night']),
    group('logCategory', logCategories),
  ],
};

/** Words for a value that stand with the register's own. */
const shared: Record<string, string> = {
  kind: 'domain.kind',
  severity: 'domain.severity',
  type: 'domain.type',
  emergency: 'domain.emergency',
  category: 'domain.category',
  channel: 'domain.channel',
  dept: 'domain.department',
  result: 'domain.callResult',
  direction: 'domain.callDirection',
  purpose: 'visitors.purpose',
  followUpKind: 'followUps.kind',
  followUpResult: 'domain.followUpResult',
  because: 'followUps.because',
  responsible: 'domain.followUpCaller',
  keyClass: 'keys.class',
  keyType: 'keys.type',
  custodian: 'keys.custodian',
  mailType: 'mail.type',
  logCategory: 'log.category',
};

const stateWords: Record<ListName, string> = {
  cases: 'domain.state',
  calls: 'domain.state',
  orders: 'orders.state',
  visits: 'visitors.state',
  followUps: 'followUps.state',
  keys: 'keys.state',
  mailItems: 'mail.state',
  logLines: 'domain.state',
};

/** What is not at its end yet, as each list calls it. */
const openWords: Record<ListName, TextKey> = {
  cases: 'lists.open',
  orders: 'lists.open',
  calls: 'lists.open',
  visits: 'lists.view.inside',
  keys: 'lists.view.keysOut',
  mailItems: 'lists.view.mailHere',
  followUps: 'lists.view.toFollowUp',
  logLines: 'lists.open',
};

/** @returns what a condition says: `逾期`, `工程部`, `12 层` */
export function conditionText(list: ListName, { name, value }: Condition, t: Say): string {
  if (name === 'status' && value === 'open') return t(openWords[list]);
  if (name === 'status') return t(`${stateWords[list]}.${value}` as TextKey);
  if (name === 'zone') return t('lists.zone', { zone: value });
  if (name === 'floor') return t('lists.floor', { floor: value });
  if (name === 'dates') return value.replace('~', ' – ');
  const words = shared[name] ?? `lists.${name}`;
  return t(`${words}.${value}` as TextKey);
}

/** One line of the palette. */
export interface Choice {
  key: string;
  group: string;
  text: string;
  on: boolean;
  /** What it is found by besides its text. */
  letters: string;
  condition: Condition | null;
  sort: ListSort | null;
}

/** @returns everything a list can be narrowed and ordered by; a date and a floor come by typing them. */
export function choicesOf(
  list: ListName,
  { where, sort }: { where: Where; sort: ListSort },
  zones: readonly string[],
  t: Say,
): Choice[] {
  const all = zones.length > 0 ? [...groups[list], group('zone', zones)] : groups[list];
  const conditions = all.flatMap(({ name, values }) => values.map((value) => choice(list, { name, value }, where, t)));
  const sorts = listSorts[list].map((name): Choice => {
    const text = t(`lists.sort.${name}`);
    const words = { text, letters: initials(text) };
    return {
      key: `sort:${name}`,
      group: t('lists.group.sort'),
      ...words,
      on: name === sort,
      condition: null,
      sort: name,
    };
  });
  return [...conditions, ...sorts];
}

function choice(list: ListName, condition: Condition, where: Where, t: Say): Choice {
  const { name, value } = condition;
  const text = conditionText(list, condition, t);
  const on = name === 'dates' ? where.dates?.join('~') === value : (where[name]?.includes(value) ?? false);
  const said = { text, letters: initials(text), on };
  return { key: `${name}:${value}`, group: t(`lists.group.${name}` as TextKey), ...said, condition, sort: null };
}

/** @returns the choices that the typed letters or words mean; and a floor, a day or a stretch of days that they spell. */
export function choicesFor(
  list: ListName,
  choices: readonly Choice[],
  typed: string,
  year: number,
  where: Where,
  t: Say,
): Choice[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...choices];
  const spelled = spelledIn(wanted, year).map((condition) => choice(list, condition, where, t));
  const begins = choices.filter(
    ({ letters, text }) => letters.startsWith(wanted) || text.toLowerCase().startsWith(wanted),
  );
  const holds = choices.filter(
    (one) => !begins.includes(one) && (one.letters.includes(wanted) || one.text.toLowerCase().includes(wanted)),
  );
  return [...spelled, ...begins, ...holds];
}

/** `12` is a floor, `3-5` a day, `3-1~3-15` and `2025-03-01~2025-03-15` the days from the first to the last. */
function spelledIn(typed: string, year: number): Condition[] {
  if (/^-?\d{1,2}$/.test(typed)) return [{ name: 'floor', value: String(Number(typed)) }];
  const [first = '', last = first] = typed.split(/\s*[~～至]\s*/);
  const [from, until] = [dateOf(first, year), dateOf(last, year)];
  return from && until && from <= until ? [{ name: 'dates', value: `${from}~${until}` }] : [];
}

function dateOf(text: string, year: number): string | null {
  const [, y, m, d] = /^(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (!m || !d) return null;
  const date = `${y ?? year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const at = Date.parse(date);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? null : date;
}
