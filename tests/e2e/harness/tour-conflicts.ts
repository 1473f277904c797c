import { keysOf } from './register-keys.ts';
import { chooseFirst, pressEscape, type Stop } from './tour-stop.ts';
import { fill } from './words.ts';

/** What two desks did twice; the folder has heard of the other desk (`other-desk.ts`). */
export const conflictTour: readonly Stop[] = [
  {
    name: 'what two desks did, side by side',
    async open(desk, words) {
      await desk.hands.press(keysOf('conflicts'));
      await chooseFirst(desk, words.conflicts.list);
      await desk.page.getByRole('heading', { name: words.conflicts.kind.keyLentTwice }).waitFor();
      await desk.page
        .getByRole('region', { name: fill(words.conflicts.thisDesk, { letter: 'A' }) })
        .locator('img')
        .waitFor();
    },
  },
  {
    name: 'which desk holds, with errors',
    async open({ page, hands }, words) {
      const other = fill(words.conflicts.desk, { letter: 'B' });
      await page.getByRole('button', { name: fill(words.conflicts.choose, { desk: other }) }).press('Enter');
      await page.getByRole('form').getByLabel(words.conflicts.reason).waitFor();
      await hands.press('Control+Enter');
      await page.getByText(words.errors.field.required).first().waitFor();
    },
    leave: pressEscape,
  },
];
