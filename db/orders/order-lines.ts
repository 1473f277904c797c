import type { OrderLine } from '../../shared/contract/orders.ts';
import { settledOrderStates } from '../../shared/registers/order-states.ts';
import { matchesOf, countedTo as matchesTo } from '../search/matches.ts';
import { readQuery } from '../search/query.ts';
import type { Value } from '../store/database.ts';
import type { Read } from '../store/handler.ts';

/** Beyond this a list says "and more". */
const countedTo = 10_000;

/** Stands word for word in the index `ordersOpen`, or SQLite would not use it. */
export const isOpenOrder = `status NOT IN (${settledOrderStates.map((state) => `'${state}'`).join(', ')})`;

const columns = `id, no, status, caseId, dept, place, substr(content, 1, 200) AS content, engReceivedBy, receivedAt,
  arriveBy, arrivedAt, nextAppointment, chargeable, createdAt,
  (SELECT min(dueAt) FROM timers WHERE record = orders.id) AS dueAt`;

type LineRow = Omit<OrderLine, 'chargeable'> & { chargeable: number };

/** Newest first. `total` is counted up to ten thousand; with a text, up to the search's own limit. */
export const listOrders: Read<'orders.list'> = (look, { status, text, offset, limit }) => {
  const where: string[] = [];
  const values: Value[] = [];
  const query = readQuery(text);
  if (query) {
    where.push('seq IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(matchesOf(look.db, 'orders', query, matchesTo).seqs));
  }
  if (status === 'open') where.push(isOpenOrder);
  else if (status !== 'all') {
    where.push('status = ?');
    values.push(status);
  }
  const from = status === 'open' && !query ? 'orders INDEXED BY ordersOpen' : 'orders';
  const source = `FROM ${from} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`;
  const page = `SELECT ${columns} ${source} ORDER BY seq DESC LIMIT ? OFFSET ?`;
  const total = `SELECT count(*) AS n FROM (SELECT 1 ${source} LIMIT ${countedTo})`;
  return {
    lines: look.db
      .rows<LineRow>(page, ...values, limit, offset)
      .map((row) => ({ ...row, chargeable: row.chargeable === 1 })),
    total: look.db.row<{ n: number }>(total, ...values)?.n ?? 0,
  };
};
