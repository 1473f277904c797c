import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { visit } from '../../tests/fixtures/visitors.ts';
import { PagePress, type PressJob } from './page-press.ts';
import { extentOf, pagesOf } from './pages.ts';
import { Presses } from './presses.ts';
import { Snapshot } from './snapshot.ts';

const always = { from: 0, until: 4e12, units: null };
const job: PressJob = {
  ...{ language: 'zh-CN', masked: true, redaction: null, formats: ['csv', 'xlsx'], bounds: always },
  site: { id: 'site', name: '蔚蓝', timeZone: 'Asia/Shanghai' },
};

test('threads press the same pages as one, from the same moment, while others save', async () => {
  const building = await openBuilding();
  let n = 0;
  const comes = () => {
    n += 1;
    return visit(building, { contact: `1371234${String(n).padStart(4, '0')}`, remarks: '=1,"2"\n三' });
  };
  for (let i = 0; i < 30; i += 1) await comes();
  const file = join(building.dir, 'desk.db');
  const snapshot = new Snapshot(file);
  onTestFinished(() => snapshot.close());
  const starting = Presses.start(file, snapshot, job);
  // One save after the other, until the threads have found a moment between two.
  let begun = false;
  const saving = (async () => {
    while (!begun) {
      await comes();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  })();
  const presses = await starting;
  begun = true;
  await saving;
  await comes();
  onTestFinished(() => presses?.stop());

  const own = new PagePress(snapshot.db, job);
  const sheet = own.sheet('visits');
  const extent = extentOf(snapshot.db, sheet, always);
  expect(extent.rows).toBeLessThan(n);
  const pages = [...pagesOf(snapshot.db, sheet, always, extent, 7)];
  expect(pages.reduce((sum, { rows }) => sum + rows, 0)).toBe(extent.rows);
  let firstRow = 2;
  for (const page of pages) {
    const planned = { ...page, firstRow };
    const [alone, beside] = [own.press(planned), await presses?.press(planned)];
    expect(Buffer.from(beside?.csv ?? [])).toEqual(Buffer.from(alone.csv ?? []));
    expect(beside?.xlsx?.crc).toBe(alone.xlsx?.crc);
    if (beside) presses?.release(beside);
    firstRow += page.rows;
  }
});
