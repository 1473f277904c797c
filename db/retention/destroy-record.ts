import type { RegisterName } from '../../shared/registers/index.ts';
import { type Hanging, hangingOn, partsOf, type RetentionRoot } from '../../shared/registers/retention-rules.ts';
import { whatStays } from '../../shared/registers/what-stays.ts';
import type { Fields } from '../../shared/sync/change.ts';
import { merge, unknownRecord } from '../../shared/sync/merge.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import { isFileNeeded } from '../sync/doomed-files.ts';
import { eraseListed, isRecordDestroyed } from '../sync/erase.ts';
import { putState } from '../sync/put-record.ts';

/** Under which rule and certificate, and who the two are. */
export interface Why {
  rule: string;
  destruction: string;
  no: string;
  reason: string;
  by: [string, string];
}

export interface Gone {
  register: string;
  files: number;
}

/**
 * Destroys a record with all that hangs on it: one change for each record, which takes what was ever said of it on every desk and on
 * the server and leaves what stays. @returns what went, one for each record
 */
export function destroyRoot(act: Act, root: RetentionRoot, id: string, why: Why): Gone[] {
  const parts = (partsOf[root] ?? []).flatMap(({ register, by }) =>
    act.db.rows<{ id: string }>(`SELECT id FROM ${register} WHERE ${by} = ?`, id).map((row) => ({ register, ...row })),
  );
  const whole = [...parts, { register: root, id }].filter((of) => !isRecordDestroyed(act.db, of.register, of.id));
  return whole.flatMap((of) => [...destroyHanging(act, of.id, why), destroyRest(act, of.register, of.id, why)]);
}

/** Pictures, signatures and conflicts go altogether. */
function destroyHanging(act: Act, id: string, why: Why): Gone[] {
  return hangingOn.flatMap((register) =>
    act.db.rows<{ id: string }>(`SELECT id FROM ${register} WHERE record = ?`, id).map((row) => {
      const files = filesOf(act, register, row.id);
      say(act, register, row.id, why, { stays: null, ...(files.length > 0 && { files }) });
      return { register, files: files.length };
    }),
  );
}

/** A file that another record points at is not destroyed with this one. */
function filesOf(act: Act, register: Hanging, id: string): string[] {
  const column = { attachments: 'hash', signatures: 'imageHash', conflicts: null }[register];
  if (column === null) return [];
  const { hash } = act.db.row<{ hash: string | null }>(
    `SELECT ${column} AS hash FROM ${register} WHERE id = ?`,
    id,
  ) ?? {
    hash: null,
  };
  return hash === null || isFileNeeded(act.db, hash, id) ? [] : [hash];
}

function destroyRest(act: Act, register: RegisterName, id: string, why: Why): Gone {
  say(act, register, id, why, { stays: whatStays(register, read(act, register, id)) });
  return { register, files: 0 };
}

function say(act: Act, register: RegisterName, record: string, why: Why, what: Fields): void {
  const { by, ...rest } = why;
  const fields: Fields = { changes: [], by, ...rest, ...what };
  const change = act.say({ kind: 'destroy', register, record, fields, actor: act.actor.id, happenedAt: act.now });
  eraseListed(act, change);
  putState(act, merge(unknownRecord(register, record), change));
}
