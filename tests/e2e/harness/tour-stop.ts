import type { RunningDesk } from './running-desk.ts';
import type { Words } from './words.ts';

/** One screen of the desk and how a signed-in supervisor comes there, whatever is on the screen before. */
export interface Stop {
  name: string;
  open(desk: RunningDesk, words: Words): Promise<void>;
  /** What has to be closed before the next screen can be opened. */
  leave?(desk: RunningDesk, words: Words): Promise<void>;
}

export const pressEscape = ({ hands }: RunningDesk) => hands.press('Escape');

export async function chooseFirst({ page, hands }: RunningDesk, name: string): Promise<void> {
  const list = page.getByRole('listbox', { name });
  await list.getByRole('option').first().waitFor();
  await hands.press('ArrowDown');
  await list.getByRole('option', { selected: true }).waitFor();
}
