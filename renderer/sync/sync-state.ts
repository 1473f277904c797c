import type { SyncStatus } from '../../shared/contract/sync.ts';
import type { Tone } from '../look/meaning.tsx';

/** What the desk says of itself in the bar. */
export type SyncState = 'inStep' | 'waiting' | 'offline' | 'needsYou';

/** These mend themselves, or the network does; for everything else somebody must do something. */
const passing: ReadonlySet<string> = new Set(['offline', 'busy', 'notOurs', 'cursorUnknown']);
/** What is confirmed within this time was never worth a word. */
const calmMs = 5_000;

export const syncTones: Record<SyncState, Tone> = {
  inStep: 'plain',
  waiting: 'waits',
  offline: 'waits',
  needsYou: 'soon',
};

/** @returns null for a desk that works alone. @param now UTC ms */
export function syncState(status: SyncStatus, now: number): SyncState | null {
  if (status.joined === null) return null;
  if (status.trouble !== null && !passing.has(status.trouble)) return 'needsYou';
  if (status.waiting > 0 && status.since !== null && now - status.since > calmMs) return 'waiting';
  // A single lost call is no reason to disturb anybody.
  if (status.trouble !== null && status.troubleSince !== null && now - status.troubleSince > calmMs) return 'offline';
  return 'inStep';
}
