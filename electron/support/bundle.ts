import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SupportFacts } from '../../shared/contract/machine.ts';
import type { About } from '../../shared/contract/session.ts';
import type { SyncStatus } from '../../shared/contract/sync.ts';
import type { Settings } from '../settings.ts';
import { keptLine } from './kept-line.ts';

export interface BundleParts {
  about: About;
  facts: SupportFacts;
  settings: Readonly<Settings>;
  sync: SyncStatus;
  /** The machine: its system and processor, nobody's name. */
  machine: Record<string, string | number>;
  logFolder: string;
  /** UTC ms */
  now: number;
}

/** What stands on page one: written out here field by field, so that what is added elsewhere does not come along by itself. */
function summary({ about, facts, settings, sync, machine, now }: BundleParts) {
  const { version, electron, chromium, node, sqlite } = about;
  const { language, zoom, maximized, bounds, night, packFolder, packCopies } = settings;
  const { migrations, rows, bookBytes, changes, demo } = facts;
  return {
    madeAt: new Date(now).toISOString(),
    versions: { version, electron, chromium, node, sqlite },
    machine,
    settings: { language, zoom, maximized, bounds, night: night?.on ?? null },
    paperPack: { elsewhere: packFolder !== null, copies: packCopies.length },
    book: { migrations, rows, bookBytes, changes, demo },
    sync: {
      joined: sync.joined !== null,
      trouble: sync.trouble,
      clockOff: sync.clockOff,
      sent: sync.sent,
      received: sync.received,
    },
  };
}

/** Writes the zip under an unfinished name and renames it. @returns its path */
export async function writeBundle(folder: string, parts: BundleParts): Promise<string> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const put = (name: string, text: string) => zip.addBuffer(Buffer.from(text, 'utf8'), name);
  put('summary.json', `${JSON.stringify(summary(parts), null, 2)}\n`);
  for (const { name, text } of await logsIn(parts.logFolder)) put(`logs/${name}`, text);
  zip.end();
  const stamp = new Date(parts.now).toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  const file = path.join(folder, `deskbook-support-${stamp}.zip`);
  const unfinished = `${file}.unfinished`;
  await pipeline(zip.outputStream, createWriteStream(unfinished, { flush: true }));
  await fs.rename(unfinished, file);
  return file;
}

async function logsIn(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await fs.readdir(folder).catch(() => [])).filter((name) => /^main(\.\d)?\.log$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const lines = (await fs.readFile(path.join(folder, name), 'utf8')).split(/\r?\n/);
      return { name, text: lines.map((line) => (line === '' ? '' : keptLine(line))).join('\n') };
    }),
  );
}
