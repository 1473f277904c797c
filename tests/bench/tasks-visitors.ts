import { emptyFolder, removeFolder, seed } from '../e2e/harness/folder.ts';
import { focused } from '../e2e/harness/hands.ts';
import { type RunningDesk, startDesk } from '../e2e/harness/running-desk.ts';
import { signIn } from '../e2e/harness/sign-in.ts';
import { zh } from '../e2e/harness/words.ts';
import { aVisit } from '../fixtures/visitors.ts';
import { type Figures, rounded } from './figures.ts';

/** A practised hand strikes a key in this many seconds; what the machine takes comes on top. */
const secondsPerKey = 0.2;
const words = zh.visitors;
const name = ({ page }: RunningDesk) => page.getByRole('form', { name: words.form.title }).getByLabel(words.field.name);

/** Keys, and seconds of a practised user, to sign in a visitor who was here before and one who was not, in the real window. */
export async function taskVisitors(): Promise<Figures> {
  const dir = emptyFolder();
  try {
    await seed(dir, async ({ desk, receptionist, units, minutesAgo }) => {
      minutesAgo(60 * 25);
      const visit = aVisit({ name: '周文斌', contact: '13812340000', unitId: units.e1203.id });
      await desk.call('visits.signIn', visit, receptionist);
      const out = { visitId: visit.id, leftAt: null, belongingsOut: null, remarks: '' };
      await desk.call('visits.signOut', out, receptionist);
    });
    const desk = await startDesk(dir);
    try {
      await signIn(desk);
      return { ...(await timed(desk, 'returning', returning)), ...(await timed(desk, 'new', unknown)) };
    } finally {
      await desk.kill();
    }
  } finally {
    removeFolder(dir);
  }
}

async function timed(desk: RunningDesk, task: string, work: (desk: RunningDesk) => Promise<void>): Promise<Figures> {
  desk.hands.count();
  const began = performance.now();
  await work(desk);
  const machine = (performance.now() - began) / 1000;
  const keys = desk.hands.count();
  return {
    [`tasks.visitors.${task}.keys`]: keys,
    [`tasks.visitors.${task}.seconds`]: rounded(keys * secondsPerKey + machine),
  };
}

async function returning(desk: RunningDesk): Promise<void> {
  await desk.hands.press('F3');
  await focused(name(desk)).waitFor();
  await desk.hands.type('zw');
  await desk.page.getByRole('option', { name: /周文斌/ }).waitFor();
  await desk.hands.press('Enter', 'Control+Enter');
  await desk.page.getByRole('article', { name: /周文斌/ }).waitFor();
}

/** Name through an input method, number, purpose by a letter or two, room, and in. */
async function unknown(desk: RunningDesk): Promise<void> {
  const { hands, page } = desk;
  const form = page.getByRole('form', { name: words.form.title });
  await hands.press('F3');
  await focused(name(desk)).waitFor();
  await hands.compose('韩梅梅', 10);
  await hands.press('Tab');
  await hands.type('13700009999');
  await hands.press('Tab');
  await hands.type('bf');
  await hands.press('Enter');
  await focused(form.getByLabel(words.field.place)).waitFor();
  await hands.type('e1203');
  await form.getByRole('option', { name: /E-1203/ }).waitFor();
  await hands.press('Enter', 'Control+Enter');
  await page.getByRole('article', { name: /韩梅梅/ }).waitFor();
}
