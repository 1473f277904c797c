import type { FieldChange } from '../../shared/contract/history.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Json } from '../../shared/sync/canonical-json.ts';
import type { Fields } from '../../shared/sync/change.ts';
import { maskPhone, maskPhonesIn } from '../../shared/text/mask.ts';
import type { ReadDb } from '../store/database.ts';
import type { Read } from '../store/handler.ts';
import type { ChangeRow } from '../store/schema.ts';
import { historyLine } from './history-lines.ts';

/** What a change said, and what stood there before it. */
export const readChange: Read<'history.change'> = (look, { seq }) => {
  const row = look.db.row<ChangeRow>('SELECT * FROM changes WHERE seq = ?', seq);
  if (!row) throw new DeskError('notFound');
  const line = historyLine(look, row);
  const destroyed = row.salt === '' && row.fields === '{}';
  const fields = line.entry === null && row.kind !== 'destroy' ? fieldsOf(look.db, row) : [];
  return { line, fields, device: row.device, n: row.n, hash: row.hash, destroyed };
};

function fieldsOf(db: ReadDb, row: ChangeRow): FieldChange[] {
  const said = JSON.parse(row.fields) as Fields;
  const earlier = db
    .rows<Pick<ChangeRow, 'fields' | 'stamp'>>(
      "SELECT fields, stamp FROM changes WHERE record = ? AND register = ? AND kind <> 'append' AND stamp < ?",
      row.record,
      row.register,
      row.stamp,
    )
    .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const before: Fields = Object.assign({}, ...earlier.map(({ fields }) => JSON.parse(fields) as Fields));
  return Object.entries(said).map(([field, after]) => ({
    field,
    before: masked(field, before[field] ?? null),
    after: masked(field, after ?? null),
  }));
}

const numbers = /phone|mobile|number|idNo|plate/i;

/** S51: whoever looks a change up sees that a number was changed, not the number. */
function masked(field: string, value: Json): Json {
  if (typeof value === 'string') return numbers.test(field) ? maskPhone(value) : maskPhonesIn(value);
  if (Array.isArray(value)) return value.map((one) => masked(field, one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(name, one ?? null)]));
}
