import { describe, expect, it, test } from 'vitest';
import { emergencyTypes } from '../../shared/registers/emergencies.ts';
import { en } from '../i18n/en/index.ts';
import { zhCN } from '../i18n/zh-CN/index.ts';
import { ackKeys } from '../notify/notify-keys.ts';
import { registers } from '../shell/register-list.ts';
import { starts } from '../shell/starts.ts';
import { groups } from './all-keys.tsx';
import { guides as guidesEn } from './guides/en.ts';
import { guides as guidesZh } from './guides/zh-CN.ts';
import { guides as guidesTw } from './guides/zh-TW.ts';
import { helpWords as helpEn } from './words/en.ts';
import { helpWords as helpZh } from './words/zh-CN.ts';
import { helpWords as helpTw } from './words/zh-TW.ts';

const listed = groups.flatMap(({ keys }) => keys.map(([key]) => key));
/** Keys that belong to one screen alone. */
const ofScreens = ['0 – 9', '1 – 5', '1 – 7', '← →', 'Ctrl I', 'Ctrl S', 'Alt M', 'Alt X', 'S', 'F1'];
const known = new Set([
  ...listed,
  ...listed.flatMap((key) => key.split(/ {2}/)),
  ...starts.map(({ key }) => key),
  ...registers.map(({ key }) => `Alt ${key}`),
  ...ofScreens,
  'Enter',
]);

const helps = { 'zh-CN': helpZh, en: helpEn, 'zh-TW': helpTw };
const guides = { 'zh-CN': guidesZh, en: guidesEn, 'zh-TW': guidesTw };

describe.each(Object.entries(helps))('F1 in %s', (_, help) => {
  it('says of every screen what it is for, three things to do there, and its keys', () => {
    expect(Object.keys(help).sort()).toEqual([...Object.keys(zhCN.shell.screens), 'duty', 'emergency'].sort());
    for (const [topic, { what, steps, keys }] of Object.entries(help)) {
      expect(what.length, topic).toBeGreaterThan(5);
      expect(steps, topic).toHaveLength(3);
      expect(keys.length, topic).toBeGreaterThan(0);
    }
  });

  it('names keys that there are', () => {
    const named = Object.values(help).flatMap(({ keys }) => keys.map(([key]) => key));
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });
});

it('names the same keys in every language', () => {
  const keysOf = (help: typeof helpZh) =>
    Object.entries(help).map(([topic, { keys }]) => [topic, ...keys.map(([key]) => key)]);
  expect(keysOf(helpEn)).toEqual(keysOf(helpZh));
  expect(keysOf(helpTw)).toEqual(keysOf(helpZh));
});

/** Keys in a sentence: `F2`, `Alt D`, `Ctrl Enter`. */
const keysIn = (text: string) => text.match(/\b(F\d{1,2}|(Alt|Ctrl) (Enter|[A-Z0-9]))\b/g) ?? [];
const sentences = (help: object) => JSON.stringify(help);

describe.each(Object.entries(guides))('the guides in %s', (language, all) => {
  it('name keys that there are', () => {
    const named = [...keysIn(sentences(all)), ...Object.values(all).flatMap(({ keys }) => keys.map(([key]) => key))];
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });

  it('say the keys of emergencies and of telling as they are', () => {
    const { guideReceptionist, guideGuard } = all;
    const chinese = language !== 'en';
    const said = guideGuard.chapters.flatMap(({ steps }) => steps).join('\n');
    for (const keys of Object.values(ackKeys))
      expect(said).toMatch(new RegExp(`\\b${keys[chinese ? 'zh-CN' : 'en']} `));
    for (const { chapters } of [guideReceptionist, guideGuard]) {
      const step = chapters.flatMap(({ steps }) => steps).find((one) => /1 (电梯|電梯|lift)/.test(one)) ?? '';
      for (const key of ['1', '2', '5', '8', '9', '0', 'E']) expect(step).toContain(key);
    }
    expect(emergencyTypes.find(({ key }) => key === '5')?.code).toBe('largePowerCut');
    expect(emergencyTypes.find(({ key }) => key === '8')?.code).toBe('fire');
  });

  it('are short: nine chapters at most, five steps at most, no step longer than two lines', () => {
    for (const { chapters } of Object.values(all)) {
      expect(chapters.length).toBeLessThanOrEqual(9);
      for (const { steps } of chapters) {
        expect(steps.length).toBeLessThanOrEqual(5);
        for (const step of steps) expect(step.length).toBeLessThanOrEqual(language === 'en' ? 150 : 60);
      }
    }
  });
});

test('what help quotes in Chinese stands on a button or a screen', () => {
  const shown = JSON.stringify(zhCN);
  const quoted = [...`${sentences(helpZh)}${sentences(guidesZh)}`.matchAll(/“([^”]+)”/g)].map(([, word]) => word ?? '');
  expect(quoted.length).toBeGreaterThan(8);
  expect(quoted.filter((word) => !shown.includes(word))).toEqual([]);
});

test('the English help holds no Chinese', () => {
  expect(/\p{Script=Han}/u.test(sentences(helpEn) + sentences(guidesEn) + JSON.stringify(en.help))).toBe(false);
});
