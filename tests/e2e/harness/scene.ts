import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect } from 'vitest';
import { emptyFolder, type Moment, removeFolder, type Seeded, seed } from './folder.ts';
import { type RunningDesk, startDesk } from './running-desk.ts';

const pictures = join(import.meta.dirname, '..', 'failures');

/** The folders and running apps of one test, or of one file. */
export interface Scene {
  /** A new, empty data folder. */
  folder(): string;
  /** A data folder with the small building in it, as it is now or at a given moment. */
  building(prepare?: (seeded: Seeded) => Promise<unknown>, moment?: Moment): Promise<string>;
  /** @param now UTC ms: what the machine's clock says at the start; left out, it is this machine's own */
  start(dir: string, flags?: readonly string[], now?: number): Promise<RunningDesk>;
  /** Errors that belong to this test, such as a refused fetch in the console. */
  forgive(what: RegExp): void;
}

/**
 * Gives the tests of a file their scene. What is left running is ended with the test, or with the file. A test fails when a
 * desk complained; what a failed test looked like is kept as a picture in tests/e2e/failures.
 */
export function openScene(lasting: 'test' | 'file' = 'test'): Scene {
  const folders: string[] = [];
  const desks: RunningDesk[] = [];
  const forgiven: RegExp[] = [];
  const reported = new Set<string>();
  const end = async () => {
    await Promise.all(desks.splice(0).map((desk) => desk.kill()));
    for (const dir of folders.splice(0)) removeFolder(dir);
    forgiven.splice(0);
    reported.clear();
  };

  afterEach(async ({ task }) => {
    const complaints = desks
      .flatMap((desk) => desk.complaints())
      .filter((complaint) => !forgiven.some((what) => what.test(complaint)) && !reported.has(complaint));
    for (const complaint of complaints) reported.add(complaint);
    if (task.result?.state === 'fail' || complaints.length > 0) await photograph(task.name, desks);
    if (lasting === 'test') await end();
    expect(complaints).toEqual([]);
  });
  afterAll(end);

  const folder = () => {
    const dir = emptyFolder();
    folders.push(dir);
    return dir;
  };
  return {
    folder,
    async building(prepare, moment) {
      const dir = folder();
      await seed(dir, prepare, moment);
      return dir;
    },
    async start(dir, flags, now) {
      const desk = await startDesk(dir, flags, now);
      desks.push(desk);
      return desk;
    },
    forgive: (what) => void forgiven.push(what),
  };
}

async function photograph(test: string, desks: readonly RunningDesk[]): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  for (const [i, { page }] of desks.entries()) {
    if (!page.isClosed()) await page.screenshot({ path: join(pictures, `${name}-${i}.png`) }).catch(() => {});
  }
}
