import { withDisplay } from '../../build/display.mjs';
import { emptyFolder, removeFolder, seed } from '../e2e/harness/folder.ts';
import { describe, openReportOfWang, tellingPage } from '../e2e/harness/reporting.ts';
import { startDesk } from '../e2e/harness/running-desk.ts';
import { signIn } from '../e2e/harness/sign-in.ts';
import type { Figures } from './figures.ts';

/** Keys that go down for a standard report by a known tenant, beside the free text, in the real window. */
export function keystrokes(): Promise<Figures> {
  return withDisplay(async () => {
    const dir = emptyFolder();
    try {
      await seed(dir);
      const desk = await startDesk(dir);
      try {
        await signIn(desk);
        await openReportOfWang(desk);
        await describe(desk, '会议室灯管闪烁，晃得眼睛疼');
        await desk.hands.type(' ');
        await desk.hands.press('Control+Enter');
        await tellingPage(desk).waitFor();
        return { 'keystrokes.report': desk.hands.count() };
      } finally {
        await desk.kill();
      }
    } finally {
      removeFolder(dir);
    }
  });
}
