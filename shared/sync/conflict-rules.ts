import type { Fields } from './change.ts';

export const conflictKinds = [
  'keyLentTwice',
  'parcelHandedOutTwice',
  'closedAndReopened',
  'countedTwice',
  'walkedTwice',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Both sides say something about `field`: one of them a value of `one`, the other of `other`. */
export interface ConflictRule {
  kind: ConflictKind;
  register: string;
  field: string;
  one: readonly string[] | 'any';
  other: readonly string[] | 'any';
}

const gone = ['onLoan', 'issuedToOwner'];
const handedOut = ['delivered', 'pickedUp', 'forwarded', 'returned', 'sent'];
const over = ['closed', 'archived', 'declinedByCustomer', 'notAccepted', 'voided'];
const open = ['reopened', 'inProgress', 'registered', 'notified', 'scheduled'];

/** What a merge per field cannot keep, because in the house it can only have happened once. */
export const conflictRules: readonly ConflictRule[] = [
  { kind: 'keyLentTwice', register: 'keys', field: 'status', one: gone, other: gone },
  { kind: 'parcelHandedOutTwice', register: 'mailItems', field: 'status', one: handedOut, other: handedOut },
  { kind: 'closedAndReopened', register: 'cases', field: 'status', one: over, other: open },
  { kind: 'countedTwice', register: 'keyCounts', field: 'found', one: 'any', other: 'any' },
  { kind: 'countedTwice', register: 'itemCounts', field: 'found', one: 'any', other: 'any' },
  { kind: 'countedTwice', register: 'mailBatches', field: 'countedItems', one: 'any', other: 'any' },
  { kind: 'walkedTwice', register: 'patrols', field: 'startedAt', one: 'any', other: 'any' },
];

/** @returns the kind of conflict between what two sides said of one record while apart; null when it merges by itself. */
export function conflictBetween(register: string, ours: Fields, theirs: Fields): ConflictKind | null {
  const rule = conflictRules.find((r) => r.register === register && stands(r, ours, theirs));
  return rule?.kind ?? null;
}

function stands({ field, one, other }: ConflictRule, ours: Fields, theirs: Fields): boolean {
  const [a, b] = [ours[field], theirs[field]];
  if (a === undefined || b === undefined) return false;
  if (one === 'any' || other === 'any') return JSON.stringify(a) !== JSON.stringify(b);
  const fits = (value: unknown, allowed: readonly string[]) => typeof value === 'string' && allowed.includes(value);
  return (fits(a, one) && fits(b, other)) || (fits(a, other) && fits(b, one));
}
