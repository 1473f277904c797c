import type { Change } from '../../shared/sync/change.ts';
import type { Act } from '../store/act.ts';
import { derive, hold, isRegister } from './put-record.ts';

/**
 * What an `append` of another desk adds here: a line of a record's timeline, a number of §3.2, a price. Of sign-ins only the log
 * tells. The same append never adds twice, also when it is said anew.
 */
export function putEntry(act: Act, change: Change): void {
  const { register, record, fields, actor, enteredAt } = change;
  if (register === 'parameters') putOnce(act, 'parameterValues', 'setBy', 'key', change, ['value', 'validFrom']);
  if (register === 'prices')
    putOnce(act, 'prices', 'changedBy', 'code', change, ['price', 'unitOfMeasure', 'validFrom']);
  const { entry, data } = fields;
  if (typeof entry !== 'string' || typeof data !== 'object' || data === null || Array.isArray(data)) return;
  const { changes } = act.db.run(
    `INSERT INTO entries (id, register, record, at, actor, kind, data) SELECT ?,?,?,?,?,?,?
     WHERE NOT EXISTS (SELECT 1 FROM entries WHERE record = ? AND id = ?)`,
    entry,
    register,
    record,
    enteredAt,
    actor,
    String(data.kind),
    JSON.stringify(data),
    record,
    entry,
  );
  if (changes === 0 || !isRegister(register)) return;
  if (act.db.row(`SELECT 1 FROM ${register} WHERE id = ?`, record)) derive(act, register, record);
  act.touched.push({ register, id: record });
}

function putOnce(act: Act, table: string, by: string, key: string, change: Change, names: readonly string[]): void {
  const values = names.map((name) => change.fields[name]);
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) return;
  const columns = [key, 'setAt', by, ...names];
  const { changes } = act.db.run(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    change.record,
    change.enteredAt,
    change.actor,
    ...(values as (string | number)[]),
  );
  if (changes === 0) hold(act, change.register, change.record, `${table} does not take it`);
  act.touched.push({ register: change.register, id: change.record });
}
