import { withDisplay } from '../../build/display.mjs';
import { breakWindow } from './broken-window.ts';
import { fillDisk, noSmallDisk } from './full-disk.ts';
import { Rounds, type Tally } from './rounds.ts';
import { Victim } from './victim.ts';

export interface Outcome extends Tally {
  seed: number;
  rounds: number;
  fullDisks: number;
  /** What this machine does not let us try, in words. */
  skipped: string[];
  ms: number;
}

const roundsPerFullDisk = 40;

export interface Plan {
  seed: number;
  rounds: number;
  /** Also the page of a real window: its process dies, or hangs. */
  window?: boolean;
  /** On a disk that says it has flushed and has not: there must be losses then, or this suite sees nothing. */
  lyingDisk?: boolean;
}

/** Everything that can befall a desk and its disk. The same seed plans the same faults; how far the desk is then is the machine's. */
export async function faults(plan: Plan): Promise<Outcome> {
  const began = performance.now();
  const victim = await Victim.prepare();
  const rounds = new Rounds(plan.seed, victim, plan.lyingDisk === true);
  const { tally } = rounds;
  const skipped = [victim.unrecorded, noSmallDisk].filter((why) => why !== null);
  if (!plan.window) skipped.push('window: a page that dies or hangs is tried with --window');
  let fullDisks = 0;
  try {
    for (let round = 0; round < plan.rounds; round += 1) {
      if (round % roundsPerFullDisk === 0 && noSmallDisk === null) {
        const { acknowledged, ...findings } = await fillDisk(plan.seed + round);
        tally.acknowledged += acknowledged;
        rounds.count('full disk', findings);
        fullDisks += 1;
      }
      await rounds.round();
    }
    if (plan.window) {
      const { acknowledged, lost } = await withDisplay(breakWindow);
      tally.acknowledged += acknowledged;
      tally.lost += lost.length;
      tally.found.push(...lost);
    }
  } finally {
    victim.remove();
    rounds.remove();
  }
  const ms = Math.round(performance.now() - began);
  return { seed: plan.seed, rounds: plan.rounds, ...tally, fullDisks, skipped, ms };
}
