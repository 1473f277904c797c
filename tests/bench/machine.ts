import { cpus, loadavg, release, totalmem } from 'node:os';
import Sqlite from 'better-sqlite3';
import { electronLaunch } from '../../build/launch.ts';
import type { Figures } from './figures.ts';

export const loadNow = () => Number((loadavg()[0] ?? 0).toFixed(2));

/** @returns where and on what the figures were taken; a figure says nothing without it. */
export function machine(): Figures {
  const db = new Sqlite(':memory:');
  const sqlite = String(db.prepare('SELECT sqlite_version()').pluck().get());
  db.close();
  return {
    'machine.processor': cpus()[0]?.model.trim() ?? 'unknown',
    'machine.cpus': cpus().length,
    'machine.memoryGiB': Math.round(totalmem() / 2 ** 30),
    'machine.system': `${process.platform} ${release()}`,
    'machine.node': process.versions.node,
    'machine.sqlite': sqlite,
    'machine.electron': electronLaunch().isFallback ? 'fallback for development' : 'as shipped',
    'machine.loadBefore': loadNow(),
  };
}
