import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { png } from '../fixtures/pictures.ts';
import { lampReport } from '../fixtures/reports.ts';
import { aVisit } from '../fixtures/visitors.ts';
import { people, type Seeded } from './harness/folder.ts';
import { keysOf } from './harness/register-keys.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, zh } from './harness/words.ts';

const scene = openScene();
const yearMinutes = 366 * 24 * 60;

/** Two visitors and a report of three years ago, over and done with; one of today. */
async function oldThings({ desk, supervisor, receptionist, units, minutesAgo }: Seeded): Promise<[string, string]> {
  const numbers: string[] = [];
  minutesAgo(3 * yearMinutes);
  for (const name of ['陈伟', '孙丽']) {
    const { record } = await desk.call('visits.signIn', aVisit({ name }), receptionist);
    numbers.push(record.no);
    minutesAgo(3 * yearMinutes - 60);
    const out = { visitId: record.id, leftAt: null, belongingsOut: null, remarks: '' };
    await desk.call('visits.signOut', { ...out, version: record.version } as never, receptionist);
  }
  const { record } = await desk.call('cases.register', lampReport({ units }), receptionist);
  const photo = { id: randomUUID(), register: 'cases', record: record.id, kind: 'before', caption: '' } as const;
  await desk.call('attachments.add', { ...photo, name: 'IMG_0001.png', bytes: png() }, receptionist);
  await desk.call('cases.void', { caseId: record.id, reason: '重复' }, supervisor);
  minutesAgo(0);
  await desk.call('visits.signIn', aVisit({ name: '赵强' }), receptionist);
  return [numbers[0] ?? '', numbers[1] ?? ''];
}

test('S51 a supervisor sees what has reached its time, keeps one record, and destroys the rest with a second person; the record and the certificate say so', async () => {
  let [gone, no] = ['', ''];
  const dir = await scene.building(async (seeded) => {
    [gone, no] = await oldThings(seeded);
  });
  const desk = await scene.start(dir);
  const { page, hands } = desk;
  await signIn(desk, 'supervisor');
  await hands.press(keysOf('settings'));
  await page.getByRole('button', { name: zh.retention.open }).click();
  const rules = page.getByRole('list', { name: zh.retention.list });
  await rules.getByText(fill(zh.retention.count_other, { count: '2' })).waitFor();

  await page.getByRole('button', { name: `${zh.retention.hold}…` }).click();
  const hold = page.getByRole('form', { name: zh.retention.holds });
  await hold.getByLabel(zh.retention.field.no).fill(no);
  await hold.getByLabel(zh.retention.field.holdReason).fill('保险公司在查');
  await hands.press('Control+Enter');
  await page.getByText(fill(zh.retention.holdLine, { no, reason: '保险公司在查' })).waitFor();

  await rules.getByRole('button', { name: zh.retention.rules.visits }).click();
  const plan = page.getByRole('region', { name: zh.retention.rules.visits });
  await plan.getByText(zh.retention.keptNow).waitFor();
  await plan.getByRole('button', { name: fill(zh.retention.form, { count: '1' }) }).click();
  const form = page.getByRole('form', { name: fill(zh.retention.form, { count: '1' }) });
  await form.getByLabel(zh.retention.field.approvedBy).fill('冯主任');
  await form.getByLabel(fill(zh.retention.field.pin, { name: people.supervisor.name })).fill(people.supervisor.pin);
  await form.getByLabel(zh.retention.field.witness).selectOption({ label: people.receptionist.name });
  await form.getByLabel(zh.retention.field.witnessPin).fill('0000');
  await hands.press('Control+Enter');
  await form.getByText(zh.errors.code.pinWrong).waitFor();
  await form.getByLabel(zh.retention.field.witnessPin).fill(people.receptionist.pin);
  await hands.press('Control+Enter');
  await page.getByText(fill(zh.retention.finished, { count: '1' })).waitFor();

  await plan.getByRole('button', { name: zh.print.form.F21 }).click();
  const sheet = page.locator('[data-sheet]');
  await sheet.getByText('冯主任').waitFor();
  const paper = (await sheet.textContent()) ?? '';
  for (const word of [people.supervisor.name, people.receptionist.name, zh.retention.rules.visits])
    expect(paper).toContain(word);

  await hands.press('Control+k');
  await hands.type(gone);
  await page.getByRole('option').filter({ hasText: gone }).first().waitFor();
  await hands.press('Enter');
  await page.getByRole('article').getByText('F21-A-').waitFor();
  expect(await page.getByRole('article').textContent()).not.toContain('陈伟');
});
