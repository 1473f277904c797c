import type { NewCase } from '../../shared/contract/cases.ts';
import { type CaseTypeCode, caseType } from '../../shared/registers/case-types.ts';
import { answersOf, type Details, withStarts } from '../../shared/registers/questions.ts';
import type { Random } from './random.ts';

type Said = Pick<NewCase, 'kind' | 'subCategory' | 'content'>;

/** What the caller answers to what the type asks besides. */
export function planAnswers(random: Random, c: Said): Details {
  const said = c.subCategory === null ? {} : (answers[c.subCategory]?.(random, c) ?? {});
  return answersOf({ ...c, details: withStarts({ ...c, details: said }) });
}

const answers: Partial<Record<CaseTypeCode, (random: Random, c: Said) => Details>> = {
  lamp: (random) => ({
    ...(random.chance(0.55)
      ? { unknownToCaller: 'yes' }
      : { lampModel: random.pick(['T8', 'T5', 'E27', 'GU10']), wattage: random.pick(['14', '18', '28', '36']) }),
    lampType: random.pick(['tube', 'tube', 'bulb', 'other']),
    quantity: String(random.int(1, 4)),
  }),
  airCon: (random, { content }) => ({
    complaintIs: /冷风|太冷|冻|暖/.test(content) ? 'tooCold' : 'tooHot',
    thermostatOn: random.chance(0.85) ? 'on' : 'off',
    ...(random.chance(0.3) && { roomTemp: String(random.int(17, 30)) }),
  }),
  lockPrying: (random) => ({ lockOf: random.pick(['cabinet', 'drawer']), priceTold: 'yes', riskTold: 'yes' }),
  telephone: (random, { content }) => ({
    faultyNumber: `6982-${String(random.int(0, 9999)).padStart(4, '0')}`,
    lineType: random.pick(['ordinary', 'ordinary', 'ordinary', 'ADSL', 'ISDN']),
    symptom: content.slice(0, 60) || (caseType('telephone')?.zh ?? ''),
    advised112: 'yes',
  }),
  furniture: (_, { content }) => ({ jobs: content.slice(0, 60) || '挂画' }),
  cleaning: (random) => ({ cleaningIssue: random.pick(['floor', 'toilet', 'refuse', 'odour', 'spill', 'window']) }),
  lost: (random, { content }) => ({
    itemDescription: content.slice(0, 60) || '雨伞',
    housekeepingAsked: random.chance(0.6) ? 'yes' : 'no',
  }),
  found: (random, { content }) => ({
    itemDescription: content.slice(0, 60) || '雨伞',
    storagePlace: random.pick(['前台抽屉', '前台柜子', '保卫部']),
  }),
};
