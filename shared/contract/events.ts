import type { NowLine, Person } from './desk.ts';
import type { Arrival } from './sync.ts';

/** What main tells the window without being asked. */
export interface DeskEvents {
  /** Committed, here or by sync: queries of these registers are stale. */
  changed: { registers: string[]; ids: string[] };
  /** Who sits at the desk; `locked` keeps the person and hides the screen. */
  session: Session;
  /** Deadlines that have just passed, most urgent first. */
  alarm: { lines: NowLine[] };
  /**
   * The machine's clock was moved by `byMs`. Negative: set back, and the desk goes on by steady time until the clock has
   * caught up or the app is started again. Positive: set forward, and the desk follows, unless it is further than `longestLeapMs`. 0: they agree again, or the
   * machine slept. Each time `app.now` is to be asked anew.
   */
  clock: { byMs: number };
  /** Another desk changed these. */
  arrived: { changes: Arrival[] };
  /** Progress of a long piece of work, 0…1. */
  progress: { task: 'demo' | 'import' | 'export' | 'check'; done: number };
}
export type EventName = keyof DeskEvents;

export type Session = { state: 'out' } | { state: 'in' | 'locked'; person: Person };
