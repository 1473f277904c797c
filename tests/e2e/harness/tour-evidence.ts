import { keysOf } from './register-keys.ts';
import type { Stop } from './tour-stop.ts';

/** Backups, and the history of changes. */
export const evidenceTour: readonly Stop[] = [
  {
    name: 'settings, restoring a backup',
    async open({ page, hands }, words) {
      await hands.press(keysOf('settings'));
      await page.getByRole('button', { name: words.backups.make }).click();
      await page.getByRole('button', { name: words.backups.restore.open }).click();
      await page.getByText(words.backups.restore.kept).waitFor();
    },
    async leave({ page }, words) {
      await page.getByRole('button', { name: words.backups.restore.close }).click();
    },
  },
  {
    name: 'settings, with licences',
    async open({ page }, words) {
      await page.getByRole('button', { name: words.about.licences.open }).click();
      await page.getByRole('list', { name: words.about.licences.open }).getByText(/^zod /).click();
    },
    async leave({ page }, words) {
      await page.getByRole('button', { name: words.about.licences.close }).click();
    },
  },
  {
    name: 'the history, with a change',
    async open({ page }, words) {
      await page.getByRole('button', { name: words.history.open }).click();
      const list = page.getByRole('region', { name: words.history.list });
      await list.getByRole('button').first().click();
      await page.getByRole('article').waitFor();
    },
  },
];
