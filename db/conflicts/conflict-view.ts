import type { ConflictView } from '../../shared/contract/conflicts.ts';
import type { ConflictRecord } from '../../shared/registers/conflicts.ts';
import { timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { conflictLine, maySettle } from './conflict-lines.ts';
import { sideView } from './sides.ts';

export const readConflict: Read<'conflicts.read'> = (look, { conflictId }) =>
  conflictView(look, read(look, 'conflicts', conflictId));

export function conflictView(look: Look, conflict: ConflictRecord): ConflictView {
  const { register, record, stands, outcome, settledBy } = conflict;
  return {
    ...conflictLine(look, conflict),
    ...{ register, record, stands, outcome },
    ours: sideView(look, conflict, conflict.ours),
    theirs: sideView(look, conflict, conflict.theirs),
    settledByName: find(look, 'staff', settledBy)?.name ?? '',
    timeline: timelineOf(look, 'conflicts', conflict.id),
    maySettle: maySettle(look, conflict),
  };
}
