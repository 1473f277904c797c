import type { Change, Fields, Sha256 } from './change.ts';
import { type ConflictKind, conflictBetween } from './conflict-rules.ts';
import { namedId } from './named-id.ts';

/** One of two outcomes that both stand. Times are UTC ms. */
export interface Side {
  /** Its last change of the record while apart, and all of them. */
  change: string;
  changes: string[];
  device: string;
  actor: string;
  happenedAt: number;
  /** All that this side said of the record while apart, its last word on each field. */
  fields: Fields;
}

export interface Conflict {
  /** The same on every desk, so that one conflict found twice is one. */
  id: string;
  kind: ConflictKind;
  register: string;
  record: string;
  ours: Side;
  theirs: Side;
}

/**
 * Looks for what a person must settle on one record.
 * @param ours this desk's changes of the record that the authors of `theirs` cannot have seen, in the order of its chain:
 * unanswered, or taken by the server later than `theirs`
 * @param theirs changes of the record from other devices as they come in, in the server's order
 * @returns at most one conflict for each other device
 */
export function collectConflicts(ours: readonly Change[], theirs: readonly Change[], sha256: Sha256): Conflict[] {
  const mine = sideOf(ours);
  if (!mine) return [];
  return [...Map.groupBy(theirs, ({ device }) => device).values()].flatMap((changes) => {
    const [first] = changes;
    const other = sideOf(changes);
    if (!first || !other) return [];
    const kind = conflictBetween(first.register, mine.fields, other.fields);
    if (!kind) return [];
    const pair = [mine.change, other.change].sort();
    const id = namedId(sha256(`${kind} ${pair.join(' ')}`));
    return [{ id, kind, register: first.register, record: first.record, ours: mine, theirs: other }];
  });
}

function sideOf(changes: readonly Change[]): Side | null {
  // What was said up to a settling a person has decided already.
  const decided = changes.findLastIndex(isSettling);
  const said = changes
    .slice(decided + 1)
    .filter(({ kind }) => kind === 'create' || kind === 'patch' || kind === 'void');
  const last = said.at(-1);
  if (!last) return null;
  const fields: Fields = Object.assign({}, ...said.map((change) => change.fields));
  const { id: change, device, actor, happenedAt } = last;
  return { change, changes: said.map(({ id }) => id), device, actor, happenedAt, fields };
}

/** The line that a settling leaves in the record's history, behind what it says of the record. */
function isSettling({ kind, fields: { data } }: Change): boolean {
  return kind === 'append' && typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'settled';
}
