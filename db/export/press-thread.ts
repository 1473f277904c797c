import type { MessagePort } from 'node:worker_threads';
import type { ThreadTask } from './job.ts';
import { PagePress, type PressedPage } from './page-press.ts';
import type { PressAnswer, PressOrder } from './presses.ts';
import { Snapshot } from './snapshot.ts';

/** Presses the pages it is asked for until it is stopped. */
export function pressOnDemand({ file, job }: Extract<ThreadTask, { kind: 'press' }>, port: MessagePort): void {
  const snapshot = new Snapshot(file);
  let press: PagePress | null = null;
  const answerTo = (order: PressOrder): PressAnswer => {
    if (order.kind === 'begin') {
      snapshot.begin();
      press = null;
      return { kind: 'begun' };
    }
    press ??= new PagePress(snapshot.db, job);
    return { kind: 'pressed', page: press.press(order.page, order.spare) };
  };
  port.on('message', (order: PressOrder) => {
    try {
      const answer = answerTo(order);
      port.postMessage(answer, answer.kind === 'pressed' ? buffersOf(answer.page) : []);
    } catch (error) {
      port.postMessage({
        kind: 'broken',
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
}

/** What is handed over and not copied. */
function buffersOf({ csv }: PressedPage): ArrayBuffer[] {
  return csv ? [csv.buffer] : [];
}
