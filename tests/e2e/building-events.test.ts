import { expect, test } from 'vitest';
import { powerReport } from '../fixtures/building-events.ts';
import { aContact, aUnit } from '../fixtures/directory.ts';
import { people, type Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { openPowerReport } from './harness/power-cut.ts';
import { keysOf } from './harness/register-keys.ts';
import { tellingPage } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { pinField, signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const text = '正在抢修，预计 15:30 恢复';

/** Rooms on the third to the eighth floor, and two reports of no power a minute ago. */
async function twoReports({ desk, supervisor, receptionist, minutesAgo }: Seeded): Promise<void> {
  const units = [];
  for (let i = 0; i < 6; i += 1) {
    const room = `0${3 + i}${10 + i}`;
    units.push(await desk.call('units.save', aUnit({ code: `E-${room}`, floor: 3 + i, room }), supervisor));
    const contact = { unitId: units[i]?.id ?? '', name: `客户${i + 1}`, phone: `1390000${1000 + i}` };
    await desk.call('contacts.save', aContact(contact), supervisor);
  }
  minutesAgo(1);
  for (const unit of units.slice(0, 2)) await desk.call('cases.register', powerReport(unit), receptionist);
  minutesAgo(0);
}

test('A07 A08 third report, proposal, event, three fast callers by keyboard, wording, call-backs', async () => {
  const desk = await scene.start(await scene.building(twoReports));
  const { page, hands } = desk;
  await signIn(desk);
  await openPowerReport(desk, 'e0512');
  // The third: the desk proposes already while it is being taken.
  await page.getByRole('region', { name: zh.buildingEvents.proposal.title }).waitFor();
  await hands.press('Control+Enter');
  await tellingPage(desk).waitFor();
  await page.getByRole('region', { name: zh.buildingEvents.proposal.title }).waitFor();
  hands.count();
  await hands.press('Alt+g');
  const event = page.getByRole('article', { name: /B-\w-\d{6}-001/ });
  await event.getByText(zh.buildingEvents.answer.holding).waitFor();
  await event
    .getByText(fill(zh.buildingEvents.floors, { floors: '3、4、5' }))
    .first()
    .waitFor();
  const callers = event.getByRole('listbox', { name: zh.buildingEvents.callers.title });
  expect(await callers.getByRole('option').count()).toBe(3);

  // Supervisor, manager and engineering hear of it, one key each; then the hands are at the next caller.
  await focused(event).waitFor();
  const took = event.getByRole('region', { name: zh.cases.notify.title }).getByText(shape(zh.cases.notify.took));
  for (let told = 0; told < 3; told += 1) {
    await hands.press('g');
    // Told by the last key, the panel folds away.
    if (told < 2) await took.nth(told).waitFor();
  }
  const form = event.getByRole('form', { name: zh.buildingEvents.caller.title });
  const who = form.getByLabel(zh.intake.who);
  await focused(who).waitFor();
  expect(hands.count()).toBe(5);

  for (const [i, room] of ['0613', '0714', '0815'].entries()) {
    await focused(who).waitFor();
    await hands.type(`e${room}`);
    await hands.press('Enter');
    await form
      .getByLabel(zh.domain.field.callerName)
      .and(page.locator(`[value="客户${4 + i}"]`))
      .waitFor();
    await hands.press('Enter');
    await callers
      .getByRole('option')
      .nth(3 + i)
      .waitFor();
    // Room, Enter, Enter: far within twenty seconds (§4.2).
    expect(hands.count()).toBe(7);
  }
  await hands.press(keysOf('now'));
  const strip = page.getByRole('region', { name: zh.buildingEvents.strip.label });
  await strip.getByText(zh.buildingEvents.answer.holding).waitFor();

  // The supervisor takes the seat and says what is said from now on.
  await hands.press('Control+l', 'l');
  await pinField(desk, 'supervisor').waitFor();
  await hands.type(people.supervisor.pin);
  await hands.press('Enter');
  await page.getByRole('button', { name: shape(people.supervisor.name) }).waitFor();
  await strip.getByRole('button', { name: zh.buildingEvents.strip.open }).press('Enter');
  await event.getByRole('button', { name: zh.buildingEvents.step.release, exact: true }).press('Enter');
  await focused(event.getByLabel(zh.buildingEvents.field.text)).waitFor();
  await hands.write(text);
  await hands.press('Control+Enter');
  await event.getByText(text).first().waitFor();
  await event.getByText(fill(zh.buildingEvents.callers.callBacks_other, { count: 6 })).waitFor();

  // One is told with one key, the rest at once.
  await callers.focus();
  await hands.press('g');
  await event.getByText(fill(zh.buildingEvents.callers.callBacks_other, { count: 5 })).waitFor();
  await hands.press('Control+a', 'g');
  await event.getByText(zh.buildingEvents.callers.allTold).waitFor();
  await hands.press(keysOf('cases'));
  await strip.getByText(text).waitFor();
  await strip.getByText(people.supervisor.name).waitFor();
});
