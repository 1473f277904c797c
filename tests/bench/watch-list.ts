import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { companyNames, mobileNumber, personName } from '../../db/demo/names.ts';
import { Random } from '../../db/demo/random.ts';
import { openBook } from '../../db/site/opening.ts';
import { foundSite } from '../../db/site/setup.ts';
import { saveWatchEntry, watchedAs } from '../../db/visitors/watch-list.ts';
import { type Bench, percentile, rounded } from './figures.ts';
import { withBenchFolder } from './folder.ts';

const entries = 10_000;
const actor = { id: randomUUID(), role: 'supervisor' } as const;
const now = Date.UTC(2025, 2, 3, 2);

/** One visitor against a watch list of ten thousand, in the worker's handler: strangers, and people of the list. */
export const watchList: Bench = ({ quick }) =>
  withBenchFolder(async (dir) => {
    const opened = openBook(dir, now, () => undefined);
    if (!('book' in opened)) throw opened.cause;
    const { book } = opened;
    const random = new Random(7);
    const people = Array.from({ length: entries }, () => ({
      name: personName(random),
      phone: mobileNumber(random),
      vehicle: random.chance(0.1) ? `京A${random.int(10_000, 99_999)}` : '',
      idEnd: random.chance(0.3) ? String(random.int(1000, 9999)) : '',
    }));
    const write: Parameters<typeof foundSite>[3] = (begin) => {
      const act = begin(actor, now);
      const said = { otherNames: companyNames(random, 1), reason: '试', instructions: '', until: null } as const;
      for (const person of people) saveWatchEntry(act, { id: randomUUID(), level: 'refuse', ...person, ...said });
    };
    foundSite(book, { name: 'bench', timeZone: 'Asia/Shanghai', demo: true }, now, write, random);
    const look = book.look(actor, now);
    const times: number[] = [];
    let held = 0;
    for (let i = 0; i < (quick ? 500 : 5000); i += 1) {
      const listed = i % 2 === 0 ? people[i % entries] : undefined;
      const somebody = listed ?? { name: personName(random), phone: mobileNumber(random), vehicle: '', idEnd: '' };
      const began = performance.now();
      if (watchedAs(look, somebody, now).length > 0) held += 1;
      times.push(performance.now() - began);
    }
    book.close();
    return {
      'watchList.p50': rounded(percentile(times, 0.5)),
      'watchList.p99': rounded(percentile(times, 0.99)),
      'watchList.max': rounded(Math.max(...times)),
      'watchList.held': `${held}/${times.length}`,
    };
  });
