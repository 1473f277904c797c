import { listNow } from '../../db/now/now-list.ts';
import { Database } from '../../db/store/database.ts';
import { migrate } from '../../db/store/migrate.ts';
import { defaultParameters } from '../../shared/parameters.ts';
import { timerRules } from '../../shared/registers/timers.ts';
import { type BenchOptions, type Figures, p50, p99, Rounds } from './figures.ts';
import { insert } from './fill.ts';
import { withBenchFolder } from './folder.ts';
import { Records } from './records.ts';

/** §4.2, five years. */
const year = { cases: 10_300, calls: 26_000 };
const open = 200;
const moment = 1_740_970_800_000;
const actor = { id: 'bench', role: 'receptionist' as const };
const site = { id: 'site', name: '蔚蓝', timeZone: 'Asia/Shanghai' };

/** How long Now takes in the worker over five years of records with two hundred open cases, all of them due today. */
export function now({ quick, rounds }: BenchOptions): Promise<Figures> {
  return withBenchFolder(async (dir) => {
    const years = quick ? 1 : 5;
    const db = new Database(`${dir}/now.db`);
    db.raw.pragma('synchronous = OFF');
    migrate(db, 0);
    fillYears(db, years);
    const look = { db, now: moment, actor, site, parameters: defaultParameters, calendar: new Map() };
    const { lines } = listNow(look, {});
    const taken = new Rounds();
    for (let round = 0; round < Math.max(5, rounds); round += 1) {
      taken.begin();
      for (let i = 0; i < (quick ? 20 : 100); i += 1) {
        const began = performance.now();
        listNow(look, {});
        taken.add('now', [performance.now() - began]);
        const counted = performance.now();
        db.row('SELECT count(*) FROM timers');
        taken.add('bare', [performance.now() - counted]);
      }
    }
    db.close();
    return {
      'now.years': years,
      'now.cases': year.cases * years,
      'now.calls': year.calls * years,
      'now.lines': lines.length,
      'now.p50': taken.over('now', p50),
      'now.p99': taken.over('now', p99),
      'now.timesBareCount': taken.ratio('now', 'bare', p50),
    };
  });
}

function fillYears(db: Database, years: number): void {
  const records = new Records();
  db.run('BEGIN');
  for (const unit of records.units) insert(db, 'units', unit);
  for (const contact of records.contacts) insert(db, 'contacts', contact);
  for (const person of records.staff) insert(db, 'staff', person);
  for (let i = 0; i < year.calls * years; i += 1) insert(db, 'calls', records.call(i));
  const cases = year.cases * years;
  for (let i = 0; i < cases; i += 1) {
    const c = records.case(i);
    const isOpen = i >= cases - open;
    insert(db, 'cases', { ...c, status: isOpen ? 'inProgress' : 'closed' });
    if (!isOpen) continue;
    // Two deadlines each, some past, the others before midnight.
    for (const n of [0, 1]) {
      const rule = timerRules[(i + n * 5) % timerRules.length] ?? 'clarify';
      const dueAt = moment + ((i % 100) - 50 + n * 30) * 60_000;
      db.run(
        "INSERT OR IGNORE INTO timers (register, record, rule, dueAt) VALUES ('cases', ?, ?, ?)",
        c.id,
        rule,
        dueAt,
      );
    }
  }
  db.run('COMMIT');
}
