import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '../../shared/errors.ts';
import { flushFolder } from '../store/durable.ts';

const fileOf = (dir: string) => join(dir, 'site-key.pem');

/** The desk’s own key for exports. */
export interface SigningKey {
  /** 32 bytes, hex. */
  publicKey: string;
  /** @returns the signature, hex */
  sign(bytes: Uint8Array): string;
}

/**
 * The key in the data folder, made there when there is none. It is in no log, no backup and no export; only whoever may read the
 * folder can read it.
 * @throws DeskError `fileUnreadable` when it is there and no key: a new one would only hide that
 */
export function signingKey(dir: string): SigningKey {
  const file = fileOf(dir);
  if (!existsSync(file)) makeKey(dir, file);
  const privateKey = readKey(file);
  return {
    publicKey: publicHalf(privateKey),
    sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
  };
}

function makeKey(dir: string, file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const open = openSync(file, 'wx', 0o600);
  try {
    writeSync(open, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  flushFolder(dir);
}

function readKey(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file));
  } catch (error) {
    throw new DeskError('fileUnreadable', { params: { file: 'site-key.pem' } }, { cause: error });
  }
}

/** The last 32 bytes of the key’s wrapping are the key. */
function publicHalf(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
}
