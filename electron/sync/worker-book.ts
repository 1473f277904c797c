import { unwrap } from '../../shared/errors.ts';
import type { BookPort } from '../../shared/sync/ports.ts';
import type { WorkerClient } from '../store/worker-client.ts';

export type Store = Pick<WorkerClient, 'call'>;

/** The desk's book as the engine sees it, through the database worker. Its calls throw DeskError where the book refuses. */
export function workerBook(store: Store): BookPort {
  return {
    outbox: async (behind) => unwrap(await store.call('sync.outbox', { behind }, null)),
    answered: async (answer) => void unwrap(await store.call('sync.answered', { answer }, null)),
    position: async () => unwrap(await store.call('sync.position', {}, null)),
    take: async (page) => unwrap(await store.call('sync.take', { page }, null)),
    asideCount: async () => unwrap(await store.call('sync.asideCount', {}, null)),
    reissue: async () => void unwrap(await store.call('sync.reissue', {}, null)),
    rewind: async (to) => void unwrap(await store.call('sync.rewind', { to }, null)),
  };
}
