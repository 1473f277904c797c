import type { Question } from './question.ts';

const known = { unknownToCaller: ['', 'no'] };
const accepted = { lockOf: ['cabinet', 'drawer', 'other'] };
const noisy = { noisy: ['yes'] };

/** S04: asked once, so that the worker fetches once. */
export const engineeringQuestions = {
  lamp: [
    { name: 'unknownToCaller', kind: 'yesNo', start: 'no', hint: true },
    { name: 'lampModel', kind: 'text', required: true, when: known },
    { name: 'wattage', kind: 'number', required: true, min: 1, max: 2000, when: known },
    { name: 'lampType', kind: 'choice', choices: ['tube', 'bulb', 'other'], required: true, start: 'tube' },
    { name: 'quantity', kind: 'number', required: true, min: 1, max: 500, start: '1' },
  ],
  airCon: [
    { name: 'complaintIs', kind: 'choice', choices: ['tooCold', 'tooHot'], required: true },
    { name: 'thermostatOn', kind: 'choice', choices: ['on', 'off', 'unknown'], required: true },
    { name: 'thermostatAsked', kind: 'yesNo', start: 'no', when: { thermostatOn: ['unknown'] }, hint: true },
    { name: 'roomTemp', kind: 'number', min: 0, max: 60 },
  ],
  lockPrying: [
    {
      name: 'lockOf',
      kind: 'choice',
      choices: ['cabinet', 'drawer', 'unitDoor', 'financeRoomDoor', 'other'],
      required: true,
    },
    { name: 'priceTold', kind: 'yesNo', start: 'no', required: true, told: true, when: accepted },
    { name: 'riskTold', kind: 'yesNo', start: 'no', required: true, told: true, when: accepted },
  ],
  telephone: [
    { name: 'faultyNumber', kind: 'phone', required: true },
    {
      name: 'lineType',
      kind: 'choice',
      choices: ['ordinary', 'ISDN', 'ADSL', 'otherLeased'],
      required: true,
      start: 'ordinary',
    },
    { name: 'symptom', kind: 'text', required: true },
    { name: 'advised112', kind: 'yesNo', required: true },
    { name: 'notAdvisedReason', kind: 'text', required: true, when: { advised112: ['no'] }, hint: true },
  ],
  furniture: [
    { name: 'jobs', kind: 'text', required: true },
    { name: 'noisy', kind: 'yesNo', start: 'no', hint: true },
    { name: 'customerAgrees', kind: 'yesNo', required: true, when: noisy },
    { name: 'slot', kind: 'time', required: true, when: { ...noisy, customerAgrees: ['yes'] }, hint: true },
  ],
} as const satisfies Record<string, readonly Question[]>;
