import { setTimeout as wait } from 'node:timers/promises';

export interface Stretch {
  /** The longest time in which this thread answered nobody, ms. On a busy machine it may only have waited for its turn. */
  wallMs: number;
  /** The longest time it worked without a pause, ms of processor time: what it would be on a quiet machine. */
  workMs: number;
}

/** Watches this thread by a timer of one millisecond while `work` is done elsewhere. */
export async function longestStretch(work: () => Promise<unknown>): Promise<Stretch> {
  const longest: Stretch = { wallMs: 0, workMs: 0 };
  const working = work().then(() => true);
  for (let done = false; !done; ) {
    const [began, cpu] = [performance.now(), process.threadCpuUsage()];
    done = (await Promise.race([working, wait(1)])) ?? false;
    const used = process.threadCpuUsage(cpu);
    longest.wallMs = Math.max(longest.wallMs, performance.now() - began);
    longest.workMs = Math.max(longest.workMs, (used.user + used.system) / 1000);
  }
  return longest;
}
