import { join } from 'node:path';

/** Bundled, it lies beside the worker. */
export const threadFile = import.meta.filename.endsWith('.cjs')
  ? join(import.meta.dirname, 'export-thread.cjs')
  : join(import.meta.dirname, 'thread.ts');
