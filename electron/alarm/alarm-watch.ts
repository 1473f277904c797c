import type { AlarmLine, NowLine } from '../../shared/contract/desk.ts';
import type { Answer } from '../../shared/errors.ts';
import { type Alarms, noAlarms, relist, ring } from './alarms.ts';

export interface AlarmSide {
  /** `alarms.due` */
  due(): Promise<Answer<AlarmLine[]>>;
  /** UTC ms */
  now(): number;
  /** False while nobody has signed in: what falls due meanwhile rings together when somebody does. */
  attended(): boolean;
  ring(lines: NowLine[]): void;
}

const settleMs = 150;
const relistEveryMs = 60_000;

/** Keeps the list of what may ring and looks at it every second. */
export class AlarmWatch {
  readonly #side: AlarmSide;
  #alarms: Alarms = noAlarms;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #listedAt = Number.NEGATIVE_INFINITY;

  constructor(side: AlarmSide) {
    this.#side = side;
  }

  /** Something was committed: many changes at once are one look. */
  refreshSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.refresh();
    }, settleMs);
  }

  /** A refused or failed answer leaves the list as it was: an alarm rather rings once too often than not at all. */
  async refresh(): Promise<void> {
    this.#listedAt = this.#side.now();
    const answer = await this.#side.due();
    if (answer.ok) this.#alarms = relist(this.#alarms, answer.value, this.#side.now());
    this.tick();
  }

  /** Once a second. */
  tick(): void {
    const now = this.#side.now();
    if (now - this.#listedAt >= relistEveryMs) void this.refresh();
    if (!this.#side.attended()) return;
    const { alarms, due } = ring(this.#alarms, now);
    this.#alarms = alarms;
    if (due.length > 0) this.#side.ring(due);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
