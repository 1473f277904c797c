import { withDisplay } from '../../build/display.mjs';
import { emptyFolder, removeFolder, seed } from '../e2e/harness/folder.ts';
import { writeIncident } from '../e2e/harness/incidents.ts';
import { type Pasted, pastePhotos } from '../e2e/harness/photos.ts';
import { type RunningDesk, startDesk } from '../e2e/harness/running-desk.ts';
import { signIn } from '../e2e/harness/sign-in.ts';
import { shape, zh } from '../e2e/harness/words.ts';
import { type BenchOptions, type Figures, median, rounded } from './figures.ts';
import { incidentTasks } from './tasks/incident-tasks.ts';
import { practisedOnly } from './tasks.ts';

const photos = 10;

/** S26: an incident written down, and ten photos of twelve megapixels attached to one, in the real window. */
export async function incident(options: BenchOptions): Promise<Figures> {
  return { ...(await practisedOnly(incidentTasks)), ...(await photographed(options)) };
}

function photographed({ rounds }: BenchOptions): Promise<Figures> {
  return withDisplay(async () => {
    const dir = emptyFolder();
    try {
      await seed(dir);
      const desk = await startDesk(dir);
      try {
        await signIn(desk, 'guard');
        const all: Attached[] = [];
        for (let round = 0; round < Math.min(rounds, 5); round += 1) all.push(await attached(desk, `水泵房 ${round}`));
        const seconds = all.map(({ readyMs, savedMs }) => (readyMs + savedMs) / 1000);
        return {
          'incident.photos': photos,
          'incident.photos.seconds': rounded(median(seconds)),
          'incident.photos.secondsMax': rounded(Math.max(...seconds)),
          'incident.photos.longestPauseMs': rounded(Math.max(...all.map(({ longestPauseMs }) => longestPauseMs))),
        };
      } finally {
        await desk.kill();
      }
    } finally {
      removeFolder(dir);
    }
  });
}

interface Attached extends Pasted {
  /** From Ctrl+Enter until the last one is kept. */
  savedMs: number;
}

async function attached(desk: RunningDesk, place: string): Promise<Attached> {
  const record = await writeIncident(desk, place, '地面积水');
  const pasted = await pastePhotos(desk.page, photos);
  const began = performance.now();
  await desk.hands.press('Control+Enter');
  await record.getByRole('form', { name: shape(zh.attachments.add.title_other) }).waitFor({ state: 'detached' });
  return { ...pasted, savedMs: performance.now() - began };
}
