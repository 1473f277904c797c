import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Sha256 } from '../../shared/sync/change.ts';
import type { Wires } from '../../shared/sync/remote.ts';
import type { Network, Place } from './network.ts';

const brotliCompress = promisify(zlib.brotliCompress);
const brotliDecompress = promisify(zlib.brotliDecompress);
export const sha256: Sha256 = (text) => hash('sha256', text, 'hex');

/** What hangs longer than this is a broken line. */
export const patienceMs = 60_000;
const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 };

/** A server over the network of this machine; the network unpacks by itself what comes compressed. */
export function wiresTo({ address, fingerprint }: Place, network: Network): Wires {
  return {
    async send({ method, path, headers, body }) {
      const signal = AbortSignal.timeout(patienceMs);
      const asked = { method, headers, body: body && new Uint8Array(body), signal };
      const answer = await network.fetch(`${address}${path}`, asked, fingerprint);
      const whole = new Uint8Array(await answer.arrayBuffer());
      const { 'content-encoding': _, ...rest } = Object.fromEntries(answer.headers);
      return { status: answer.status, headers: rest, body: whole };
    },
    compress: (body) => brotliCompress(body, { params }),
    decompress: (body) => brotliDecompress(body),
    sha256,
  };
}
