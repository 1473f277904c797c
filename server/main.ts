import { command, usage } from './commands.ts';
import { buildApp } from './http/app.ts';
import { openStore } from './open-store.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';
import { Refused } from './store/refused.ts';

async function serve(settings: Settings): Promise<void> {
  const store = await openStore(settings, Date.now());
  const app = buildApp({ store, now: Date.now, log: true, ...(settings.tls && { tls: settings.tls }) });
  await app.listen({ host: settings.host, port: settings.port });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.drain();
    await store.close();
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

async function run(settings: Settings, words: readonly string[]): Promise<number> {
  const store = await openStore(settings, Date.now());
  try {
    const lines = await command(store, words, Date.now());
    process.stdout.write(`${(lines ?? [usage]).join('\n')}\n`);
    return lines ? 0 : 2;
  } finally {
    await store.close();
  }
}

/** @returns what a person can mend as a sentence; anything else goes on as the bug it is. */
function sentence(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof Refused) return error.code === 'notFound' ? 'there is no such site' : error.code;
  throw error;
}

try {
  const words = process.argv.slice(2);
  const settings = readSettings(process.env);
  if (words.length === 0) await serve(settings);
  else process.exitCode = await run(settings, words);
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = 1;
}
