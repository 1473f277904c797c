import { focused } from '../../e2e/harness/hands.ts';
import type { RunningDesk } from '../../e2e/harness/running-desk.ts';
import { zh } from '../../e2e/harness/words.ts';
import { aVisit } from '../../fixtures/visitors.ts';
import type { Task } from './task.ts';

const words = zh.visitors;
const formOf = ({ page }: RunningDesk) => page.getByRole('form', { name: words.form.title });

async function begin(desk: RunningDesk): Promise<void> {
  await desk.hands.press('F3');
  await focused(formOf(desk).getByLabel(words.field.name)).waitFor();
}

/** Somebody who was here before: two letters, and in. */
const returning: Task = {
  name: 'returningVisitor',
  async seed({ desk, receptionist, units, minutesAgo }) {
    minutesAgo(60 * 25);
    const visit = aVisit({ name: '周文斌', contact: '13812340000', unitId: units.e1203.id });
    await desk.call('visits.signIn', visit, receptionist);
    await desk.call(
      'visits.signOut',
      { visitId: visit.id, leftAt: null, belongingsOut: null, remarks: '' },
      receptionist,
    );
    minutesAgo(0);
    return {};
  },
  async run(desk) {
    const { hands, page } = desk;
    await begin(desk);
    await hands.type('zw');
    await page.getByRole('option', { name: /周文斌/ }).waitFor();
    await hands.press('Enter', 'Control+Enter');
    await page.getByRole('article', { name: /周文斌/ }).waitFor();
    return { keys: hands.count() };
  },
};

/** Somebody new: the name through an input method, number, purpose by a letter or two, room, and in. */
const unknown: Task = {
  name: 'newVisitor',
  seed: async () => ({}),
  async run(desk) {
    const { hands, page } = desk;
    await begin(desk);
    const to = async (field: keyof typeof words.field) => {
      const wanted = focused(formOf(desk).getByLabel(words.field[field]));
      for (let i = 0; i < 4 && !(await wanted.isVisible()); i += 1) await hands.press('Tab');
      await wanted.waitFor();
    };
    await hands.compose('韩梅梅', 10);
    await to('contact');
    await hands.type('13700009999');
    await to('purpose');
    await hands.type('bf');
    await hands.press('Enter');
    await to('place');
    await hands.type('e1203');
    await page.getByRole('option', { name: /E-1203/ }).waitFor();
    await hands.press('Enter', 'Control+Enter');
    await page.getByRole('article', { name: /韩梅梅/ }).waitFor();
    return { keys: hands.count() };
  },
};

export const visitorTasks: readonly Task[] = [returning, unknown];
