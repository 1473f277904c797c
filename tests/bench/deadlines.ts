import path from 'node:path';
import { Database } from '../../db/store/database.ts';
import { furnish } from './bench-building.ts';
import { openHouse } from './busy-house.ts';
import { type BenchOptions, type Figures, median, percentile, rounded } from './figures.ts';
import { insert } from './fill.ts';
import { withBenchFolder } from './folder.ts';
import { Records } from './records.ts';

const pin = '4826';

/** How long it takes until every open deadline follows a changed number, and how long somebody else waits meanwhile. */
export function deadlines({ quick, rounds }: BenchOptions): Promise<Figures> {
  return withBenchFolder(async (dir) => {
    const count = quick ? 1000 : 10_000;
    const folder = path.join(dir, 'desk');
    const first = await openHouse(folder);
    await furnish(first);
    await first.close();
    addOpenCases(path.join(folder, 'desk.db'), count);
    const house = await openHouse(folder);
    const phase = await house.call('desk.phase', {});
    const staffId = phase.phase === 'ready' ? (phase.people[0]?.id ?? '') : '';
    await house.call('session.signIn', { staffId, pin });
    const seconds: number[] = [];
    const waits: number[] = [];
    // The first time every deadline is new; after that a changed number moves each of them.
    for (let round = -1; round < Math.max(5, rounds); round += 1) {
      const value = round % 2 === 0 ? 2 : 1;
      const asked = round < 0 ? [] : waits;
      let done = false;
      const others = askAlways(house, asked, () => done);
      const began = performance.now();
      await house.call('parameters.save', { key: 'complaint.firstReplyWorkingDays', value, validFrom: Date.now() });
      if (round >= 0) seconds.push((performance.now() - began) / 1000);
      done = true;
      await others;
      process.stderr.write(`\rdeadlines: round ${round + 1} of ${rounds}`);
    }
    process.stderr.write('\n');
    await house.close();
    const moved = movedTimers(path.join(folder, 'desk.db'));
    return {
      'deadlines.openCases': count,
      'deadlines.moved': moved,
      'deadlines.seconds': rounded(median(seconds)),
      'deadlines.secondsMax': rounded(Math.max(...seconds)),
      'deadlines.othersWait.p50': rounded(percentile(waits, 0.5)),
      'deadlines.othersWait.p99': rounded(percentile(waits, 0.99)),
      'deadlines.othersWait.max': rounded(Math.max(...waits)),
      'deadlines.complaints': house.complaints.length,
    };
  });
}

/** One small question after the other, as from a window: how long each waits for its answer, ms. */
async function askAlways(
  { call }: Awaited<ReturnType<typeof openHouse>>,
  waits: number[],
  isDone: () => boolean,
): Promise<void> {
  while (!isDone()) {
    const began = performance.now();
    await call('drafts.list', {});
    waits.push(performance.now() - began);
  }
}

function addOpenCases(file: string, count: number): void {
  const db = new Database(file);
  const records = new Records();
  const owner = db.row<{ id: string }>('SELECT id FROM staff LIMIT 1')?.id ?? '';
  const now = Date.now();
  db.run('BEGIN');
  for (let i = 0; i < count; i += 1) {
    const c = records.case(i);
    const at = now - i * 60_000;
    insert(db, 'cases', {
      ...c,
      status: 'inProgress',
      kind: 'complaint',
      unitId: null,
      contactId: null,
      firstContactOwner: owner,
      occurredAt: at,
      receivedAt: at,
      registeredAt: at,
      notifiedAt: at + 30_000,
      checkDueAt: at + 10_800_000,
      completedAt: null,
      followUpResult: null,
      closedAt: null,
    });
  }
  db.run('COMMIT');
  db.close();
}

function movedTimers(file: string): number {
  const db = new Database(file, { readonly: true });
  const n = db.row<{ n: number }>("SELECT count(*) AS n FROM timers WHERE rule = 'reply1wd'")?.n ?? 0;
  db.close();
  return n;
}
