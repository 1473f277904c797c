import { withDisplay } from '../../build/display.mjs';
import { emptyFolder, removeFolder, seed } from '../e2e/harness/folder.ts';
import { startDesk } from '../e2e/harness/running-desk.ts';
import { signIn } from '../e2e/harness/sign-in.ts';
import { type Figures, rounded } from './figures.ts';
import { incidentTasks } from './tasks/incident-tasks.ts';
import { keyTasks } from './tasks/key-tasks.ts';
import { mailTasks } from './tasks/mail-tasks.ts';
import type { Given, Task } from './tasks/task.ts';
import { visitorTasks } from './tasks/visitor-tasks.ts';

/** Each register brings its own. */
const tasks: readonly Task[] = [...keyTasks, ...mailTasks, ...visitorTasks, ...incidentTasks];

/** Seconds of a practised hand (the keystroke-level model): a key, a letter of free text, aim and trigger, the next parcel, a name on the pad. */
const seconds = { keys: 0.2, letters: 0.12, scans: 1.2, parcels: 1.3, signatures: 2.5 } as const;

/** What each task takes: keys, scans and signatures as they were counted, and the seconds of a practised hand for them. */
export const practised = (): Promise<Figures> => practisedOnly(tasks);

/** The same of a few. */
export function practisedOnly(some: readonly Task[]): Promise<Figures> {
  return withDisplay(async () => {
    const figures: Figures = {};
    for (const task of some) Object.assign(figures, await measured(task));
    return figures;
  });
}

async function measured({ name, seed: prepare, run }: Task): Promise<Figures> {
  const dir = emptyFolder();
  try {
    let given: Given = {};
    await seed(dir, async (building) => {
      given = await prepare(building);
    });
    const desk = await startDesk(dir);
    try {
      await signIn(desk);
      desk.hands.count();
      const { keys, scans = 0, parcels = 0, signatures = 0, letters = 0 } = await run(desk, given);
      const hands =
        keys * seconds.keys +
        letters * seconds.letters +
        scans * seconds.scans +
        parcels * seconds.parcels +
        signatures * seconds.signatures;
      return {
        [`tasks.${name}.keys`]: keys,
        [`tasks.${name}.scans`]: scans,
        [`tasks.${name}.signatures`]: signatures,
        [`tasks.${name}.seconds`]: rounded(hands),
      };
    } finally {
      await desk.kill();
    }
  } finally {
    removeFolder(dir);
  }
}
