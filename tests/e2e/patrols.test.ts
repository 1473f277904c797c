import { expect, test } from 'vitest';
import type { RouteView } from '../../shared/contract/patrols.ts';
import { aRoute } from '../fixtures/patrols.ts';
import type { Seeded } from './harness/folder.ts';
import { keysOf } from './harness/register-keys.ts';
import { scanner } from './harness/scanner.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const words = zh.rounds;

test('S31, S29, S43 the guard walks by the tags, what he finds goes to a department, and the vacant rooms are looked at by one key each', async () => {
  const made: { route?: RouteView } = {};
  const dir = await scene.building(async (seeded: Seeded) => {
    const { desk, supervisor, units } = seeded;
    const point = (place: string) => ({ no: '', place, minMinutes: 0, maxMinutes: 20 });
    made.route = await aRoute(seeded, { points: ['大堂', '楼顶', '后院'].map(point) });
    await desk.call('units.save', { ...units.e1410, kind: 'vacant' }, supervisor);
    await desk.call('units.save', { ...units.w0805, kind: 'vacantRental', companyName: '' }, supervisor);
  });
  const [lobby = '', roof = ''] = made.route?.tags ?? [];
  const desk = await scene.start(dir);
  await signIn(desk, 'guard');
  const { page, hands } = desk;
  const gun = await scanner(desk);

  // The tag in the lobby, from any screen: its route is there, and Enter begins it.
  await gun.scan(lobby);
  const start = page.getByRole('region', { name: words.today.title }).getByRole('button', { name: words.today.start });
  await start.waitFor();
  await start.press('Enter');
  const record = page.getByRole('article', { name: /全楼巡视 P-0-/ });
  await record.getByText(fill(words.today.progress, { done: 0, all: 3 })).waitFor();
  // The other way about: the same code twice in a second would be one trigger that is held.
  await gun.scan(roof);
  await record.getByText(fill(words.walk.here, { place: '楼顶' })).waitFor();
  await gun.scan(lobby);
  await record.getByText(fill(words.today.progress, { done: 2, all: 3 })).waitFor();

  await record.getByRole('button', { name: words.walk.find }).press('Enter');
  const form = page.getByRole('form', { name: words.find.title });
  await form.getByLabel(words.find.item).selectOption(words.item.rentedPlants);
  await form.getByLabel(words.find.finding).fill('绿植枯黄');
  await hands.press('Control+Enter');
  await record.getByText('绿植枯黄').first().waitFor();
  await record.getByRole('button', { name: `${words.walk.byHand} 后院` }).press('Enter');
  await record.getByText(fill(words.today.progress, { done: 3, all: 3 })).waitFor();
  await record.getByRole('button', { name: words.walk.finish, exact: true }).press('Enter');
  await page.getByRole('button', { name: words.finish.restOk }).press('Enter');
  await hands.press('Control+Enter');
  await record.getByText(words.state.walked).first().waitFor();

  // The finding becomes a contact note to housekeeping; with it the round waits for nobody but the supervisor.
  await record.getByRole('button', { name: words.findings.toNote }).press('Enter');
  const note = page.getByRole('form', { name: words.notes.newTitle });
  expect(await note.getByLabel(words.notes.body).inputValue()).toContain('绿植枯黄');
  await note.getByLabel(words.notes.to).selectOption(zh.domain.department.housekeeping);
  await hands.press('Control+Enter');
  const sent = page.getByRole('article', { name: /内务部.* Z-A-/ });
  await sent.getByText(words.notes.state.handedOver).waitFor();
  await sent.getByRole('button', { name: words.notes.openPatrol }).press('Enter');
  await record.getByText(words.state.findingsAssigned).first().waitFor();

  // The vacant rooms: one Enter each; the second one is not right.
  await hands.press(keysOf('patrols'));
  await page.getByRole('radio', { name: words.views.vacant, exact: true }).press('Space');
  await page.getByRole('button', { name: 'E-1410', exact: true }).press('Enter');
  await page.getByRole('button', { name: shape(words.vacant.allOk) }).press('Enter');
  await page.getByText(fill(words.vacant.progress, { done: 1, all: 2 })).waitFor();
  const second = page.getByRole('form', { name: fill(words.vacant.inspect, { unit: 'W-0805' }) });
  await second.getByRole('checkbox', { name: words.vacant.anybodyInside }).press('Space');
  await second.getByRole('textbox', { name: words.vacant.problem }).fill('屋里有被褥');
  await hands.press('Control+Enter');
  await page.getByText(words.vacant.allDone).waitFor();
  await page.getByRole('button', { name: words.vacant.toCase }).press('Enter');
  const content = page.getByLabel(zh.intake.content);
  await content.waitFor();
  expect(await content.inputValue()).toContain('屋里有被褥');
  await hands.press(keysOf('patrols'));
  await page.getByRole('radio', { name: words.views.routes, exact: true }).press('Space');
  await page.getByText(lobby).waitFor();
});
