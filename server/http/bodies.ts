import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '../../shared/sync/limits.ts';
import { Refused } from '../store/refused.ts';

export const columnsType = 'application/vnd.deskbook.columns+json';

const gunzip = promisify(zlib.gunzip);
const brotliDecompress = promisify(zlib.brotliDecompress);
const gzip = promisify(zlib.gzip);
const brotliCompress = promisify(zlib.brotliCompress);

/** A small body that unpacks to a huge one is refused when it passes the limit, not when the memory is full. */
const atMost = { maxOutputLength: limits.bytesPerBatch };

/** Below this it takes less to pack or unpack a body here than to hand it to another thread. */
const small = 16_000;
/** What goes into one packet as it is is not worth compressing. */
const onePacket = 1300;

async function plain(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  try {
    if (encoding === 'br' && body.length < small) return zlib.brotliDecompressSync(body, atMost);
    if (encoding === 'gzip') return await gunzip(body, atMost);
    if (encoding === 'br') return await brotliDecompress(body, atMost);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new Refused(code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'badRequest');
  }
  if (encoding !== undefined && encoding !== 'identity') throw new Refused('badRequest');
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('badRequest');
  }
}

/** JSON, plain or compressed, and raw bytes; nothing else is read. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const json = async (request: FastifyRequest, body: Buffer) =>
    parsed((await plain(body, request.headers['content-encoding'])).toString('utf8'));
  for (const type of ['application/json', columnsType]) app.addContentTypeParser(type, { parseAs: 'buffer' }, json);
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => body,
  );
}

/** Answers with JSON, compressed as the caller understands it where that is worth it. */
export async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  type = 'application/json; charset=utf-8',
) {
  const text = Buffer.from(JSON.stringify(body));
  reply.type(type).header('vary', 'accept, accept-encoding');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (text.length < onePacket) return reply.send(text);
  if (/\bbr\b/.test(accepted)) {
    const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 4, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    const packed =
      text.length < small ? zlib.brotliCompressSync(text, { params }) : await brotliCompress(text, { params });
    return reply.header('content-encoding', 'br').send(packed);
  }
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(await gzip(text, { level: 1 }));
  return reply.send(text);
}
