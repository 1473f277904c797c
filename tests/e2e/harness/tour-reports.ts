import { focused } from './hands.ts';
import { keysOf } from './register-keys.ts';
import type { RunningDesk } from './running-desk.ts';
import { pressEscape, type Stop } from './tour-stop.ts';
import type { Words } from './words.ts';

/** Opens a page under the numbers. */
async function openPage({ page, hands }: RunningDesk, words: Words, name: 'workReports' | 'surveys'): Promise<void> {
  await hands.press(keysOf('indicators'));
  await page.getByRole('radio', { name: words.workReports.pages[name], exact: true }).press('Space');
}

/** The report of a period, and surveys. */
export const reportsTour: readonly Stop[] = [
  {
    name: 'the report of the month, with its charts',
    async open(desk, words) {
      await openPage(desk, words, 'workReports');
      await desk.page.getByRole('img', { name: words.workReports.rates, exact: true }).waitFor();
    },
  },
  {
    name: 'the words of a report',
    async open({ page }, words) {
      await page.getByRole('button', { name: words.workReports.words }).click();
      await page.getByRole('form', { name: words.workReports.words }).waitFor();
    },
  },
  {
    name: 'a survey with its result and its slips',
    async open(desk, words) {
      await openPage(desk, words, 'surveys');
      await desk.page.getByRole('img', { name: words.surveys.byItem, exact: true }).waitFor();
    },
  },
  {
    name: 'a slip being written down',
    async open({ page, hands }, words) {
      await page.getByRole('button', { name: words.surveys.step.answer, exact: true }).click();
      await focused(page.getByLabel(words.surveys.entry.no)).waitFor();
      await hands.type('2');
      await hands.press('Enter');
      await focused(page.getByRole('grid', { name: words.surveys.entry.keys })).waitFor();
    },
  },
  {
    name: 'the plan of a survey, with errors',
    async open(desk, words) {
      await openPage(desk, words, 'surveys');
      await desk.page.getByRole('button', { name: words.surveys.add, exact: true }).click();
      await desk.page.getByRole('form', { name: words.surveys.plan.heading }).waitFor();
      await desk.hands.press('Control+Enter');
      await desk.page.getByText(words.errors.field.required).first().waitFor();
    },
  },
  {
    name: 'the board',
    async open({ page, hands }, words) {
      await hands.press(keysOf('indicators'));
      await page.getByRole('button', { name: words.board.open, exact: true }).click();
      await page.getByRole('region', { name: words.board.today }).getByRole('row').first().waitFor();
    },
    leave: pressEscape,
  },
];
