import { languageNames } from '../../../renderer/start/language-names.ts';
import type { Language } from '../../../shared/contract/desk.ts';
import { people } from './folder.ts';
import type { RunningDesk } from './running-desk.ts';

/** The button under which a signed-in supervisor finds their own menu; records that name the same person are none. */
export const ownMenu = ({ page }: RunningDesk) =>
  page.getByRole('button', { name: new RegExp(String.raw`^${people.supervisor.name} \S+$`) });

/** Chooses a line of the menu under the supervisor's name. @param line as it begins there now */
async function chooseInMenu(desk: RunningDesk, line: string): Promise<void> {
  const { page } = desk;
  await ownMenu(desk).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${line}`) }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** Turns the desk to a language, if it does not speak it already. */
export async function speak(desk: RunningDesk, language: Language): Promise<void> {
  const spoken = () => desk.page.evaluate(() => document.documentElement.lang);
  if ((await spoken()) !== language) await chooseInMenu(desk, languageNames[language]);
}

/** @param name of the colours in the language of the screen */
export const colour = (desk: RunningDesk, name: string) => chooseInMenu(desk, name);
