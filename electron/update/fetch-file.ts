import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseFile } from '../../shared/release.ts';
import { UpdateRefused } from './signed-list.ts';

/** @returns a body that may be no longer than `most`. @throws UpdateRefused `broken` for a longer one, `unreachable` for none */
export async function readSmall(answer: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bodyOf(answer)) {
    length += part.length;
    if (length > most) throw new UpdateRefused('broken');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * Writes an installer under an unfinished name, counts and hashes what comes, and gives it its name only when it is the one in the list.
 * @returns its path
 * @throws UpdateRefused `broken` for too few, too many or other bytes; `diskFull`, `notWritten`, `unreachable`
 */
export async function fetchFile(answer: Response, file: ReleaseFile, folder: string): Promise<string> {
  await fs.mkdir(folder, { recursive: true });
  const whole = path.join(folder, file.name);
  const unfinished = `${whole}.unfinished`;
  const open = await fs.open(unfinished, 'w', 0o600).catch(refuseWriting);
  try {
    const hash = createHash('sha512');
    let length = 0;
    for await (const part of bodyOf(answer)) {
      length += part.length;
      if (length > file.bytes) throw new UpdateRefused('broken');
      hash.update(part);
      await open.write(part).catch(refuseWriting);
    }
    if (length !== file.bytes || hash.digest('hex') !== file.sha512) throw new UpdateRefused('broken');
    await open.sync();
  } catch (error) {
    await open.close();
    await fs.rm(unfinished, { force: true });
    throw error;
  }
  await open.close();
  await fs.rename(unfinished, whole);
  return whole;
}

/** @returns whether the file on the disk is still the one in the list */
export async function isWhole(place: string, file: Pick<ReleaseFile, 'bytes' | 'sha512'>): Promise<boolean> {
  const hash = createHash('sha512');
  try {
    const open = await fs.open(place);
    for await (const part of open.createReadStream()) hash.update(part as Buffer);
  } catch {
    return false;
  }
  return hash.digest('hex') === file.sha512;
}

async function* bodyOf(answer: Response): AsyncGenerator<Uint8Array> {
  if (!answer.ok || answer.body === null) throw new UpdateRefused('unreachable');
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new UpdateRefused('unreachable', { cause });
    });
    if (done) return;
    yield value;
  }
}

function refuseWriting(cause: unknown): never {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
  throw new UpdateRefused(full ? 'diskFull' : 'notWritten', { cause });
}
