import type { Task } from '../store/handler.ts';
import { runVerify } from './run-thread.ts';

/** The same check as the page’s in every export, against the keys that this site is known to have. */
export const checkExport: Task<'exports.check'> = {
  async task(book, { folder }) {
    const keys = book.db.rows<{ fingerprint: string }>('SELECT fingerprint FROM siteKeys');
    // A site without a key has signed nothing: then no key is its own.
    const fingerprints = keys.length > 0 ? keys.map(({ fingerprint }) => fingerprint) : [''];
    const thread = runVerify({ kind: 'verify', folder, keys: fingerprints }, (_, done) =>
      book.emit('progress', { task: 'check', done }),
    );
    return thread.done;
  },
};
