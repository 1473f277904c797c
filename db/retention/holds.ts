import type { HoldView } from '../../shared/contract/retention.ts';
import type { RetentionHold } from '../../shared/registers/destructions.ts';
import { registers } from '../../shared/registers/index.ts';
import { type RetentionRoot, retentionRoots } from '../../shared/registers/retention-rules.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Act, Look } from '../store/act.ts';
import type { ReadDb } from '../store/database.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { siteRecordId } from '../store/site-record.ts';

/** S51: a record that a dispute, an insurer or the police may ask for is kept whatever its age, until somebody lets it go. */
export const holdRecord: Write<'retention.hold'> = (act, { no, held, reason }) => {
  const found = named(act.db, no);
  if (!found) {
    refuse([{ field: 'no', code: 'unknown' }]);
    throw new Error('refused');
  }
  const id = siteRecordId(act, 'retentionHolds', found.register, found.record);
  const said = { status: held ? 'held' : 'released', reason, setAt: act.now, setBy: act.actor.id } as const;
  return view(act, put(act, { id, ...found, ...said }));
};

function put(act: Act, hold: RetentionHold): RetentionHold {
  const known = act.db.row('SELECT 1 FROM retentionHolds WHERE id = ?', hold.id);
  if (known) return patch(act, 'retentionHolds', read(act, 'retentionHolds', hold.id), hold);
  create(act, 'retentionHolds', hold);
  return hold;
}

/** @returns the record that has a number, if it has a time to end */
function named(db: ReadDb, typed: string): { register: RetentionRoot; record: string; no: string } | null {
  const no = typed.normalize('NFKC').trim().toUpperCase();
  for (const register of retentionRoots) {
    const { letter } = registers[register];
    if (letter === null || !no.startsWith(`${letter}-`)) continue;
    const row = db.row<{ id: string }>(`SELECT id FROM ${register} WHERE no = ?`, no);
    if (row) return { register, record: row.id, no };
  }
  return null;
}

const view = (look: Look, hold: RetentionHold): HoldView => ({
  ...hold,
  setByName: find(look, 'staff', hold.setBy)?.name ?? '',
});

export const listHolds: Read<'retention.holds'> = (look) =>
  look.db
    .rows<object>("SELECT * FROM retentionHolds WHERE status = 'held' ORDER BY setAt DESC")
    .map((row) => view(look, fromRow('retentionHolds', row)));
