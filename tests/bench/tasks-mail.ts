import { withDisplay } from '../../build/display.mjs';
import { emptyFolder, removeFolder, seed } from '../e2e/harness/folder.ts';
import { focused } from '../e2e/harness/hands.ts';
import { startDesk } from '../e2e/harness/running-desk.ts';
import { scanner } from '../e2e/harness/scanner.ts';
import { signIn } from '../e2e/harness/sign-in.ts';
import { zh } from '../e2e/harness/words.ts';
import type { Figures } from './figures.ts';

const parcels = 10;
const rooms = ['1203', '0901', '0805'];
/** A practised hand: ms for a key, and for taking the next parcel and finding its label. */
const practised = { key: 280, parcel: 2500 };

/**
 * Ten parcels taken in one after the other, in the real window: a scan, a room, Enter. Keys that go down for all of them; the
 * seconds a practised hand takes for these keys and scans, together with what the desk itself took between them.
 */
export function tasksMail(): Promise<Figures> {
  return withDisplay(async () => {
    const dir = emptyFolder();
    try {
      await seed(dir);
      const desk = await startDesk(dir);
      try {
        await signIn(desk);
        const { page, hands } = desk;
        const hand = await scanner(desk);
        await hands.press('F5');
        const number = page.getByLabel(zh.mail.field.trackingNo);
        const room = page.getByRole('combobox', { name: zh.mail.receive.who });
        await focused(number).waitFor();
        let waited = 0;
        for (let i = 0; i < parcels; i += 1) {
          const began = performance.now();
          await hand.scan(`YT77889900${10 + i}`);
          await focused(room).waitFor();
          waited += performance.now() - began;
          await hands.type(rooms[i % rooms.length] ?? '');
          const typed = performance.now();
          await hands.press('Enter');
          await page
            .getByText(`YT77889900${10 + i}`)
            .first()
            .waitFor();
          await focused(number).waitFor();
          waited += performance.now() - typed;
        }
        const keys = hands.count();
        const seconds = (keys * practised.key + parcels * practised.parcel + waited) / 1000;
        return { 'tasks.tenParcels.keys': keys, 'tasks.tenParcels.seconds': Math.round(seconds * 10) / 10 };
      } finally {
        await desk.kill();
      }
    } finally {
      removeFolder(dir);
    }
  });
}
