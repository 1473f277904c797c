import { afterAll, expect, test } from 'vitest';
import type { InputOf, MethodName, OutputOf } from '../../shared/contract/index.ts';
import { type Answer, unwrap } from '../../shared/errors.ts';
import { aLine } from '../fixtures/log.ts';
import { lampReport } from '../fixtures/reports.ts';
import { accessProblems } from './harness/axe.ts';
import { emptyFolder, people, removeFolder } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import { keysOf } from './harness/register-keys.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { RunningServer } from './harness/running-server.ts';
import { openScene } from './harness/scene.ts';
import { registers, signIn } from './harness/sign-in.ts';
import { fill, shape, zh } from './harness/words.ts';

const scene = openScene();
const patience = { timeout: 60_000, interval: 200 };
const dataDir = emptyFolder();
let server: RunningServer | null = null;
afterAll(async () => {
  await server?.kill();
  removeFolder(dataDir);
});

/** As the page itself calls. */
async function call<M extends MethodName>({ page }: RunningDesk, method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const asked = JSON.stringify([method, input]);
  const text = await page.evaluate(async (json) => {
    const [name, said] = JSON.parse(json) as [string, unknown];
    return JSON.stringify(await window.desk.call(name, said));
  }, asked);
  return unwrap(JSON.parse(text) as Answer<OutputOf<M>>);
}

const shown = async (desk: RunningDesk) => (await call(desk, 'logLines.list', { text: '', offset: 0, limit: 1 })).total;
const indicator = ({ page }: RunningDesk, state: string) =>
  page.getByRole('button', { name: `${zh.sync.title}：${state}` });
const isInStep = async (desk: RunningDesk) => {
  const { waiting, trouble } = await call(desk, 'sync.status', {});
  return waiting === 0 && trouble === null;
};

/** Types address, code and name, looks who it is, compares the fingerprint, joins. */
async function join({ page, hands }: RunningDesk, at: RunningServer, code: string, name: string): Promise<void> {
  await page.getByLabel(shape(zh.sync.join.server)).first().focus();
  await hands.paste(at.address);
  await hands.press('Tab');
  await hands.paste('AAAA-BBBB-CCCC');
  await hands.press('Tab');
  await hands.paste(name);
  await hands.press('Enter');
  await page.getByText(zh.errors.code.codeUnknown).waitFor();
  expect(await page.getByLabel(shape(zh.sync.join.name)).inputValue()).toBe(name);
  await page.getByLabel(shape(zh.sync.join.code)).fill(code);
  await hands.press('Enter');
  await page.getByText(at.fingerprint).waitFor();
  await page
    .getByText(fill(zh.sync.join.found, { site: '蔚蓝国际大厦' }))
    .first()
    .waitFor();
  await hands.press('Shift+Tab', 'Enter');
}

test('two desks and a server that dies: joined by keyboard, apart, together again, equal; what one changes shows on the other and disturbs nobody', async () => {
  const running = await RunningServer.start(dataDir);
  server = running;
  const added = await running.operator('site', 'add', '蔚蓝国际大厦');
  // The site takes the id of the first desk's data.
  const pair = async () => running.operator('pair', (await running.operator('devices')).split('\t')[0] || added);
  let caseId = '';
  const dir = await scene.building(async ({ desk, receptionist, units }) => {
    caseId = (await desk.call('cases.register', lampReport({ units }), receptionist)).record.id;
  });
  const [a, fresh] = [await scene.start(dir), scene.folder()];
  await signIn(a, 'supervisor');
  await a.hands.press(keysOf('settings'));
  await join(a, running, await pair(), '大堂');
  await expect.poll(() => isInStep(a), patience).toBe(true);
  await indicator(a, zh.sync.bar.inStep).waitFor();
  expect(await accessProblems(a.page, 'settings of a desk in step')).toEqual([]);

  // A new desk starts from what the site has; its supervisor sets a PIN there.
  let b = await scene.start(fresh);
  await b.page.getByRole('button', { name: zh.sync.setup.open }).click();
  await join(b, running, await pair(), '值班室');
  await b.page.getByRole('heading', { name: fill(zh.sync.setup.who, { site: '蔚蓝国际大厦' }) }).waitFor();
  expect(await accessProblems(b.page, 'who is first at a new desk')).toEqual([]);
  await b.page.getByLabel(shape(zh.setup.pin)).first().fill(people.supervisor.pin);
  await b.page.getByLabel(zh.setup.pinAgain).fill(people.supervisor.pin);
  await b.hands.press('Enter');
  await registers(b).waitFor();
  await expect.poll(() => isInStep(b), patience).toBe(true);

  // Somebody is writing on a record while the other desk adds to it.
  await b.page.evaluate(() => document.body.focus());
  await b.hands.press('Alt+2');
  await b.page.getByRole('listbox', { name: zh.cases.list }).getByRole('option').first().waitFor();
  await b.hands.press('ArrowDown', 'Enter');
  await b.page.getByRole('article').waitFor();
  await b.hands.press('F9');
  const field = b.page.getByLabel(zh.log.text);
  await focused(field).waitFor();
  await b.hands.write('巡到一半');
  await call(a, 'cases.note', { caseId, text: '电梯厅也暗' });
  await b.page.getByText(shape(zh.sync.record.arrivedEntry)).waitFor({ timeout: 10_000 });
  await b.page.getByRole('article').getByText('电梯厅也暗').first().waitFor();
  expect(await focused(field).inputValue()).toBe('巡到一半');
  await b.hands.press('Enter');
  await expect.poll(() => shown(a), patience).toBe(1);

  // The server dies in the middle of a push; both desks go on alone.
  const many = Promise.all(
    Array.from({ length: 120 }, (_, i) => call(a, 'logLines.write', aLine({ text: `第 ${i} 行` }))),
  );
  await new Promise((done) => setTimeout(done, 300));
  await running.kill();
  await many;
  await call(b, 'logLines.write', aLine({ text: '断网时 B 写的' }));
  await indicator(b, fill(zh.sync.bar.waiting, { count: 1 })).waitFor({ timeout: 30_000 });

  // It comes back; the other desk dies in the middle of reading.
  await running.start();
  await call(a, 'sync.now', {});
  await call(b, 'sync.now', {});
  await expect.poll(() => shown(b), { ...patience, interval: 20 }).toBeGreaterThan(2);
  await b.kill();
  b = await scene.start(fresh);
  await signIn(b, 'supervisor');
  for (const desk of [a, b]) {
    await expect.poll(() => shown(desk), patience).toBe(122);
    await expect.poll(() => isInStep(desk), patience).toBe(true);
    expect(await call(desk, 'history.verify', {})).toMatchObject({ fault: null });
  }
}, 240_000);
