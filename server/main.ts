import { command, usage } from './commands.ts';
import { type Answer, askRunning, listenForCommands } from './control.ts';
import { buildApp } from './http/app.ts';
import { openStore } from './open-store.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';
import { Refused } from './store/refused.ts';
import type { Store } from './store/sql.ts';

async function answer(store: Store, words: readonly string[]): Promise<Answer> {
  try {
    const lines = await command(store, words, Date.now());
    return { code: lines ? 0 : 2, text: (lines ?? [usage]).join('\n') };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { code: 1, text: error.code === 'notFound' ? 'there is no such site' : error.code };
  }
}

async function serve(settings: Settings): Promise<void> {
  const isEmbedded = settings.databaseUrl === null;
  if (isEmbedded && (await askRunning(settings.dataDir, [])))
    throw new SettingsError('a server runs on this data folder already');
  const store = await openStore(settings, Date.now());
  const { tls, releases } = settings;
  const app = buildApp({
    store,
    now: Date.now,
    log: true,
    ...(tls && { tls }),
    ...(releases !== null && { releases }),
  });
  await app.listen({ host: settings.host, port: settings.port });
  const deafen = isEmbedded
    ? await listenForCommands(settings.dataDir, (words) => answer(store, words))
    : () => undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    deafen();
    await app.drain();
    await store.close();
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

async function run(settings: Settings, words: readonly string[]): Promise<number> {
  const heard = settings.databaseUrl === null ? await askRunning(settings.dataDir, words) : null;
  const { code, text } = heard ?? (await alone(settings, words));
  process[code === 0 ? 'stdout' : 'stderr'].write(`${text}\n`);
  return code;
}

async function alone(settings: Settings, words: readonly string[]): Promise<Answer> {
  const store = await openStore(settings, Date.now());
  try {
    return await answer(store, words);
  } finally {
    await store.close();
  }
}

try {
  const words = process.argv.slice(2);
  const settings = readSettings(process.env);
  if (words.length === 0) await serve(settings);
  else process.exitCode = await run(settings, words);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
