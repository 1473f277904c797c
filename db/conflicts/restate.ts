import type { ConflictRecord } from '../../shared/registers/conflicts.ts';
import type { RegisterName } from '../../shared/registers/index.ts';
import type { Fields } from '../../shared/sync/change.ts';
import { mergeAll, unknownRecord } from '../../shared/sync/merge.ts';
import type { Act } from '../store/act.ts';
import { changesOf } from '../sync/change-rows.ts';
import { putFields } from '../sync/put-record.ts';
import { isAside, stateFromLog } from '../sync/record-state.ts';

type Side = ConflictRecord['ours'];
/** Said anew with every change of a record. */
const ofEveryChange = new Set(['version', 'updatedAt', 'updatedBy']);

/** @returns what a record would be if one side had never said anything of it while apart */
export function without(act: Act, { register, record }: ConflictRecord, side: Side): Fields {
  const left = new Set(side.changes);
  const rest = changesOf(act.db, register, record).filter(({ id }) => !left.has(id) && !isAside(act.db, id));
  return mergeAll(rest, unknownRecord(register, record)).fields;
}

/**
 * @returns what has to be said so that one side's outcome stands alone: of each field that the other side said, what it is
 * without it. What somebody has said of it since stays.
 */
export function backTo(act: Act, conflict: ConflictRecord, wins: Side, loses: Side): Fields {
  const { register, record } = conflict;
  const now = stateFromLog(act.db, register, record).fields;
  const alone = without(act, conflict, loses);
  const isTheirs = (name: string) => [wins, loses].some(({ fields }) => same(fields[name], now[name]));
  const names = Object.keys(loses.fields).filter((name) => !ofEveryChange.has(name) && isTheirs(name));
  return Object.fromEntries(names.map((name) => [name, alone[name] ?? null]));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Says fields of a record, also those that are so already: where two desks settle one conflict differently, the later word on each
 * has to win over the earlier.
 */
export function restate(act: Act, register: RegisterName, record: string, fields: Fields): void {
  const version = act.db.row<{ version?: number }>(`SELECT * FROM ${register} WHERE id = ?`, record)?.version;
  const touched = version === undefined ? {} : { version: version + 1, updatedAt: act.now, updatedBy: act.actor.id };
  const said = { ...fields, ...touched };
  act.log('patch', register, record, said);
  putFields(act, register, record, said);
}
