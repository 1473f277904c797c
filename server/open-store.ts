import type { Settings } from './settings.ts';
import { openEmbedded } from './store/embedded.ts';
import { migrate } from './store/migrate.ts';
import { openPostgres } from './store/postgres.ts';
import type { Store } from './store/sql.ts';

/** @returns the database of the settings, brought up to date. @param now UTC ms */
export async function openStore(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  now: number,
): Promise<Store> {
  const store = databaseUrl === null ? await openEmbedded(dataDir) : openPostgres(databaseUrl);
  try {
    await migrate(store, now);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
