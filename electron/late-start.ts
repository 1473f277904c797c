import path from 'node:path';
import { app, powerMonitor } from 'electron';
import type { House } from './house.ts';
import type { Journal } from './log/journal.ts';

/** @returns the file the log is written to */
export function logFileIn(userData: string): string {
  return path.join(userData, 'logs', 'main.log');
}

/** What the first screen need not wait for: the log's file, the power events, the clock's tick, all other calls. */
export async function startLate(house: House, journal: Journal, logFile: string): Promise<void> {
  // The installed shortcut's id, or Windows shows no notifications.
  app.setAppUserModelId('org.deskbook.desk');
  powerMonitor.on('suspend', () => house.sleeps());
  powerMonitor.on('resume', () => house.wakes());
  powerMonitor.on('lock-screen', () => house.session.lock());
  setInterval(() => house.tick(), 1000);
  void house.startSync();
  const { openLogFile } = await import('./log/log-file.ts');
  journal.openInto(openLogFile(logFile));
  house.begin();
}
