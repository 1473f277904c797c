import { people } from './folder.ts';
import { focused } from './hands.ts';
import { keysOf } from './register-keys.ts';
import type { RunningDesk } from './running-desk.ts';
import { ownMenu } from './screen-choices.ts';
import { conflictTour } from './tour-conflicts.ts';
import { custodyTour } from './tour-custody.ts';
import { evidenceTour } from './tour-evidence.ts';
import { handoverTour } from './tour-handovers.ts';
import { logTour } from './tour-log.ts';
import { reportsTour } from './tour-reports.ts';
import { roundsTour } from './tour-rounds.ts';
import { chooseFirst, pressEscape, type Stop } from './tour-stop.ts';
import { fill, shape, type Words } from './words.ts';

const tab =
  (name: keyof Words['directory']['tabs']): Stop['open'] =>
  async ({ page, hands }, words) => {
    await hands.press(keysOf('directory'));
    await page.getByRole('tab', { name: words.directory.tabs[name] }).click();
    const list = page.getByRole('listbox', { name: words.directory.tabs[name] });
    await list.getByRole('option').first().click();
    await list.getByRole('option', { selected: true }).waitFor();
  };

/** Every screen there is once somebody is signed in; each leaves the desk so that the next can follow. */
export const tour: readonly Stop[] = [
  {
    name: 'now',
    async open({ page, hands }, words) {
      await hands.press(keysOf('now'));
      await page.getByRole('listbox', { name: words.now.list }).waitFor();
    },
  },
  {
    name: 'the person menu',
    async open(desk, words) {
      await ownMenu(desk).click();
      await desk.page.getByRole('menuitem', { name: words.shell.signOut }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'intake, empty',
    async open({ page, hands }, words) {
      await hands.press('F2');
      await page.getByLabel(words.intake.content).waitFor();
    },
  },
  {
    name: 'ready phrases',
    async open({ page, hands }, words) {
      await page.getByLabel(words.intake.content).focus();
      await hands.press('Control+j');
      await page.getByRole('listbox', { name: words.phrases.list }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'intake, with errors',
    async open({ page, hands }, words) {
      await hands.press('F2');
      await focused(page.getByLabel(words.intake.who)).waitFor();
      await hands.press('Control+Enter');
      await page.getByText(words.errors.field.required).first().waitFor();
    },
  },
  {
    name: 'intake, with a room and a duplicate',
    async open({ page, hands }, words) {
      await hands.press('F2');
      await focused(page.getByLabel(words.intake.who)).waitFor();
      await hands.type('e1203');
      await hands.press('Enter');
      await focused(page.getByLabel(words.intake.where)).waitFor();
      await hands.write('lobby');
      await hands.press('Enter');
      await hands.type('dj');
      await hands.press('Enter');
      await focused(page.getByLabel(words.questions.label.unknownToCaller)).waitFor();
      await hands.type(' ');
      await hands.press('Enter');
      await focused(page.getByLabel(words.intake.content)).waitFor();
      await hands.write('lamp flickers');
      await hands.press('Tab');
      await hands.type(' ');
      await page.getByText(words.intake.duplicate.title).waitFor();
    },
  },
  {
    name: 'telling the parties',
    async open({ page, hands }, words) {
      await hands.press('Control+Enter');
      await page.getByRole('region', { name: words.cases.notify.title }).waitFor();
    },
  },
  {
    name: 'emergency, with errors',
    async open({ page, hands }, words) {
      await hands.press('F8');
      await page.getByRole('form', { name: words.emergency.title }).waitFor();
      await hands.press('9', 'Control+Enter');
      await page.getByText(words.errors.field.required).first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'reports, with a record',
    async open(desk, words) {
      await desk.hands.press(keysOf('cases'));
      await chooseFirst(desk, words.cases.list);
      await desk.page.getByRole('article').getByText(words.cases.timeline).waitFor();
    },
  },
  {
    name: 'the filters of a list',
    async open({ page, hands }, words) {
      await hands.press('Alt+f');
      await page.getByRole('dialog', { name: words.lists.filters }).getByRole('option').first().waitFor();
      await hands.press('Enter');
      await page.getByRole('list', { name: words.lists.on }).waitFor();
    },
    async leave({ page, hands }, words) {
      await hands.press('Escape');
      await page.getByRole('button', { name: words.lists.clear }).click();
    },
  },
  {
    name: 'the views of a list',
    async open({ page, hands }, words) {
      await hands.press('Alt+v');
      await page.getByRole('dialog', { name: words.lists.views }).getByRole('option').first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'the card of a room',
    async open({ page, hands }, words) {
      await hands.press('Alt+u');
      await page.getByRole('listbox', { name: words.units.history }).getByRole('option').first().waitFor();
      await hands.press('ArrowDown');
    },
    leave: pressEscape,
  },
  {
    name: 'a correction',
    async open({ page }, words) {
      await page.getByRole('article').getByRole('button', { name: words.domain.action.correct, exact: true }).click();
      await page.getByLabel(words.cases.field.correctReason).waitFor();
    },
  },
  {
    name: 'a photo, large',
    async open({ page, hands }, words) {
      const label = fill(words.attachments.open, { kind: words.attachments.kind.before, caption: '' }).trim();
      await hands.press('Alt+2');
      await page
        .getByRole('listbox', { name: words.cases.list })
        .getByRole('option')
        .filter({ hasText: 'W-0805' })
        .click();
      await page.getByRole('article').getByRole('button', { name: label }).press('Enter');
      await page.getByRole('dialog').locator('img').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'work orders, with a record',
    async open(desk, words) {
      await desk.hands.press(keysOf('orders'));
      await chooseFirst(desk, words.orders.list);
    },
  },
  {
    name: 'a work order before it is printed',
    async open({ page, hands }, words) {
      await hands.press('Control+p');
      await page.locator('[data-sheet]').first().waitFor();
      await page.getByText(words.print.preview.noPrinter).waitFor();
    },
  },
  {
    name: 'a register before it is printed',
    async open({ page, hands }, words) {
      await hands.press(keysOf('followUps'), 'Control+p');
      await page.locator('[data-sheet]').getByText(words.print.form.F06).waitFor();
    },
  },
  {
    name: 'building-wide events, with a record and its callers',
    async open(desk, words) {
      await desk.hands.press(keysOf('buildingEvents'));
      await chooseFirst(desk, words.buildingEvents.list);
      await desk.page.getByRole('form', { name: words.buildingEvents.caller.title }).waitFor();
    },
  },
  {
    name: 'a wording being released',
    async open({ page }, words) {
      const { revise } = words.buildingEvents.step;
      await page.getByRole('article').getByRole('button', { name: revise, exact: true }).click();
      await page.getByLabel(words.buildingEvents.field.text).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'an event being opened by hand',
    async open({ page }, words) {
      await page.getByRole('button', { name: words.words.add, exact: true }).click();
      await page.getByRole('form', { name: words.buildingEvents.step.open }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'calls, with a record',
    async open(desk, words) {
      await desk.hands.press(keysOf('calls'));
      await chooseFirst(desk, words.calls.list);
    },
  },
  {
    name: 'follow-ups',
    async open({ page, hands }, words) {
      await hands.press(keysOf('followUps'));
      await page.getByText(words.followUps.empty.calls).waitFor();
    },
  },
  {
    name: 'complaints to reply to',
    async open({ page }, words) {
      await page.getByRole('radio', { name: new RegExp(words.followUps.view.replies) }).click();
      await page.getByText(words.followUps.empty.replies).waitFor();
    },
  },
  ...custodyTour,
  ...handoverTour,
  ...conflictTour,
  {
    name: 'found things, with a record',
    async open(desk, words) {
      await desk.hands.press(keysOf('foundItems'));
      await chooseFirst(desk, words.foundItems.list);
      await desk.page.getByRole('heading', { name: words.foundItems.losses.title }).waitFor();
    },
  },
  {
    name: 'a found thing being taken in',
    async open({ page, hands }, words) {
      await hands.press(keysOf('foundItems'));
      await page.getByRole('button', { name: words.foundItems.store, exact: true }).click();
      await page.getByRole('form', { name: words.foundItems.newItem }).waitFor();
      await hands.press('Control+Enter');
      await page.getByText(words.errors.field.required).first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'found things being counted',
    async open({ page, hands }, words) {
      await hands.press(keysOf('foundItems'));
      await page.getByRole('radio', { name: words.foundItems.views.count, exact: true }).press('Space');
      await page.getByText(words.foundItems.count.lead).waitFor();
    },
  },
  {
    name: 'a found thing being handed back',
    async open(desk, words) {
      const { page, hands } = desk;
      await hands.press(keysOf('foundItems'));
      await chooseFirst(desk, words.foundItems.list);
      await page.getByRole('button', { name: words.foundItems.step.handBack, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.foundItems.handBack.save }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'notes and orders, with one that waits to be read',
    async open(desk, words) {
      await desk.hands.press(keysOf('deskNotes'));
      await chooseFirst(desk, words.deskNotes.list);
      await desk.page.getByRole('region', { name: words.deskNotes.readers.title }).waitFor();
    },
  },
  {
    name: 'a note being written',
    async open({ page, hands }, words) {
      await hands.press(keysOf('deskNotes'));
      await page.getByRole('button', { name: words.deskNotes.write, exact: true }).click();
      await page.getByRole('form', { name: words.deskNotes.writeTitle }).waitFor();
      await hands.press('Control+Enter');
      await page.getByText(words.errors.field.required).first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'a call being written down',
    async open({ page, hands }, words) {
      await hands.press('F6');
      await focused(page.getByLabel(words.calls.gist)).waitFor();
      await hands.press('Control+Enter');
      await page.getByText(words.errors.field.required).first().waitFor();
    },
  },
  {
    name: 'the report, with a number chosen and its parts',
    async open({ page, hands }, words) {
      await hands.press(keysOf('indicators'));
      await page.getByRole('grid', { name: words.indicators.title }).getByRole('img').first().waitFor();
      await page.getByLabel(words.indicators.by).selectOption('zone');
      await page.getByRole('list', { name: words.indicators.split.zone }).waitFor();
      await page.getByRole('listbox', { name: words.indicators.behind }).getByRole('option').first().waitFor();
    },
  },
  ...reportsTour,
  { name: 'rooms', open: tab('units') },
  { name: 'people', open: tab('staff') },
  { name: 'departments', open: tab('departments') },
  { name: 'zones', open: tab('zones') },
  {
    name: 'the duty roster, with a shift being entered',
    async open({ page, hands }, words) {
      await hands.press(keysOf('directory'));
      await page.getByRole('tab', { name: words.directory.tabs.duty }).click();
      await page.getByRole('table', { name: words.duty.title }).waitFor();
      await page.getByRole('button', { name: words.duty.enter, exact: true }).click();
      await page.getByRole('form', { name: words.duty.enter }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'import of rooms',
    async open({ page, hands }, words) {
      await hands.press(keysOf('directory'));
      await page.getByRole('button', { name: words.directory.import.open }).click();
      await page.getByRole('dialog', { name: words.directory.import.title.units }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'settings',
    async open({ page, hands }, words) {
      await hands.press(keysOf('settings'));
      await page.getByRole('heading', { name: words.settings.parameters.title }).waitFor();
    },
  },
  {
    name: 'settings, with the phrases of a place',
    async open({ page }, words) {
      await page.getByText(words.phrases.place.content, { exact: true }).click();
      await page.getByRole('button', { name: fill(words.phrases.edit, { text: words.phrases.shipped.leak }) }).click();
      await page.getByRole('textbox', { name: words.phrases.text }).waitFor();
    },
  },
  ...evidenceTour,
  ...logTour,
  {
    name: 'search',
    async open({ page, hands }, words) {
      await hands.press('Control+k');
      const box = page.getByRole('dialog', { name: words.search.title });
      await focused(box.getByRole('combobox')).waitFor();
      await hands.type('1203');
      await box.getByRole('option').first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'help',
    async open({ page, hands }, words) {
      await hands.press('F1');
      await page
        .getByRole('dialog', { name: shape(`${words.help.title} · {{screen}}`) })
        .getByRole('list')
        .waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'a guide of two pages',
    async open({ page, hands }, words) {
      await hands.press('F1');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: shape(words.help.guide) })
        .click();
      await page.locator('[data-sheet]').nth(1).waitFor();
    },
    leave: pressEscape,
  },
  ...roundsTour,
  {
    name: 'the lock',
    async open({ page, hands }, words) {
      await hands.press('Control+l');
      await page.getByRole('dialog', { name: words.session.lockedTitle }).waitFor();
      await hands.press('F1');
      await page.getByText(words.session.help.urgent).waitFor();
    },
    async leave({ page, hands }, words) {
      await page.getByLabel(fill(words.session.pinOf, { name: people.supervisor.name })).fill(people.supervisor.pin);
      await hands.press('Enter');
      await page.getByRole('dialog', { name: words.session.lockedTitle }).waitFor({ state: 'detached' });
    },
  },
];

/** Shows every screen and does `look` at each. */
export async function walk(desk: RunningDesk, words: Words, look: (name: string) => Promise<void>): Promise<void> {
  for (const { name, open, leave } of tour) {
    await open(desk, words);
    await look(name);
    await leave?.(desk, words);
  }
}
