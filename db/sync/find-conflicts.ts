import { type Conflict, collectConflicts } from '../../shared/sync/collector.ts';
import { conflictRules } from '../../shared/sync/conflict-rules.ts';
import type { Served } from '../../shared/sync/ports.ts';
import type { Act } from '../store/act.ts';
import { sha256 } from '../store/ledger.ts';
import { create } from '../store/records.ts';
import { changesOf } from './change-rows.ts';
import { answeredMark } from './marks.ts';
import { isAside } from './record-state.ts';

const watched: ReadonlySet<string> = new Set(conflictRules.map(({ register }) => register));

/**
 * Looks at what comes for one record against what this desk has said of it and the others cannot have seen: without an answer, or
 * taken by the server after them. So of two desks exactly one finds a conflict; it makes the record, which goes to all.
 */
export function findConflicts(act: Act, all: readonly Served[]): Conflict[] {
  const served = all.filter(({ change }) => change.device !== act.ledger.identity.device);
  const [first] = served;
  if (!first || !watched.has(first.change.register)) return [];
  const { device } = act.ledger.identity;
  const { register, record } = first.change;
  const answered = answeredMark(act.db);
  const placeOf = (n: number) =>
    act.db.row<{ seq: number }>('SELECT seq FROM answeredChanges WHERE n = ?', n)?.seq ?? 0;
  const ours = changesOf(act.db, register, record).filter(
    (c) => c.device === device && (c.n > answered || placeOf(c.n) > first.seq) && !isAside(act.db, c.id),
  );
  const theirs = served.map(({ change }) => change);
  return collectConflicts(ours, theirs, sha256);
}

/** Writes what was found, once a page is in the book: changes of this very desk may have been on it. */
export function keepConflicts(act: Act, found: readonly Conflict[]): void {
  for (const { id, kind, register, record, ours, theirs } of found) {
    if (isKnown(act, id, register, record)) continue;
    create(act, 'conflicts', {
      id,
      kind,
      register,
      record,
      ours: { ...ours, fields: { ...ours.fields } as never },
      theirs: { ...theirs, fields: { ...theirs.fields } as never },
      foundAt: act.now,
      status: 'open',
      settledAt: null,
      settledBy: null,
      stands: null,
      outcome: '',
    });
  }
}

function isKnown(act: Act, id: string, register: string, record: string): boolean {
  const open = "SELECT 1 FROM conflicts WHERE register = ? AND record = ? AND status = 'open'";
  return (
    act.db.row('SELECT 1 FROM conflicts WHERE id = ?', id) !== undefined ||
    act.db.row(open, register, record) !== undefined
  );
}
