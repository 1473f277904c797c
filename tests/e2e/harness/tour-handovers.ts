import { keysOf } from './register-keys.ts';
import { pressEscape, type Stop } from './tour-stop.ts';

/** The supervisor has signed in first and holds the desk. */
export const handoverTour: readonly Stop[] = [
  {
    name: 'a handover with its sheet',
    async open({ page, hands }, { handovers }) {
      await hands.press(keysOf('handovers'));
      const start = page.getByRole('button', { name: handovers.start });
      const sign = page.getByRole('button', { name: handovers.sign });
      await start.or(sign).waitFor();
      if (await start.isVisible()) await start.press('Enter');
      await sign.waitFor();
      await page.getByRole('button', { name: new RegExp(handovers.section.visitors) }).press('Enter');
      await page.getByRole('table', { name: handovers.section.visitors }).waitFor();
    },
  },
  {
    name: 'a handover with what is owed before it is signed',
    async open({ page, hands }, { handovers }) {
      await hands.press('Control+Enter');
      await page.getByText(handovers.counts.fault.required).waitFor();
    },
  },
  {
    name: 'a stand-in being named',
    async open({ page }, { handovers }) {
      await page.getByRole('button', { name: handovers.leave }).press('Enter');
      await page.getByRole('form', { name: handovers.leaveTitle }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'past handovers, with a record',
    async open({ page }, words) {
      await page.getByRole('radio', { name: words.handovers.views.past, exact: true }).press('Space');
      await page
        .getByRole('button', { name: /李静 →|→ 李静/ })
        .last()
        .press('Enter');
      await page.getByRole('article').getByText(words.cases.timeline).waitFor();
    },
  },
  {
    name: 'unsigned handovers',
    async open({ page }, { handovers }) {
      await page.getByRole('radio', { name: handovers.views.unsigned, exact: true }).press('Space');
      await page.getByText(handovers.unsignedLead).waitFor();
    },
  },
];
