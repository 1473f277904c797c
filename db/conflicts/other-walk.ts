import type { ConflictRecord } from '../../shared/registers/conflicts.ts';
import { patrolRecord } from '../../shared/registers/patrols.ts';
import { namedId } from '../../shared/sync/named-id.ts';
import { renewTimersOfPatrol, tellPatrol } from '../patrols/patrol-change.ts';
import type { Act } from '../store/act.ts';
import { sha256 } from '../store/ledger.ts';
import { create, freshBase, read } from '../store/records.ts';
import { restate, without } from './restate.ts';

type Side = ConflictRecord['ours'];

/** Both rounds were walked: the one that does not count as the planned one stands as a round of its own, whoever settles it. */
export function keepOtherWalk(
  act: Act,
  conflict: ConflictRecord,
  { wins, reason }: { wins: Side; loses: Side; reason: string },
): void {
  const id = namedId(sha256(`${conflict.id} other walk`));
  const walked = patrolRecord.parse({
    ...read(act, 'patrols', conflict.record),
    ...without(act, conflict, wins),
    ...freshBase(act, 'patrols', id),
    isPlanned: false,
  });
  const { id: _, no, ...fields } = walked;
  if (act.db.row('SELECT 1 FROM patrols WHERE id = ?', id)) restate(act, 'patrols', id, fields);
  else {
    create(act, 'patrols', { ...walked, no }, walked.startedAt ?? act.now);
    renewTimersOfPatrol(act, walked);
  }
  tellPatrol(act, walked, 'start', reason);
}
