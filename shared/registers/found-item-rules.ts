import type { ErrorCode, FaultAt } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import { addDays } from '../time/calendar.ts';
import { allowsItemStep, type FoundItemStep, foundItemStepNames, isHeld } from './found-item-states.ts';
import type { FoundItem, SaidOfItem } from './found-items.ts';
import type { ItemCount } from './item-counts.ts';
import type { AppRole } from './people.ts';
import type { Timer } from './timers.ts';

type Kept = Pick<FoundItem, 'status' | 'voided' | 'storedAt' | 'keepUntil'>;

/** Until when a thing is kept for its owner; the period is the house's own, the sources name none. @returns UTC ms */
export function keptUntil({ storedAt, keepUntil }: Kept, p: Parameters, timeZone: string): number {
  return keepUntil ?? addDays(storedAt, p['foundItem.keepDays'], timeZone);
}

/** @returns what falls due for a thing: once its period is over, somebody decides. */
export function foundItemTimers(item: Kept, p: Parameters, timeZone: string): Timer[] {
  if (item.voided || !isHeld(item.status)) return [];
  return [{ rule: 'foundItemKept', dueAt: keptUntil(item, p, timeZone) }];
}

/** @returns what falls due for a count: what is missing is explained at once (S07, S25). */
export function itemCountTimers({ status, countedAt }: Pick<ItemCount, 'status' | 'countedAt'>): Timer[] {
  return status === 'open' ? [{ rule: 'itemCount', dueAt: countedAt }] : [];
}

/** Steps that are the supervisor's alone (S07, §3.8). */
const supervised: readonly FoundItemStep[] = ['dispose', 'extend', 'void'];

/**
 * @param over its period is over
 * @returns why a step is refused by where the thing is, by the person's role or its period; null when it may be done
 */
export function refusalOfItemStep(
  { status, voided, matchedCase }: Pick<FoundItem, 'status' | 'voided' | 'matchedCase'>,
  step: FoundItemStep,
  role: AppRole | null,
  over: boolean,
): ErrorCode | null {
  if (voided || !allowsItemStep(status, step)) return 'stateForbids';
  // A thing whose loss is known is no mistake.
  if (step === 'void' && matchedCase !== null) return 'stateForbids';
  if (step === 'match' ? matchedCase !== null : step === 'unmatch' && matchedCase === null) return 'stateForbids';
  if (role === null || (role !== 'supervisor' && supervised.includes(step))) return 'notAllowed';
  return step === 'dispose' && !over ? 'stillKept' : null;
}

/** @returns what may be done with a thing now, and by this person. */
export function stepsOfItem(item: FoundItem, role: AppRole | null, over: boolean): FoundItemStep[] {
  return foundItemStepNames.filter((step) => refusalOfItemStep(item, step, role, over) === null);
}

/** @returns what is missing of what is said when a thing is taken in, in the order of the form. */
export function itemFaults(said: SaidOfItem & { storagePlace: string }): FaultAt[] {
  const wanted = ['itemDescription', 'whereWhen', 'storagePlace', 'reporter'] as const;
  const faults: FaultAt[] = wanted.filter((field) => said[field] === '').map((field) => ({ field, code: 'required' }));
  if (said.direction === 'found' && said.finder === '') faults.push({ field: 'finder', code: 'required' });
  return faults;
}
