import { focused } from '../../e2e/harness/hands.ts';
import { sign } from '../../e2e/harness/pen.ts';
import { keysOf } from '../../e2e/harness/register-keys.ts';
import { scanner } from '../../e2e/harness/scanner.ts';
import { shape, zh } from '../../e2e/harness/words.ts';
import { aKey, aLoan } from '../../fixtures/keys.ts';
import { orderFor } from '../../fixtures/orders.ts';
import type { Task } from './task.ts';

const words = zh.keys;

/** To the technician who shows the slip of his work order: it says who borrows and what for. */
const lendByOrder: Task = {
  name: 'lendKey',
  async seed(building) {
    const { desk, receptionist } = building;
    const { tag } = await desk.call('keys.save', aKey(), receptionist);
    const { record } = await orderFor(building);
    return { tag, order: record.no };
  },
  async run(desk, { tag = '', order = '' }) {
    const scan = await scanner(desk);
    const card = desk.page.getByRole('dialog', { name: /PB-07/ });
    await scan.scan(tag);
    await focused(card.getByRole('combobox', { name: words.field.borrower })).waitFor();
    await scan.scan(order);
    await card
      .getByRole('textbox', { name: words.field.purpose })
      .and(desk.page.locator(`[value*="${order}"]`))
      .waitFor();
    await sign(desk, zh.signing.purpose.borrower);
    await desk.hands.press('Control+Enter');
    await desk.page.getByText(shape(words.lend.done)).waitFor();
    return { keys: desk.hands.count(), scans: 2, signatures: 1 };
  },
};

/** To somebody of the house without a slip: found by initials, the purpose in a few words. */
const lendByName: Task = {
  name: 'lendKeyByName',
  async seed({ desk, receptionist, supervisor, people }) {
    const [department] = await desk.call('departments.list', {}, supervisor);
    await desk.call('staff.save', { ...people.propertySupervisor, departmentId: department?.id ?? null }, supervisor);
    return { tag: (await desk.call('keys.save', aKey(), receptionist)).tag };
  },
  async run(desk, { tag = '' }) {
    const { hands, page } = desk;
    const card = page.getByRole('dialog', { name: /PB-07/ });
    const purpose = card.getByRole('textbox', { name: words.field.purpose });
    await (await scanner(desk)).scan(tag);
    await focused(card.getByRole('combobox', { name: words.field.borrower })).waitFor();
    await hands.type('zzg');
    await hands.press('Enter');
    while (!(await focused(purpose).isVisible())) await hands.press('Tab');
    await hands.write('巡楼查门窗');
    await sign(desk, zh.signing.purpose.borrower);
    await hands.press('Control+Enter');
    await page.getByText(shape(words.lend.done)).waitFor();
    return { keys: hands.count(), scans: 1, signatures: 1, letters: 5 };
  },
};

const giveBack: Task = {
  name: 'returnKey',
  async seed(building) {
    const { desk, receptionist } = building;
    const key = await desk.call('keys.save', aKey(), receptionist);
    await desk.call('keys.lend', aLoan(building, [key]), receptionist);
    return { tag: key.tag };
  },
  async run(desk, { tag = '' }) {
    await (await scanner(desk)).scan(tag);
    await desk.page.getByRole('dialog', { name: /PB-07/ }).getByText(shape(words.back.lent)).waitFor();
    await sign(desk, zh.signing.purpose.returner);
    await desk.hands.press('Control+Enter');
    await desk.page.getByText(shape(words.back.done)).waitFor();
    return { keys: desk.hands.count(), scans: 1, signatures: 1 };
  },
};

const counted = 30;

/** Thirty of three hundred: each further one is one more scan. */
const blindCount: Task = {
  name: 'countKeys',
  async seed({ desk, receptionist }) {
    const tags: string[] = [];
    for (let i = 0; i < counted; i += 1) {
      tags.push((await desk.call('keys.save', aKey({ keyCode: `PB-${100 + i}` }), receptionist)).tag);
    }
    return { tags: tags.join(' ') };
  },
  async run(desk, { tags = '' }) {
    const { hands, page } = desk;
    const scan = await scanner(desk);
    await hands.press(keysOf('keys'));
    const count = page.getByRole('radio', { name: words.tabs.count, exact: true });
    await count.press('Space');
    await page.getByRole('button', { name: words.count.start }).press('Enter');
    await focused(page.getByLabel(words.count.byHand)).waitFor();
    for (const tag of tags.split(' ')) await scan.scan(tag);
    await page.getByRole('button', { name: words.count.finish }).press('Enter');
    await page.getByText(shape(words.count.agrees)).waitFor();
    return { keys: hands.count() + 3, scans: counted };
  },
};

export const keyTasks: readonly Task[] = [lendByOrder, lendByName, giveBack, blindCount];
