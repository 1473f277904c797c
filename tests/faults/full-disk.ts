import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../../db/demo/random.ts';
import { openDesk } from '../../db/desk.ts';
import { bookFile } from '../../db/site/backups.ts';
import type { Actor } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import { canMountDisks, mountSmallDisk } from '../e2e/harness/small-disk.ts';
import type { Acknowledged } from './acknowledged.ts';
import { type Findings, reopen } from './reopen.ts';
import { firstPerson, someSave } from './saves.ts';

export const noSmallDisk = canMountDisks ? null : 'full disk: only root on Linux may mount a disk of its own';

const saves = 40;

/**
 * A desk whose disk is filled under it: what it refuses it refuses as a full disk, what it answered stays, and it goes on when
 * there is room.
 */
export async function fillDisk(seed: number): Promise<Findings & { acknowledged: number; refused: number }> {
  const random = new Random(seed);
  const dir = mkdtempSync(join(tmpdir(), 'deskbook-full-'));
  const disk = mountSmallDisk(dir, 40);
  try {
    const promised: Acknowledged[] = [];
    let refused = 0;
    const desk = openDesk({ dir, now: Date.now });
    try {
      const first = firstPerson.acknowledges(await desk.call(firstPerson.method, firstPerson.input, null));
      promised.push(first);
      const supervisor: Actor = { id: first.id, role: 'supervisor' };
      const cases: string[] = [];
      for (const phase of ['room', 'full', 'room again']) {
        if (phase === 'full') disk.fill(bookFile(dir));
        if (phase === 'room again') disk.clear();
        for (let i = 0; i < saves; i += 1) {
          const { method, input, acknowledges } = someSave(random, cases);
          try {
            const one = acknowledges(await desk.call(method, input, supervisor));
            promised.push(one);
            if (one.kind === 'case') cases.push(one.id);
          } catch (error) {
            if (!(error instanceof DeskError) || error.code !== 'diskFull' || phase !== 'full') throw error;
            refused += 1;
          }
        }
      }
    } finally {
      await desk.close();
    }
    return { ...(await reopen(dir, promised)), acknowledged: promised.length, refused };
  } finally {
    disk.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
