import { Agent, type IncomingMessage, request as send } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { sha256 } from '../../server/store/secrets.ts';
import { fresh, type Progress, step } from '../../shared/sync/engine.ts';
import type { BookPort } from '../../shared/sync/ports.ts';
import { remoteServer, type Wires } from '../../shared/sync/remote.ts';

/** The default takes a hundred times as long for a tenth of the bytes. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Node's own network. What breaks off rejects. @param address `http://127.0.0.1:8470`. @param kept one connection for all calls, not one for each */
export function httpWires(address: string, kept = false): Wires {
  const agent = kept && new Agent({ keepAlive: true });
  return {
    async send({ method, path, headers, body }) {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        const length = body === null ? {} : { 'content-length': String(body.length) };
        const call = send(`${address}${path}`, { method, agent, headers: { ...headers, ...length } }, resolve);
        call.on('error', reject);
        call.end(body ?? undefined);
      });
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      if (!answer.complete) throw new Error('broken off');
      const named = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
      return { status: answer.statusCode ?? 0, headers: Object.fromEntries(named), body: Buffer.concat(parts) };
    },
    compress: async (body) => brotliCompressSync(body, quick),
    decompress: async (body) => brotliDecompressSync(body),
    sha256,
  };
}

/** One push or one pull, whatever is due. */
export function once(
  doing: 'push' | 'pull',
  book: BookPort,
  wires: Wires,
  token: string,
  now: number,
): Promise<Progress> {
  return step({ ...fresh, doing }, { book, server: remoteServer(wires, token) }, now, 0.5);
}

/** Steps until it rests. @throws when a person would be needed, or it goes on for ever */
export async function untilRest(book: BookPort, wires: Wires, token: string, now: number): Promise<void> {
  let progress = fresh;
  for (let i = 0; progress.doing !== 'rest'; i += 1) {
    if (progress.trouble !== null || i > 500) throw new Error(`no rest: ${progress.trouble}`);
    progress = await step({ ...progress, notBefore: 0 }, { book, server: remoteServer(wires, token) }, now, 0.5);
  }
}
