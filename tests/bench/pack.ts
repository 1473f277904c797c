import fs from 'node:fs';
import path from 'node:path';
import { withDisplay } from '../../build/display.mjs';
import { demoPin } from '../../db/demo/fill-demo.ts';
import { pagesOf } from '../e2e/harness/pdf.ts';
import { type RunningDesk, startDesk } from '../e2e/harness/running-desk.ts';
import { demoBuilding } from './demo-building.ts';
import { type BenchOptions, type Figures, median, rounded } from './figures.ts';
import { withBenchFolder } from './folder.ts';

/** The paper pack of the demo building after five years, made anew in the running app; and how long the window stood still meanwhile. */
export function pack({ rounds }: BenchOptions): Promise<Figures> {
  return withDisplay(() =>
    withBenchFolder(async (dir) => {
      fs.cpSync(await demoBuilding(), dir, { recursive: true });
      const desk = await startDesk(dir);
      try {
        await sitDown(desk);
        const all: Made[] = [];
        for (let round = -1; round < rounds; round += 1) {
          const one = await made(desk);
          // The first one opens the hidden page.
          if (round >= 0) all.push(one);
        }
        const seconds = all.map(({ ms }) => ms / 1000);
        return {
          'pack.pages': (await pagesOf(packIn(dir))).length,
          'pack.seconds': rounded(median(seconds)),
          'pack.secondsMax': rounded(Math.max(...seconds)),
          'pack.longestPauseMs': rounded(Math.max(...all.map(({ longestPauseMs }) => longestPauseMs))),
          'pack.longestWaitMs': rounded(Math.max(...all.map(({ longestWaitMs }) => longestWaitMs))),
        };
      } finally {
        await desk.kill();
      }
    }),
  );
}

function packIn(dir: string): string {
  const folder = path.join(dir, 'paper-pack');
  const [file] = fs.readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return path.join(folder, file ?? '');
}

async function sitDown({ page }: RunningDesk): Promise<void> {
  const answer = await page.evaluate(async (pin) => {
    const phase = await window.desk.call('desk.phase', {});
    if (!phase.ok) return phase;
    const { people } = phase.value as { people: { id: string; role: string }[] };
    const staffId = people.find(({ role }) => role === 'supervisor')?.id ?? '';
    return window.desk.call('session.signIn', { staffId, pin });
  }, demoPin);
  if (!answer.ok) throw new Error(`not signed in: ${answer.error.code}`);
}

interface Made {
  ms: number;
  /** The longest time in which the window answered nobody. */
  longestPauseMs: number;
  /** The longest time somebody else's question waited. */
  longestWaitMs: number;
}

async function made({ page }: RunningDesk): Promise<Made> {
  const { failed, ...one } = await page.evaluate(async () => {
    const began = performance.now();
    let last = began;
    let longestPauseMs = 0;
    let longestWaitMs = 0;
    const beat = setInterval(() => {
      longestPauseMs = Math.max(longestPauseMs, performance.now() - last);
      last = performance.now();
    }, 10);
    let working = true;
    const asking = (async () => {
      while (working) {
        const asked = performance.now();
        await window.desk.call('handovers.duty', {});
        longestWaitMs = Math.max(longestWaitMs, performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    })();
    const answer = await window.desk.call('pack.refresh', {});
    const ms = performance.now() - began;
    working = false;
    await asking;
    clearInterval(beat);
    return { ms, longestPauseMs, longestWaitMs, failed: answer.ok ? null : answer.error.code };
  });
  if (failed !== null) throw new Error(`no pack: ${failed}`);
  return one;
}
