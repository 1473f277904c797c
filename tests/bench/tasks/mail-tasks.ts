import { focused } from '../../e2e/harness/hands.ts';
import { scanner } from '../../e2e/harness/scanner.ts';
import { zh } from '../../e2e/harness/words.ts';
import type { Task } from './task.ts';

const parcels = 10;
const rooms = ['1203', '0901', '0805'];

/** Ten parcels taken in one after the other: a scan, a room, Enter. */
const tenParcels: Task = {
  name: 'tenParcels',
  seed: async () => ({}),
  async run(desk) {
    const { page, hands } = desk;
    const hand = await scanner(desk);
    await hands.press('F5');
    const number = page.getByLabel(zh.mail.field.trackingNo);
    const room = page.getByRole('combobox', { name: zh.mail.receive.who });
    await focused(number).waitFor();
    for (let i = 0; i < parcels; i += 1) {
      const code = `YT77889900${10 + i}`;
      await hand.scan(code);
      await focused(room).waitFor();
      await hands.type(rooms[i % rooms.length] ?? '');
      await hands.press('Enter');
      await page.getByText(code).first().waitFor();
      await focused(number).waitFor();
    }
    return { keys: hands.count(), scans: parcels, parcels };
  },
};

export const mailTasks: readonly Task[] = [tenParcels];
