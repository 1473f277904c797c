import type { Actor } from '../shared/contract/admit.ts';
import type { DeskPhase } from '../shared/contract/desk.ts';
import type { DeskEvents, EventName } from '../shared/contract/events.ts';
import type { WorkerMethod } from '../shared/contract/index.ts';
import type { Answer } from '../shared/errors.ts';
import type { AsideJob } from './backups/aside.ts';

/** What main asks of the database worker. `input` has passed `admit`; `now` is UTC ms by main's steady clock. */
export type Request =
  | { seq: number; kind: 'call'; method: WorkerMethod; input: unknown; actor: Actor | null; now: number }
  /** The first screen stands: what it could do without is loaded now. */
  | { kind: 'begin'; now: number }
  | { seq: number; kind: 'close' };

export type Message =
  | { kind: 'opened'; phase: DeskPhase['phase']; sqlite: string }
  | { kind: 'answer'; seq: number; answer: Answer<unknown> }
  | { kind: 'event'; name: EventName; payload: DeskEvents[EventName] }
  | { kind: 'log'; level: 'info' | 'warn' | 'error'; text: string };

export interface WorkerData {
  dir: string;
  /** UTC ms at the start. */
  now: number;
  /** Set in a thread that only does this job. */
  aside?: AsideJob;
}
