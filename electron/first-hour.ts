import type { FirstHour } from '../shared/contract/machine.ts';
import { unwrap } from '../shared/errors.ts';
import type { DeskSession } from './session.ts';
import type { SettingsFile } from './settings.ts';
import type { WorkerClient } from './store/worker-client.ts';
import type { DeskSync } from './sync/desk-sync.ts';

interface Parts {
  session: DeskSession;
  store: Pick<WorkerClient, 'call'>;
  settings: SettingsFile;
  sync: DeskSync;
}

/** The first hour's list: what the book shows as done, and whether the desk has joined. */
export function firstHour({ session, store, settings, sync }: Parts) {
  return {
    async read(): Promise<FirstHour> {
      const facts = unwrap(await store.call('firstHour.facts', {}, session.actor()));
      const { joined } = await sync.status();
      return { done: { ...facts, server: joined !== null }, hidden: settings.get().firstHourHidden };
    },
  };
}
