import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../../shared/contract/print.ts';
import { partName } from '../../shared/export/file-names.ts';
import type { ListedFile } from '../../shared/export/manifest.ts';
import type { Look } from '../store/act.ts';
import { flushFile } from '../store/durable.ts';
import { volumesOf } from './bindings.ts';
import type { ExportJob } from './job.ts';

/** Draws a paper. @returns its PDF; null when that failed */
export type Draw = (paper: Paper) => Promise<Uint8Array | null>;

/** Writes the bound registers into the folder. @returns what is there, and the names of those that could not be drawn */
export async function bindVolumes(
  look: Look,
  job: ExportJob,
  folder: string,
  draw: Draw,
): Promise<{ listed: ListedFile[]; missing: string[] }> {
  const listed: ListedFile[] = [];
  const missing: string[] = [];
  for (const { register, name, paper } of volumesOf(look, job)) {
    const path = partName(name, 1, 'pdf');
    const pdf = await draw(paper);
    if (pdf === null) {
      missing.push(path);
      continue;
    }
    writeFileSync(join(folder, path), pdf, { flag: 'wx' });
    flushFile(join(folder, path));
    const rows = paper.binding?.lines ?? null;
    listed.push({ path, bytes: pdf.length, sha256: hash('sha256', pdf, 'hex'), register, rows });
  }
  return { listed, missing };
}
