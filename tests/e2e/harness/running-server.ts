import { type ChildProcess, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { askRunning } from '../../../server/control.ts';

const main = resolve(import.meta.dirname, '../../../server/main.ts');
const certificate = (file: string) => join(import.meta.dirname, 'server-cert', file);
const readyAtLatestMs = 60_000;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The real server in a process of its own, over TLS with a certificate that nobody but us has signed. */
export class RunningServer {
  readonly address: string;
  /** As a person reads it out. */
  readonly fingerprint = new X509Certificate(readFileSync(certificate('cert.pem'))).fingerprint256;
  readonly #port: number;
  readonly #dataDir: string;
  #process: ChildProcess | null = null;

  private constructor(dataDir: string, port: number) {
    this.#dataDir = dataDir;
    this.#port = port;
    this.address = `https://127.0.0.1:${port}`;
  }

  /** @param dataDir an empty folder */
  static async start(dataDir: string): Promise<RunningServer> {
    const server = new RunningServer(dataDir, await freePort());
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      ...{ PORT: `${this.#port}`, DATA_DIR: this.#dataDir },
      ...{ TLS_CERT: certificate('cert.pem'), TLS_KEY: certificate('key.pem') },
    };
    const args = ['--disable-warning=ExperimentalWarning', main];
    this.#process = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const until = performance.now() + readyAtLatestMs;
    while (performance.now() < until) {
      const answer = await askRunning(this.#dataDir, ['devices']).catch(() => null);
      if (answer?.code === 0) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('the server did not start');
  }

  /** As when the plug is pulled. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (!running) return;
    this.#process = null;
    const ended = new Promise((done) => running.once('exit', done));
    running.kill('SIGKILL');
    await ended;
  }

  /** What an operator types. @returns what is printed */
  async operator(...words: string[]): Promise<string> {
    const answer = await askRunning(this.#dataDir, words);
    if (answer?.code !== 0) throw new Error(answer?.text ?? 'no server runs');
    return answer.text;
  }
}
