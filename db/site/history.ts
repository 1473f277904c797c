import type { Change, Fields } from '../../shared/sync/change.ts';
import { verifyChain } from '../../shared/sync/change.ts';
import type { ReadDb } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import { sha256 } from '../store/ledger.ts';
import type { ChangeRow } from '../store/schema.ts';

const page = 2000;

function* changesOf(db: ReadDb, device: string): Generator<Change> {
  for (let after = 0; ; ) {
    const rows = db.rows<ChangeRow>(
      'SELECT * FROM changes WHERE device = ? AND n > ? ORDER BY n LIMIT ?',
      device,
      after,
      page,
    );
    for (const row of rows)
      yield { ...row, kind: row.kind as Change['kind'], fields: JSON.parse(row.fields) as Fields };
    const last = rows.at(-1);
    if (!last) return;
    after = last.n;
  }
}

/** Verifies every device's chain in the book. */
export const verifyHistory: Read<'history.verify'> = (look) => {
  const devices = look.db.rows<{ device: string; changes: number }>(
    'SELECT device, count(*) AS changes FROM changes GROUP BY device ORDER BY min(seq)',
  );
  const total = devices.reduce((sum, d) => sum + d.changes, 0);
  for (const { device } of devices) {
    const fault = verifyChain(changesOf(look.db, device), sha256);
    if (fault) return { changes: total, fault: { n: fault.n, fault: fault.fault } };
  }
  return { changes: total, fault: null };
};
