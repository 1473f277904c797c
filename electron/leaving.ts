import { app, type BrowserWindow } from 'electron';
import type { WorkerClient } from './store/worker-client.ts';

/** Drafts are saved half a second after the last key; the page gets that long, out of sight. */
const draftsMs = 700;
const closeMs = 3_000;

export type Leave = (code: number) => Promise<void>;

/**
 * Ends the app so that nothing is lost: what is being typed becomes a draft, then the database is closed in order.
 * @param page the window whose page may still save something. @param atEnd what waits until the book is closed
 */
export function prepareLeaving(
  store: WorkerClient,
  page: () => BrowserWindow | null,
  atEnd: () => Promise<void>,
): Leave {
  let left: Promise<void> | null = null;
  const leave = async (code: number) => {
    const window = page();
    if (window && !window.isDestroyed()) {
      window.hide();
      await new Promise((done) => setTimeout(done, draftsMs));
    }
    await store.close(closeMs);
    if (code === 0) await atEnd().catch(() => {});
    app.exit(code);
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    left ??= leave(0);
  });
  return (code) => {
    left ??= leave(code);
    return left;
  };
}
