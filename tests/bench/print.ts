import { statSync } from 'node:fs';
import path from 'node:path';
import { withDisplay } from '../../build/display.mjs';
import { slipsAtMost } from '../../shared/registers/prints.ts';
import { emptyFolder, removeFolder, seed } from '../e2e/harness/folder.ts';
import { answerSaveDialog, pagesOf } from '../e2e/harness/pdf.ts';
import { type RunningDesk, startDesk } from '../e2e/harness/running-desk.ts';
import { signIn } from '../e2e/harness/sign-in.ts';
import { orderFor } from '../fixtures/orders.ts';
import { type BenchOptions, type Figures, median, rounded } from './figures.ts';

/** Fifty work orders into one PDF, in the running app: from the call to the file on the disk. */
export function printOrders({ rounds }: BenchOptions): Promise<Figures> {
  return withDisplay(async () => {
    const dir = emptyFolder();
    const ids: string[] = [];
    try {
      await seed(dir, async (seeded) => {
        for (let i = 0; i < slipsAtMost; i += 1) ids.push((await orderFor(seeded)).record.id);
      });
      const desk = await startDesk(dir);
      try {
        await signIn(desk);
        const seconds: number[] = [];
        const file = path.join(dir, 'orders.pdf');
        await answerSaveDialog(desk, file);
        for (let round = 0; round < rounds; round += 1) seconds.push(await savedIn(desk, ids));
        return {
          'print.orders': ids.length,
          'print.pages': (await pagesOf(file)).length,
          'print.seconds': rounded(median(seconds)),
          'print.secondsMax': rounded(Math.max(...seconds)),
          'print.kilobytes': Math.round(statSync(file).size / 1024),
        };
      } finally {
        await desk.kill();
      }
    } finally {
      removeFolder(dir);
    }
  });
}

async function savedIn({ page }: RunningDesk, ids: readonly string[]): Promise<number> {
  const began = performance.now();
  const answer = await page.evaluate(
    (orders) => window.desk.call('print.save', { paper: { form: 'F05', ids: orders }, size: 'A4' }),
    ids,
  );
  if (!answer.ok) throw new Error(`not saved: ${answer.error.code}`);
  return (performance.now() - began) / 1000;
}
