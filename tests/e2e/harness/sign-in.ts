import { people, type Who } from './folder.ts';
import { focused } from './hands.ts';
import type { RunningDesk } from './running-desk.ts';
import { fill, shape, zh } from './words.ts';

/** The PIN field of the person who is chosen. */
export const pinField = ({ page }: RunningDesk, who: Who) =>
  page.getByLabel(fill(zh.session.pinOf, { name: people[who].name }));

/** The signed-in desk's left column. */
export const registers = ({ page }: RunningDesk) => page.getByRole('navigation', { name: zh.shell.registers });

/** At the sign-in or the lock screen: chooses a person by their initials. */
export async function choose(desk: RunningDesk, who: Who): Promise<void> {
  await focused(desk.page.getByLabel(shape(zh.session.pinOf))).waitFor();
  await desk.hands.type(people[who].initials);
  await focused(pinField(desk, who)).waitFor();
}

/** Chooses a person and enters their PIN, with the keyboard alone. */
export async function signIn(desk: RunningDesk, who: Who = 'receptionist'): Promise<void> {
  await choose(desk, who);
  await desk.hands.type(people[who].pin);
  await desk.hands.press('Enter');
  await registers(desk).waitFor();
  desk.hands.count();
}
