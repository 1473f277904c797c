import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Gives `work` an empty folder in dist/, which is on the project's own disk: a temporary folder may be memory. */
export async function withBenchFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const parent = path.resolve(import.meta.dirname, '../../dist');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(path.join(parent, 'bench-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}
