import { focused } from './hands.ts';
import { keysOf } from './register-keys.ts';
import { chooseFirst, type Stop } from './tour-stop.ts';

/** The desk's log, the quick line, writing up from paper, and the night. */
export const logTour: readonly Stop[] = [
  {
    name: 'the quick line',
    async open({ page, hands }, words) {
      await hands.press('F9');
      await focused(page.getByLabel(words.log.text)).waitFor();
      await page.getByRole('region', { name: words.log.phrases }).getByRole('button').first().waitFor();
    },
    async leave({ page, hands }, words) {
      await hands.press('1', 'Enter');
      await page.getByLabel(words.log.text).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the log, with a line',
    async open(desk, words) {
      await desk.hands.press(keysOf('log'));
      await chooseFirst(desk, words.log.list);
      await desk.page.getByRole('article').getByText(words.log.three.entered).waitFor();
    },
  },
  {
    name: 'beginning to write up from paper',
    async open({ page }, words) {
      await page.getByRole('button', { name: words.log.paper.start }).click();
      await page.getByRole('dialog').getByLabel(words.log.paper.reason).waitFor();
    },
    async leave({ page }, words) {
      await page.getByRole('button', { name: words.log.paper.begin }).click();
      await page.getByLabel(words.log.paper.formNo).waitFor();
    },
  },
  {
    name: 'writing up from paper, at night',
    async open({ page, hands }, words) {
      await hands.press('Alt+y');
      await page.getByRole('region', { name: words.log.night.actions }).waitFor();
    },
    async leave({ page, hands }, words) {
      await page.getByRole('button', { name: words.log.paper.end }).click();
      await page.getByLabel(words.log.paper.formNo).waitFor({ state: 'detached' });
      await hands.press('Alt+y');
      await page.getByRole('region', { name: words.log.night.actions }).waitFor({ state: 'detached' });
    },
  },
];
