import type { Actor } from '../../shared/contract/admit.ts';
import type { Backup, BackupStatus } from '../../shared/contract/backups.ts';
import type { Language } from '../../shared/contract/desk.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError, unwrap } from '../../shared/errors.ts';
import type { DeskSession } from '../session.ts';
import type { WorkerClient } from '../store/worker-client.ts';

/** Asks whoever sits there; null when they thought better of it. */
export interface PathChooser {
  folder(language: Language): Promise<string | null>;
  file(language: Language): Promise<string | null>;
}

interface Parts {
  chooser: PathChooser;
  session: DeskSession;
  store: Pick<WorkerClient, 'call'>;
  language(): Language;
}

/** Where copies go and where one is fetched from: a page cannot name a path, only a person can. */
export function choosingBackups({ chooser, session, store, language }: Parts) {
  /** The dialog may have stood open while the desk locked itself: whoever answers it then is nobody. */
  const asked = async (actor: Actor | null, what: keyof PathChooser): Promise<string | null> => {
    const path = await chooser[what](language());
    if (session.actor()?.id !== actor?.id) throw new DeskError('locked');
    return path;
  };

  return {
    async choosePlace(): Promise<BackupStatus> {
      const actor = session.actor();
      const path = await asked(actor, 'folder');
      if (path === null) return unwrap(await store.call('backups.status', {}, actor));
      return unwrap(await store.call('backups.keepAt', { path }, actor));
    },

    /** Before there is a book that can be opened anyone may; then it is a supervisor's. */
    async chooseSource({ what }: ParsedOf<'backups.chooseSource'>): Promise<Backup[] | null> {
      const actor = session.actor();
      const { phase } = unwrap(await store.call('desk.phase', {}, null));
      if (phase === 'ready' && actor?.role !== 'supervisor') throw new DeskError('notAllowed');
      const path = await asked(actor, what);
      return path === null ? null : unwrap(await store.call('backups.look', { path }, actor));
    },
  };
}
