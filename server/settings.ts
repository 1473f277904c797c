import { readFileSync } from 'node:fs';
import { z } from 'zod';

const shape = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8470),
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().min(1).default('server-data'),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  RELEASES_DIR: z.string().min(1).optional(),
  BEHIND_TLS_PROXY: z.enum(['0', '1']).default('0'),
});

export interface Settings {
  host: string;
  port: number;
  /** Null: the embedded database in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  tls: { cert: Buffer; key: Buffer } | null;
  /** Folder of new versions for the desks; null: this server has none. */
  releases: string | null;
}

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** A person's mistake in the settings, told in one sentence. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @throws SettingsError when they do not fit each other: tokens and records never cross a network unencrypted */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = shape.safeParse(env);
  if (!read.success) throw new SettingsError(`${read.error.issues[0]?.path.join('.')} is not usable`);
  const { HOST, PORT, DATABASE_URL, DATA_DIR, TLS_CERT, TLS_KEY, RELEASES_DIR, BEHIND_TLS_PROXY } = read.data;
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined)) throw new SettingsError('TLS_CERT and TLS_KEY go together');
  const tls = TLS_CERT !== undefined && TLS_KEY !== undefined ? { cert: pem(TLS_CERT), key: pem(TLS_KEY) } : null;
  if (!tls && BEHIND_TLS_PROXY !== '1' && !loopback.includes(HOST)) {
    throw new SettingsError(
      `to listen on ${HOST}, give TLS_CERT and TLS_KEY, or BEHIND_TLS_PROXY=1 where a proxy does TLS`,
    );
  }
  return {
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: DATA_DIR,
    tls,
    releases: RELEASES_DIR ?? null,
  };
}

function pem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new SettingsError(`${file} cannot be read`);
  }
}
