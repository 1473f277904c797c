import { focused } from './hands.ts';
import { keysOf } from './register-keys.ts';
import { chooseFirst, pressEscape, type Stop } from './tour-stop.ts';
import { fill, type Words } from './words.ts';

const lookedFor = ({ keys }: Words) => ({
  loans: keys.loans.never,
  handOver: keys.handOver.pickUnit,
  count: keys.count.lead,
  cabinet: 'PB-08',
});

const mailPages = ['waiting', 'receive', 'batches', 'periodicals', 'custody', 'instructions'] as const;
const mailShows = ({ mail }: Words) => ({
  waiting: mail.waiting.never,
  receive: mail.receive.last,
  batches: mail.batches.none,
  periodicals: mail.periodicals.none,
  custody: mail.custody.lead,
  instructions: mail.instructions.none,
});

/** What the desk holds for others: visitors, keys, mail. */
export const custodyTour: readonly Stop[] = [
  {
    name: 'visitors, with a record',
    async open(desk, words) {
      await desk.hands.press(keysOf('visitors'));
      await chooseFirst(desk, words.visitors.list);
      await desk.page.getByRole('article').getByText(words.cases.timeline).waitFor();
    },
  },
  {
    name: 'a visitor being held',
    async open({ page }, words) {
      await page.getByRole('option', { name: /Zhang Wei/ }).click();
      await page.getByRole('form', { name: words.visitors.hold.title }).waitFor();
    },
  },
  {
    name: 'a new visitor, with errors and everything that may be said',
    async open({ page, hands }, words) {
      await hands.press('F3');
      await focused(page.getByLabel(words.visitors.field.name)).waitFor();
      await hands.press('Alt+m', 'Control+Enter');
      await page.getByText(words.errors.field.required).first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'a group of visitors',
    async open({ page, hands }, words) {
      await hands.press('F3');
      await focused(page.getByLabel(words.visitors.field.name)).waitFor();
      await page.getByRole('radio', { name: words.visitors.form.modes.group }).press('Space');
      await page.getByRole('textbox', { name: words.visitors.field.group }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'a visitor being signed out',
    async open({ page, hands }, words) {
      await hands.press(keysOf('visitors'));
      await page.getByRole('option', { name: /Chen/ }).click();
      await page.getByRole('article').getByRole('button', { name: words.visitors.step.signOut, exact: true }).click();
      await page.getByRole('form', { name: fill(words.visitors.out.title, { name: 'Chen' }) }).waitFor();
    },
    leave: pressEscape,
  },
  ...(['inside', 'permits', 'watch'] as const).map(
    (view): Stop => ({
      name: `visitors, ${view}`,
      async open({ page, hands }, words) {
        await hands.press(keysOf('visitors'));
        await page.getByRole('radio', { name: words.visitors.tabs[view], exact: true }).press('Space');
        const { inside, roll, permits, watch } = words.visitors;
        const button = (name: string) => page.getByRole('button', { name }).first();
        const seen = {
          inside: button(inside.start).or(button(roll.end)),
          permits: button(permits.arrive),
          watch: button(watch.show),
        };
        await seen[view].waitFor();
      },
    }),
  ),
  {
    name: 'a permit being written',
    async open({ page, hands }, words) {
      await hands.press(keysOf('visitors'));
      await page.getByRole('radio', { name: words.visitors.tabs.permits, exact: true }).press('Space');
      await page.getByRole('button', { name: words.visitors.permits.fresh, exact: true }).press('Enter');
      await page.getByRole('form', { name: words.visitors.permits.form }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'an entry of the watch list being written',
    async open({ page, hands }, words) {
      await hands.press(keysOf('visitors'));
      await page.getByRole('radio', { name: words.visitors.tabs.watch, exact: true }).press('Space');
      await page.getByRole('button', { name: words.visitors.watch.fresh, exact: true }).press('Enter');
      await page.getByRole('form', { name: words.visitors.watch.form }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'a roll call',
    async open({ page, hands }, words) {
      await hands.press(keysOf('visitors'));
      await page.getByRole('radio', { name: words.visitors.tabs.inside, exact: true }).press('Space');
      const start = page.getByRole('button', { name: words.visitors.inside.start });
      const end = page.getByRole('button', { name: words.visitors.roll.end });
      await start.or(end).waitFor();
      if (await start.isVisible()) await start.press('Enter');
      await end.waitFor();
    },
  },
  {
    name: 'keys, with a record',
    async open(desk, words) {
      await desk.hands.press(keysOf('keys'));
      await chooseFirst(desk, words.keys.list);
    },
  },
  ...(['loans', 'handOver', 'count', 'cabinet'] as const).map(
    (view): Stop => ({
      name: `keys, ${view}`,
      async open({ page, hands }, words) {
        await hands.press(keysOf('keys'));
        await page.getByRole('radio', { name: words.keys.tabs[view], exact: true }).press('Space');
        await page.getByText(lookedFor(words)[view]).first().waitFor();
      },
    }),
  ),
  {
    name: 'tags of keys before they are printed',
    async open({ page, hands }, words) {
      await hands.press(keysOf('keys'));
      await page.getByRole('radio', { name: words.keys.tabs.cabinet, exact: true }).press('Space');
      await page.getByRole('button', { name: words.keys.slip.tags }).press('Enter');
      await page.locator('[data-sheet]').first().waitFor();
      await page.getByText(words.print.preview.noPrinter).waitFor();
    },
  },
  {
    name: 'a key in the middle',
    async open({ page, hands }, words) {
      await hands.press(keysOf('keys'));
      await page.getByRole('radio', { name: words.keys.tabs.cabinet, exact: true }).press('Space');
      await page.getByRole('button', { name: /PB-08/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.keys.lend.save }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'mail, with a record',
    async open(desk, words) {
      await desk.hands.press(keysOf('mail'));
      await desk.page.getByRole('radio', { name: words.mail.views.list, exact: true }).press('Space');
      await chooseFirst(desk, words.mail.list);
    },
  },
  ...mailPages.map(
    (view): Stop => ({
      name: `mail, ${view}`,
      async open({ page, hands }, words) {
        await hands.press(keysOf('mail'));
        await page.getByRole('radio', { name: words.mail.views[view], exact: true }).press('Space');
        await page.getByText(mailShows(words)[view]).first().waitFor();
      },
    }),
  ),
  {
    name: 'an item in the middle',
    async open({ page, hands }, words) {
      await hands.press(keysOf('mail'));
      await page.getByRole('button', { name: words.mail.waiting.handOut }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: words.mail.out.save }).waitFor();
    },
    leave: pressEscape,
  },
];
