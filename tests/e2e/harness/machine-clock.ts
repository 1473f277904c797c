import type { RunningDesk } from './running-desk.ts';

/** @returns the environment of a machine whose clock stands at `now`, UTC ms, and goes on from there. */
export const machineAt = (now: number) => ({ DESK_MACHINE_CLOCK: String(now) });

/** Lets time pass at the machine, all at once, until its clock says `until` (UTC ms). The window asks main for the time, as after a sleep. */
export async function passUntil({ app, page }: RunningDesk, until: number): Promise<void> {
  await app.evaluate(`globalThis.machineClock.pass(${until} - Date.now())`);
  await askForTime(page);
}

/** Somebody moves the machine's clock by so many ms; the desk finds out by itself, within a second. */
export async function turnClock({ app }: RunningDesk, byMs: number): Promise<void> {
  await app.evaluate(`globalThis.machineClock.turn(${byMs})`);
}

function askForTime(page: RunningDesk['page']): Promise<void> {
  return page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
