import { expect, test } from 'vitest';
import { aContact, aUnit } from '../fixtures/directory.ts';
import { lampReport } from '../fixtures/reports.ts';
import type { Seeded } from './harness/folder.ts';
import { focused } from './harness/hands.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { zh } from './harness/words.ts';

const scene = openScene();

const box = ({ page }: RunningDesk) => page.getByRole('dialog', { name: zh.search.title });

/** @returns how long the last letter took to become a painted result, in ms */
async function find(desk: RunningDesk, text: string, expected: string): Promise<number> {
  const input = box(desk).getByRole('combobox');
  await input.fill('');
  const letters = [...text];
  await desk.hands.write(letters.slice(0, -1).join(''));
  const hit = box(desk).getByRole('option').filter({ hasText: expected }).first();
  await desk.page.evaluate(watchForPaint, expected);
  await desk.hands.write(letters.at(-1) ?? '');
  await hit.waitFor();
  return desk.page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

/** In the page: from the next change of a field to the frame after the expected words stand in a result. */
function watchForPaint(expected: string): void {
  const painted = new Promise<number>((resolve) => {
    window.addEventListener(
      'input',
      (event) => {
        const look = () => {
          const shown = [...document.querySelectorAll('[role=option]')].some((hit) =>
            hit.textContent?.includes(expected),
          );
          if (!shown) return requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
        };
        look();
      },
      { once: true, capture: true },
    );
  });
  Object.assign(globalThis, { painted });
}

test('Ctrl+K finds by Chinese, pinyin, tail of a number, a room however spelt and a report number; Enter opens it', async () => {
  let no = '';
  const prepare = async (seeded: Seeded) => {
    const { desk, receptionist, supervisor, units, people } = seeded;
    const report = lampReport({ units }, { content: '会议室灯管闪烁，晃得眼睛疼' });
    no = (await desk.call('cases.register', report, receptionist)).record.no;
    const ouyang = { unitId: units.w0805.id, name: '欧阳娜', companyName: '通达物流', phone: '13766668899' };
    await desk.call('contacts.save', aContact({ id: people.he.id, ...ouyang }), supervisor);
    const tower = { code: '3-2-1201', zone: '', building: '3', block: '2', floor: 12, room: '1201' };
    await desk.call('units.save', aUnit(tower), supervisor);
  };
  const desk = await scene.start(await scene.building(prepare));
  const { page, hands } = desk;
  await signIn(desk);
  await hands.press('Control+k');
  await focused(box(desk).getByRole('combobox')).waitFor();

  const asked: [what: string, text: string, expected: string][] = [
    ['one Chinese character', '灯', no],
    ['two Chinese characters', '闪烁', no],
    ['pinyin initials', 'oyn', '欧阳娜'],
    ['full pinyin', 'ouyang', '欧阳娜'],
    ['last four of a number', '8899', '欧阳娜'],
    ['a piece of a number', '6668', '欧阳娜'],
    ['a room in another spelling', 'e座1203', 'E-1203'],
    ['a room by building and block', '3栋2单元1201', '3-2-1201'],
    ['the same with its strokes', '3-2-1201', '3-2-1201'],
    ['a report number', no.slice(-10), no],
  ];
  const times: number[] = [];
  for (const [what, text, expected] of asked) {
    const ms = await find(desk, text, expected);
    times.push(ms);
    process.stdout.write(`search by ${what}: ${ms.toFixed(0)} ms from key to painted result\n`);
  }
  expect(times).toHaveLength(asked.length);
  expect(await box(desk).textContent()).not.toContain('13766668899');

  await hands.press('Enter');
  await box(desk).waitFor({ state: 'detached' });
  await page.getByRole('article', { name: no }).getByText('会议室灯管闪烁').waitFor();
});

test('what is not there is said, Escape gives the keyboard back, and the search lies over a form without harm', async () => {
  const desk = await scene.start(await scene.building());
  const { page, hands } = desk;
  await signIn(desk);
  await hands.press('F2');
  const content = page.getByLabel(zh.intake.content);
  await content.waitFor();
  await content.focus();
  await hands.write('水管');
  await hands.press('Control+k');
  await focused(box(desk).getByRole('combobox')).waitFor();
  await hands.write('查无此物');
  await box(desk).getByRole('status').getByText('查无此物').waitFor();
  await hands.press('Escape');
  await box(desk).waitFor({ state: 'detached' });
  await focused(content).waitFor();
  await hands.write('漏水');
  expect(await content.inputValue()).toBe('水管漏水');
});
