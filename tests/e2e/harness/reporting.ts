import { focused } from './hands.ts';
import type { RunningDesk } from './running-desk.ts';
import { zh } from './words.ts';

/** The fields of the intake form, by their labels. */
export const intakeField = ({ page }: RunningDesk, name: 'who' | 'where' | 'what' | 'content' | 'ext') =>
  page.getByRole('main').getByLabel(zh.intake[name]);

/** What the form shows of a caller the directory knows. */
export const callerName = ({ page }: RunningDesk) => page.getByLabel(zh.domain.field.callerName);

/** F2, then E-1203 by its room number: the directory's first contact there is taken over. The focus is on the place. */
export async function openReportOfWang(desk: RunningDesk): Promise<void> {
  await desk.hands.press('F2');
  await focused(intakeField(desk, 'who')).waitFor();
  await desk.hands.type('e1203');
  await desk.hands.press('Enter');
  await focused(intakeField(desk, 'where')).waitFor();
}

/** The caller does not know which lamp it is: one key, and on. */
async function notKnown({ page, hands }: RunningDesk): Promise<void> {
  await focused(page.getByLabel(zh.questions.label.unknownToCaller)).waitFor();
  await hands.type(' ');
  await hands.press('Enter');
}

/** Where, what and the words themselves; the focus is then on the extension. */
export async function describe(desk: RunningDesk, content: string, typeKeys = 'dj'): Promise<void> {
  await desk.hands.compose('会议室', 4);
  await desk.hands.press('Enter');
  await desk.hands.type(typeKeys);
  await desk.hands.press('Enter');
  if (typeKeys === 'dj') await notKnown(desk);
  await focused(intakeField(desk, 'content')).waitFor();
  await desk.hands.write(content);
  await desk.hands.press('Tab');
}

/** The page on which the parties are told. */
export const tellingPage = ({ page }: RunningDesk) => page.getByRole('region', { name: zh.cases.notify.title });

/** The party whose turn it is: the keys speak of it once the result of the one before is stored. */
export const turnOf = (desk: RunningDesk, party: keyof typeof zh.domain.party) =>
  tellingPage(desk).locator('[aria-current]').filter({ hasText: zh.domain.party[party] });
