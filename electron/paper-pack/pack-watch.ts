/** How often a pack is looked at, and how long after the start the first time: nothing waits for it. */
const everyMs = 15 * 60_000;
const firstMs = 2 * 60_000;

/** @returns what is to be called once a second; and what a change of registers may bring forward */
export function packWatch(now: () => number, refresh: () => void) {
  let dueAt = now() + firstMs;
  return {
    tick() {
      if (now() < dueAt) return;
      dueAt = now() + everyMs;
      refresh();
    },
    /** A handover leaves a fresh pack to whoever comes. */
    changed(registers: readonly string[]) {
      if (registers.includes('handovers')) dueAt = Math.min(dueAt, now() + 5_000);
    },
  };
}
