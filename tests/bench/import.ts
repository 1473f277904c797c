import path from 'node:path';
import { furnish, unitsSheet } from './bench-building.ts';
import { openHouse } from './busy-house.ts';
import { type BenchOptions, type Figures, median, rounded } from './figures.ts';
import { withBenchFolder } from './folder.ts';
import { longestStretch, type Stretch } from './main-thread.ts';

const records = 10_000;
/** Units stand 600 to a building: each round brings buildings of its own. */
const buildings = Math.ceil(records / 600);

/** How long main answers nobody while 10,000 units are imported through it, and how long the import takes. */
export function importUnits({ rounds }: BenchOptions): Promise<Figures> {
  return withBenchFolder(async (dir) => {
    const house = await openHouse(path.join(dir, 'desk'));
    await furnish(house);
    const seconds: number[] = [];
    const stretches: Stretch[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const bytes = unitsSheet(records, 100 + round * buildings);
      const stretch = await longestStretch(async () => {
        const began = performance.now();
        await house.call('directory.import', { kind: 'units', fileName: 'units.csv', bytes });
        seconds.push((performance.now() - began) / 1000);
        // What comes right after (the list is read again, the alarms are looked at) counts, too.
        await house.call('units.list', { text: '', offset: 0, limit: 50 });
      });
      stretches.push(stretch);
      process.stderr.write(`\rimport: round ${round + 1} of ${rounds}`);
    }
    process.stderr.write('\n');
    await house.close();
    return {
      'import.records': records,
      'import.seconds': rounded(median(seconds)),
      'import.mainBlocked.wall': rounded(median(stretches.map(({ wallMs }) => wallMs))),
      'import.mainBlocked.work': rounded(median(stretches.map(({ workMs }) => workMs))),
      'import.mainBlocked.workMax': rounded(Math.max(...stretches.map(({ workMs }) => workMs))),
    };
  });
}
