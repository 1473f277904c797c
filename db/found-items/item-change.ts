import { DeskError } from '../../shared/errors.ts';
import { foundItemTimers, keptUntil, refusalOfItemStep } from '../../shared/registers/found-item-rules.ts';
import { afterItemStep, type FoundItemStep } from '../../shared/registers/found-item-states.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import type { Act, Look } from '../store/act.ts';
import { patch, read } from '../store/records.ts';

/** What a step says in the thing's history. */
export interface Said {
  text?: string;
  details?: Record<string, string>;
}

/** @returns UTC ms until which the thing is kept for its owner. */
export function keptUntilOf({ parameters, site }: Look, item: FoundItem): number {
  return keptUntil(item, parameters, site.timeZone);
}

/**
 * @returns the thing, when the step may be done with it now and by this person
 * @throws DeskError `notFound`, `stateForbids`, `notAllowed`, `stillKept`
 */
export function itemFor(look: Look, id: string, step: FoundItemStep): FoundItem {
  const item = read(look, 'foundItems', id);
  const over = keptUntilOf(look, item) <= look.now;
  const code = refusalOfItemStep(item, step, look.actor.role, over);
  if (code) throw new DeskError(code);
  return item;
}

/** Does one step: the thing, its history, its deadline. @returns the thing as it is now */
export function takeItemStep(
  act: Act,
  before: FoundItem,
  step: FoundItemStep,
  fields: Partial<FoundItem>,
  said: Said = {},
): FoundItem {
  writeItemStep(act, before, step, said);
  const kind = step === 'void' ? 'void' : 'patch';
  const after = patch(act, 'foundItems', before, { ...fields, status: afterItemStep(before.status, step) }, kind);
  renewItemTimers(act, after);
  return after;
}

/** A line of the thing's own history, and of the reports it belongs to as far as those are told. */
export function writeItemStep(
  act: Act,
  { id, no, caseId, matchedCase }: FoundItem,
  step: FoundItemStep | 'store' | 'count',
  { text = '', details }: Said,
): void {
  const entry = { kind: 'foundItem', step, item: id, no, text, ...(details && { details }) } as const;
  act.append('foundItems', id, entry);
  if (!toldToReports.has(step)) return;
  for (const report of [caseId, matchedCase]) if (report !== null) act.append('cases', report, entry);
}

const toldToReports: ReadonlySet<string> = new Set<FoundItemStep | 'store'>([
  'store',
  'claim',
  'refuseClaim',
  'handBack',
  'passToSecurity',
  'passToPolice',
  'dispose',
  'void',
]);

export function renewItemTimers(act: Act, item: FoundItem): void {
  act.setTimers('foundItems', item.id, foundItemTimers(item, act.parameters, act.site.timeZone));
}
