import { keysOf } from './register-keys.ts';
import { chooseFirst, type Stop } from './tour-stop.ts';
import { fill } from './words.ts';

/** The screens of patrols, routes, vacant units and contact notes. */
export const roundsTour: readonly Stop[] = [
  {
    name: 'patrols of today',
    async open({ page, hands }, words) {
      await hands.press(keysOf('patrols'));
      await page.getByRole('region', { name: words.rounds.days.title }).waitFor();
    },
  },
  {
    name: 'a patrol on its way',
    async open(desk, words) {
      await desk.hands.press(keysOf('patrols'));
      await chooseFirst(desk, words.rounds.list);
      await desk.page.getByText(words.rounds.walk.lead).waitFor();
    },
  },
  {
    name: 'a finding, with errors',
    async open({ page, hands }, words) {
      await page.getByRole('button', { name: words.rounds.walk.find }).click();
      await page.getByRole('form', { name: words.rounds.find.title }).waitFor();
      await hands.press('Control+Enter');
      await page.getByText(words.errors.field.required).first().waitFor();
    },
  },
  {
    name: 'the sheet of a patrol',
    async open({ page, hands }, words) {
      await hands.press('Escape');
      await page.getByRole('button', { name: words.rounds.walk.finish }).click();
      await page.getByRole('form', { name: words.rounds.finish.title }).waitFor();
    },
  },
  {
    name: 'vacant units',
    async open({ page, hands }, words) {
      await hands.press(keysOf('patrols'));
      await page.getByRole('radio', { name: words.rounds.views.vacant, exact: true }).press('Space');
      await page.getByRole('button', { name: 'W-0805', exact: true }).click();
      await page.getByRole('form', { name: fill(words.rounds.vacant.inspect, { unit: 'W-0805' }) }).waitFor();
    },
  },
  {
    name: 'a contact note',
    async open(desk, words) {
      await desk.hands.press(keysOf('patrols'));
      await desk.page.getByRole('radio', { name: words.rounds.views.notes, exact: true }).press('Space');
      await chooseNote(desk, words.rounds.notes.list);
    },
  },
  {
    name: 'a route, while it is changed',
    async open({ page, hands }, words) {
      await hands.press(keysOf('patrols'));
      await page.getByRole('radio', { name: words.rounds.views.routes, exact: true }).press('Space');
      await page.getByRole('button', { name: new RegExp(`^${words.rounds.routes.edit}`) }).click();
      await page.getByRole('form', { name: words.rounds.routes.edit }).waitFor();
    },
  },
];

async function chooseNote({ page }: Parameters<Stop['open']>[0], name: string): Promise<void> {
  await page.getByRole('listbox', { name }).getByRole('option').first().click();
  await page.getByRole('article').waitFor();
}
