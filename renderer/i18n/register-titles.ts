import { exported } from '../../shared/registers/exported/titles.ts';
import type { Words } from '../../shared/registers/exported/words.ts';
import type { LoggedRegister, loggedBesides } from '../../shared/registers/logged.ts';

/** What the log of changes knows besides the registers. */
const besides: Record<(typeof loggedBesides)[number], Words> = {
  site: ['本站', 'Site'],
  parameters: ['规定的时限', 'Times and limits'],
  prices: ['价目', 'Prices'],
};

/** @returns what each register is called on the screen: as in an export, so that a file is found by the word one has read. */
export function registerTitles(language: 0 | 1): Record<LoggedRegister, string> {
  const titles = {
    ...Object.fromEntries(Object.entries(exported).map(([name, { title }]) => [name, title])),
    ...besides,
  };
  return Object.fromEntries(Object.entries(titles).map(([name, title]) => [name, title[language]])) as Record<
    LoggedRegister,
    string
  >;
}
