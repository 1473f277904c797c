import { call } from '../desk/bridge.ts';
import type { LoanSaid } from './key-drafts.ts';

/**
 * The slip in the technician's hand says who borrows and what for.
 * @returns what a loan for this work order says: its number, place and fault, and the technician who took it, with the number
 *   of the directory where there is one of that name
 */
export async function loanForOrder(orderId: string): Promise<Partial<LoanSaid>> {
  const [{ record }, staff] = await Promise.all([call('orders.read', { orderId }), call('staff.list', {})]);
  const purpose = [record.no, record.place, record.content].filter(Boolean).join(' ').slice(0, 200);
  const work = { purpose, purposeKind: 'work', borrowerKind: 'internal', department: 'engineering' } as const;
  const person = record.engReceivedBy;
  if (person === '') return work;
  const [known, ...more] = staff.filter(({ name, active }) => active && name === person);
  if (!known || more.length > 0) return { ...work, person, staffId: null };
  return { ...work, person, staffId: known.id, phone: known.mobile || known.phone };
}
