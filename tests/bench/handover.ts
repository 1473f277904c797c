import { performance } from 'node:perf_hooks';
import { noCounts } from '../../db/handovers/counts.ts';
import { sheetNow } from '../../db/handovers/sheet.ts';
import { bookFile } from '../../db/site/backups.ts';
import { Database } from '../../db/store/database.ts';
import { defaultParameters } from '../../shared/parameters.ts';
import { demoBuilding } from './demo-building.ts';
import { type Bench, percentile, rounded } from './figures.ts';

const actor = { id: 'bench', role: 'receptionist' } as const;
const site = { id: 'site', name: '蔚蓝', timeZone: 'Asia/Shanghai' };

/** How long the sheet of a handover takes in the worker's handler, over the demo building after five years. */
export const handover: Bench = async ({ quick }) => {
  const db = new Database(bookFile(await demoBuilding()), { readonly: true });
  const look = { db, now: Date.now(), actor, site, parameters: defaultParameters, calendar: new Map() };
  const first = performance.now();
  const { sections } = sheetNow(look, noCounts);
  const cold = performance.now() - first;
  const times: number[] = [];
  for (let i = 0; i < (quick ? 50 : 300); i += 1) {
    const began = performance.now();
    sheetNow(look, noCounts);
    times.push(performance.now() - began);
  }
  const cases = db.row<{ n: number }>('SELECT count(*) AS n FROM cases')?.n ?? 0;
  db.close();
  return {
    'handover.cases': cases,
    'handover.lines': Object.values(sections).reduce((sum, lines) => sum + lines.length, 0),
    'handover.first': rounded(cold),
    'handover.p50': rounded(percentile(times, 0.5)),
    'handover.p99': rounded(percentile(times, 0.99)),
  };
};
