import type { ErrorCode, FaultAt } from '../errors.ts';
import { clockText, type Parameters } from '../parameters.ts';
import { dateAfter } from '../time/calendar.ts';
import { atWallTime, nextWallTime, wallTime, withinHours } from '../time/site-time.ts';
import type { KeyMove, PurposeKind } from './key-moves.ts';
import { allowsKeyStep, type KeyStep, keyStepNames } from './key-states.ts';
import type { Key } from './keys.ts';
import type { AppRole, Position } from './people.ts';
import type { Timer } from './timers.ts';

/**
 * S22, Q12: back the same day at `key.dueTime`; what is lent after that, or in the night, at the end of the shift.
 * @param at UTC ms. @returns UTC ms
 */
export function loanDueAt(at: number, p: Parameters, timeZone: string): number {
  const { date, time } = wallTime(at, timeZone);
  const [from, until, due] = (['night.from', 'night.until', 'key.dueTime'] as const).map((key) => clockText(p[key]));
  if (!from || !until || !due) throw new RangeError('the clocks have no values');
  if (withinHours(time, from, until)) return nextWallTime(at, until, timeZone);
  if (time.slice(0, 5) >= due) return nextWallTime(at, from, timeZone);
  return atWallTime(dateAfter(date, Math.max(0, p['key.loanDays'] - 1)), due, timeZone);
}

/** Who asks for a key, as the rules look at it. */
export interface Asking {
  borrowerKind: 'internal' | 'external';
  purposeKind: PurposeKind;
  /** Of a borrower from the directory. */
  position: Position | null;
}

const onDuty: readonly Position[] = ['dutyPerson', 'dutyManager'];

/** §3.8, S22: never for private use, no spare key over the counter (A34), at night only emergencies and who is on duty. */
export function refusalOfLoan({ borrowerKind, purposeKind, position }: Asking, role: AppRole | null): ErrorCode | null {
  if (purposeKind === 'private') return 'privateUse';
  if (purposeKind === 'spareKey') return 'spareKeyElsewhere';
  if (role !== 'nightGuard') return null;
  if (borrowerKind === 'external') return 'nightLoan';
  const duty = position !== null && onDuty.includes(position);
  return purposeKind === 'emergency' || duty ? null : 'nightLoan';
}

/** @returns why a step is refused by where the key is, the person's role or its trouble; null when it may be done. */
export function refusalOfKeyStep(key: Key, step: KeyStep, role: AppRole | null): ErrorCode | null {
  if (step === 'return' && key.status !== 'onLoan') return 'keyNotLent';
  if (key.voided || !allowsKeyStep(key.status, step)) return 'stateForbids';
  if ((step === 'lend' || step === 'issue') && key.condition === 'damaged') return 'keyDamaged';
  if (step === 'issue' && key.class !== 'owner' && key.class !== 'card') return 'stateForbids';
  if (step === 'remedy' && (key.trouble === null || key.trouble.approvedAt !== null)) return 'stateForbids';
  if (role === 'nightGuard' && (step === 'issue' || step === 'receive' || step === 'correct')) return 'notAllowed';
  return role !== 'supervisor' && (step === 'remedy' || step === 'retire') ? 'notAllowed' : null;
}

/** @returns what may be done with a key now, and by this person. */
export function stepsOfKey(key: Key, role: AppRole | null): KeyStep[] {
  return keyStepNames.filter((step) => refusalOfKeyStep(key, step, role) === null);
}

/** @returns what a loan still needs before anybody signs: in the order of the form. */
export function loanFaults(loan: {
  person: string;
  department: string | null;
  borrowerKind: 'internal' | 'external';
  purpose: string;
  voucherNo: string;
  reminderGiven: boolean;
  phone: string;
}): FaultAt[] {
  const internal = loan.borrowerKind === 'internal';
  const faults: (FaultAt | false)[] = [
    loan.person === '' && { field: 'person', code: 'required' },
    internal && loan.department === null && { field: 'department', code: 'required' },
    !internal && loan.phone === '' && { field: 'phone', code: 'required' },
    loan.purpose === '' && { field: 'purpose', code: 'required' },
    !internal && loan.voucherNo === '' && { field: 'voucherNo', code: 'required' },
    !loan.reminderGiven && { field: 'reminderGiven', code: 'tick' },
  ];
  return faults.filter((fault) => fault !== false);
}

/** The leader, and who counted, get this long before the desk asks. */
const askAfter = 3_600_000;

/** @returns what falls due for a loan. */
export function moveTimers(move: KeyMove): Timer[] {
  return move.status === 'lent' && !move.voided && move.dueAt !== null ? [{ rule: 'keyDue', dueAt: move.dueAt }] : [];
}

/** @returns what falls due for a key: the leader's remedy for a lost or damaged one. */
export function keyTimers({ trouble, status }: Pick<Key, 'trouble' | 'status'>): Timer[] {
  if (trouble === null || trouble.approvedAt !== null || status === 'retired') return [];
  return [{ rule: 'keyRemedy', dueAt: trouble.foundAt + askAfter }];
}

/** @returns what falls due for a count that does not agree. */
export function countTimers({ status, countedAt }: { status: 'open' | 'done'; countedAt: number }): Timer[] {
  return status === 'open' ? [{ rule: 'keyCount', dueAt: countedAt + askAfter }] : [];
}
