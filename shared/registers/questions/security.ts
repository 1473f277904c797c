import type { Question } from './question.ts';

const securityTypes = [
  'publicOrder',
  'theft',
  'fight',
  'robbery',
  'homicide',
  'poisoning',
  'trafficAccident',
  'suspiciousObject',
  'suspiciousPerson',
  'illegalStay',
  'other',
] as const;

const happened = [
  { name: 'description', kind: 'text', hint: true },
  { name: 'personsInvolved', kind: 'text' },
  { name: 'authorityCalled', kind: 'choice', choices: ['none', '110', '119', '120', 'other'], start: 'none' },
  {
    name: 'authorityCalledAt',
    kind: 'time',
    required: true,
    when: { authorityCalled: ['110', '119', '120', 'other'] },
  },
] as const satisfies readonly Question[];

const item = [
  { name: 'itemDescription', kind: 'text', required: true },
  { name: 'distinguishingMarks', kind: 'text' },
  { name: 'whereWhen', kind: 'text', hint: true },
] as const satisfies readonly Question[];

/** S06, S07. The spare key asks nothing: no key leaves from here (A34). */
export const securityQuestions = {
  publicOrder: [
    { name: 'securityType', kind: 'choice', choices: securityTypes, required: true, start: 'publicOrder' },
    ...happened,
  ],
  suspicious: [
    { name: 'securityType', kind: 'choice', choices: securityTypes, required: true, start: 'suspiciousPerson' },
    ...happened,
  ],
  lost: [...item, { name: 'housekeepingAsked', kind: 'yesNo', start: 'no' }],
  found: [
    ...item,
    { name: 'storagePlace', kind: 'text', required: true },
    { name: 'finder', kind: 'text', hint: true },
  ],
} as const satisfies Record<string, readonly Question[]>;
