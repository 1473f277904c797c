import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { limits } from '../../shared/sync/limits.ts';
import { blobPlace, parts, putPart } from '../store/blobs.ts';
import { Refused } from '../store/refused.ts';
import { sendJson } from './bodies.ts';
import { admit } from './entrance.ts';
import type { House } from './house.ts';
import { parse } from './parse.ts';

export const blobParams = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export function blobRoutes(app: FastifyInstance, house: House): void {
  const { store } = house;

  app.put('/v1/blobs/:sha256', { bodyLimit: limits.bytesPerBlobPart }, async (request, reply) => {
    const { site } = await admit(house, request, ['device']);
    const { sha256 } = parse(blobParams, request.params);
    if (!Buffer.isBuffer(request.body) || request.body.length === 0) throw new Refused('badRequest');
    const { at, size } = placeOf(request.headers['content-range'], request.body.length);
    return sendJson(request, reply, await putPart(store, site, sha256, { at, size, bytes: request.body }));
  });

  app.get('/v1/blobs/:sha256', async (request, reply) => {
    const { site } = await admit(house, request, ['device']);
    const { sha256 } = parse(blobParams, request.params);
    const place = await blobPlace(store, site, sha256);
    if (!place) throw new Refused('notFound');
    // Half a photo is nobody's to read, but whoever sends it may ask how far it has come.
    if (!place.whole) return sendJson(request, reply.code(202), place);
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from >= place.size) throw new Refused('wrongPlace', { received: place.size });
    reply
      .header('accept-ranges', 'bytes')
      .header('content-length', place.size - from)
      .type('application/octet-stream');
    if (from > 0) reply.code(206).header('content-range', `bytes ${from}-${place.size - 1}/${place.size}`);
    return reply.send(Readable.from(parts(store, site, sha256, from)));
  });
}

/** Without a range the body is the whole. */
function placeOf(range: string | undefined, length: number): { at: number; size: number } {
  if (range === undefined) return { at: 0, size: length };
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range) ?? [];
  const place = { at: Number(first), size: Number(size) };
  if (first === undefined || Number(last) - place.at + 1 !== length) throw new Refused('badRequest');
  return place;
}
