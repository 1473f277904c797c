import os from 'node:os';
import path from 'node:path';
import type { Language } from '../../shared/contract/desk.ts';
import type { About } from '../../shared/contract/session.ts';
import { DeskError, unwrap } from '../../shared/errors.ts';
import type { PathChooser } from '../backups/choose-backups.ts';
import type { Journal } from '../log/journal.ts';
import type { DeskSession } from '../session.ts';
import type { SettingsFile } from '../settings.ts';
import type { WorkerClient } from '../store/worker-client.ts';
import type { DeskSync } from '../sync/desk-sync.ts';

export interface SupportParts {
  session: DeskSession;
  store: Pick<WorkerClient, 'call'>;
  settings: SettingsFile;
  sync: DeskSync;
  journal: Journal;
  chooser: PathChooser;
  about(): Promise<About>;
  now(): number;
  language(): Language;
}

/** 打包给技术支持: for whoever mends the desk, to a place that a supervisor chooses; the history says so. */
export function support({ session, store, settings, sync, journal, chooser, about, now, language }: SupportParts) {
  return async (): Promise<{ file: string } | null> => {
    const actor = session.actor();
    const folder = await chooser.folder(language());
    // The dialog may have stood open while the desk locked itself: whoever answers it then is nobody.
    if (session.actor()?.id !== actor?.id) throw new DeskError('locked');
    if (folder === null) return null;
    const known = await about();
    const parts = {
      about: known,
      facts: unwrap(await store.call('support.facts', {}, actor)),
      settings: settings.get(),
      sync: await sync.status(),
      machine: machine(),
      logFolder: path.dirname(known.logFile),
      now: now(),
    };
    const { writeBundle } = await import('./bundle.ts');
    try {
      const file = await writeBundle(folder, parts);
      journal.write('info', 'support bundle saved');
      return { file };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      throw new DeskError(code === 'ENOSPC' ? 'diskFull' : 'fileNotWritten', {}, { cause: error });
    }
  };
}

function machine(): Record<string, string | number> {
  return {
    platform: process.platform,
    arch: process.arch,
    release: os.release(),
    memoryMb: Math.round(os.totalmem() / 1_048_576),
    processors: os.cpus().length,
  };
}
