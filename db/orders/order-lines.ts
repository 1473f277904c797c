import type { OrderLine } from '../../shared/contract/orders.ts';
import { inOrderOf, listPage } from '../lists/list-page.ts';
import type { Read } from '../store/handler.ts';

const columns = `id, no, status, caseId, dept, place, substr(content, 1, 200) AS content, engReceivedBy, receivedAt,
  arriveBy, arrivedAt, nextAppointment, chargeable, createdAt,
  (SELECT min(dueAt) FROM timers WHERE record = orders.id) AS dueAt`;

type LineRow = Omit<OrderLine, 'chargeable'> & { chargeable: number };

export const lines = `SELECT seq, ${columns} FROM orders WHERE seq IN (SELECT value FROM json_each(?))`;

export const listOrders: Read<'orders.list'> = (look, { status, where, ...asked }) => {
  const all = status === 'all' ? where : { ...where, status: [status] };
  const { seqs, total, capped } = listPage(look, 'orders', { ...asked, where: all });
  const rows = look.db.rows<LineRow & { seq: number }>(lines, JSON.stringify(seqs));
  const shown = inOrderOf(seqs, rows).map(({ seq: _, ...row }) => ({ ...row, chargeable: row.chargeable === 1 }));
  return { lines: shown, total, capped };
};
