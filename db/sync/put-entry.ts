import type { Change } from '../../shared/sync/change.ts';
import type { Act } from '../store/act.ts';
import { derive, isRegister } from './put-record.ts';

type Said = Pick<Change, 'register' | 'record' | 'fields' | 'actor' | 'happenedAt'>;

/**
 * What an `append` of another desk adds here: a line of a record's timeline, a number of §3.2, a price. Of sign-ins only the log
 * tells. The same append never adds twice, also when it is said anew.
 */
export function putEntry(act: Act, change: Said): void {
  const { register, record, fields, actor, happenedAt } = change;
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
    happenedAt,
    actor,
    String(data.kind),
    JSON.stringify(data),
    record,
    entry,
  );
  if (changes === 0 || !isRegister(register)) return;
  if (act.db.row(`SELECT 1 FROM ${register} WHERE id = ?`, record)) derive(act, register, record);
  if (data.kind === 'snoozed') quieten(act, register, record, data);
  act.touched.push({ register, id: record });
}

/** What was put off at one desk rings at no other. */
function quieten(act: Act, register: string, record: string, { rule, until }: { [name: string]: unknown }): void {
  if (typeof rule !== 'string' || typeof until !== 'number') return;
  const sql = 'UPDATE timers SET snoozedUntil = ? WHERE register = ? AND record = ? AND rule = ?';
  act.db.run(sql, until, register, record, rule);
}

/** A value no table would take (a price below zero) stays in the log alone. */
function putOnce(act: Act, table: string, by: string, key: string, change: Said, names: readonly string[]): void {
  const said = names.map((name) => change.fields[name]);
  if (said.some((value) => typeof value !== 'string' && typeof value !== 'number')) return;
  const columns = [key, 'setAt', by, ...names];
  const values = [change.record, change.happenedAt, change.actor, ...(said as (string | number)[])];
  act.db.run(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) SELECT ${columns.map(() => '?').join(', ')}
     WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE ${columns.map((name) => `${name} = ?`).join(' AND ')})`,
    ...values,
    ...values,
  );
  act.touched.push({ register: change.register, id: change.record });
}
