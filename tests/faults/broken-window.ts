import { bundle } from '../../build/bundle.ts';
import { emptyFolder, removeFolder, seed } from '../e2e/harness/folder.ts';
import { describe, openReportOfWang } from '../e2e/harness/reporting.ts';
import { type RunningDesk, startDesk } from '../e2e/harness/running-desk.ts';
import { signIn } from '../e2e/harness/sign-in.ts';

const patienceMs = 60_000;
const kept = '会议室灯管闪烁，晃得眼睛疼';

/** A report is half typed when the page's process dies, then when it hangs: the page comes back by itself, with the draft. */
export async function breakWindow(): Promise<{ acknowledged: number; lost: string[] }> {
  await bundle();
  const lost: string[] = [];
  let acknowledged = 0;
  for (const [fault, strike] of [
    ['the page died', die],
    ['the page hung', hang],
  ] as const) {
    const dir = emptyFolder();
    await seed(dir);
    const desk = await startDesk(dir);
    try {
      await signIn(desk);
      await openReportOfWang(desk);
      await describe(desk, kept);
      await until(
        () => draftsOf(desk),
        (drafts) => drafts.includes(kept),
      );
      acknowledged += 1;
      const before = await loads(desk);
      await strike(desk);
      await until(
        () => loads(desk),
        (now) => now > before,
      );
      await until(
        () => draftsOf(desk),
        (drafts) => drafts.includes(kept),
      ).catch(() => lost.push(`${fault}: no draft`));
    } finally {
      await desk.kill();
      removeFolder(dir);
    }
  }
  return { acknowledged, lost };
}

const die = ({ app }: RunningDesk) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

/** While a debugger is attached Chromium says of no page that it hangs, so that is said for it. */
async function hang({ app }: RunningDesk): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    void contents?.executeJavaScript('setTimeout(() => { for (;;); }, 0)');
    setTimeout(() => contents?.emit('unresponsive'), 1_000);
  });
}

/** How often the page has been loaded; asked of main, because a debugger stays with the page that died. */
const loads = ({ app }: RunningDesk) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const counted = globalThis as typeof globalThis & { pageLoads?: number };
    if (counted.pageLoads === undefined) {
      counted.pageLoads = 0;
      contents?.on('did-finish-load', () => {
        counted.pageLoads = (counted.pageLoads ?? 0) + 1;
      });
    }
    return counted.pageLoads;
  });

/** Nothing while the page is not there: what it is asked then is never answered. */
const draftsOf = ({ app }: RunningDesk) =>
  app.evaluate(async ({ BrowserWindow }) => {
    const asked = "window.desk.call('drafts.list', {}).then((answer) => JSON.stringify(answer))";
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const answer = contents?.executeJavaScript(asked).catch(() => '');
    const later = new Promise((done) => setTimeout(done, 2_000));
    return String(await Promise.race([answer, later]));
  });

async function until<T>(look: () => Promise<T>, enough: (found: T) => boolean): Promise<void> {
  const began = performance.now();
  while (!enough(await look())) {
    if (performance.now() - began > patienceMs) throw new Error('waited in vain');
    await new Promise((done) => setTimeout(done, 250));
  }
}
