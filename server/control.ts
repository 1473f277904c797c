import { existsSync, mkdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { z } from 'zod';

/**
 * The embedded database belongs to one process. While the server runs, an operator's commands go to it through a socket in its data
 * folder (a named pipe on Windows): whoever may read the folder may give them.
 */
function socketOf(dataDir: string): string {
  const full = path.resolve(dataDir);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\${full.replaceAll(/[\\/:]/g, '-')}`
    : path.join(full, 'control.sock');
}

const wordsShape = z.array(z.string()).max(10);
const answerShape = z.object({ code: z.number(), text: z.string() });
export type Answer = z.infer<typeof answerShape>;

/** @param run does a command and says how it went. @returns a function that closes the socket */
export async function listenForCommands(
  dataDir: string,
  run: (words: string[]) => Promise<Answer>,
): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true });
  const socket = socketOf(dataDir);
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const words = wordsShape.safeParse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    response.end(JSON.stringify(words.success ? await run(words.data) : { code: 2, text: '' }));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve));
  return () => void server.close();
}

/** @returns what the running server answered; null when none runs on this folder */
export async function askRunning(dataDir: string, words: readonly string[]): Promise<Answer | null> {
  const socketPath = socketOf(dataDir);
  if (process.platform !== 'win32' && !existsSync(socketPath)) return null;
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath, method: 'POST', path: '/' }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve(answerShape.parse(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
    });
    // A socket that nobody answers was left behind by a process that was killed.
    request.on('error', (error) =>
      'code' in error && /^E(CONNREFUSED|NOENT)$/.test(String(error.code)) ? resolve(null) : reject(error),
    );
    request.end(JSON.stringify(words));
  });
}
