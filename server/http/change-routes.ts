import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Columns, columnsShape, unpack } from '../../shared/sync/columns.ts';
import { limits } from '../../shared/sync/limits.ts';
import { packPage } from '../../shared/sync/page-columns.ts';
import { changeShape, pushBody } from '../../shared/sync/wire.ts';
import { digestOf, headCursor, pull, snapshot } from '../store/read.ts';
import { type Incoming, receive } from '../store/receive.ts';
import { Refused } from '../store/refused.ts';
import { sha256 } from '../store/secrets.ts';
import { columnsType, sendJson } from './bodies.ts';
import { admit, checkProtocol } from './entrance.ts';
import type { House } from './house.ts';
import { parse } from './parse.ts';

export const pullQuery = z.strictObject({
  after: z.string().max(100).optional(),
  own: z.coerce.number().int().min(0).default(0),
  most: z.coerce.number().int().min(1).max(limits.changesPerBatch).default(limits.changesPerBatch),
});
export const snapshotQuery = z.strictObject({ from: z.string().max(300).optional() });
export const digestQuery = z.strictObject({
  from: z.coerce.number().int().min(0),
  until: z.coerce.number().int().min(0),
});

/** The longest stretch a digest is made of at once. */
const digestSpan = 32 * 24 * 3_600_000;

export function changeRoutes(app: FastifyInstance, house: House): void {
  const { store, metrics, streams, now } = house;

  app.post('/v1/changes', async (request, reply) => {
    checkProtocol(request);
    const { site, holder } = await admit(house, request, ['device']);
    const batch = incoming(request);
    const answer = await store.transaction((sql) => receive(sql, site, holder, batch, now()));
    for (const [outcome, of] of Map.groupBy(answer.answers, (a) => ('reason' in a ? a.reason : a.outcome))) {
      metrics.changes(outcome, of.length);
    }
    void streams.look();
    return sendJson(request, reply, answer);
  });

  app.get('/v1/changes', async (request, reply) => {
    checkProtocol(request);
    const { site, holder } = await admit(house, request, ['device']);
    const { after, own, most } = parse(pullQuery, request.query);
    const page = await pull(store, site, { after: after ?? null, device: holder, own, most, now: now() });
    const isPacked = request.headers.accept?.includes(columnsType) && page.served.length > 0;
    return isPacked ? sendJson(request, reply, packPage(page), columnsType) : sendJson(request, reply, page);
  });

  app.get('/v1/snapshot', async (request, reply) => {
    checkProtocol(request);
    const { site } = await admit(house, request, ['device']);
    return sendJson(request, reply, await snapshot(store, site, parse(snapshotQuery, request.query).from ?? null));
  });

  app.get('/v1/digest', async (request, reply) => {
    checkProtocol(request);
    const { site } = await admit(house, request, ['device']);
    const { from, until } = parse(digestQuery, request.query);
    if (until - from > digestSpan) throw new Refused('tooLarge');
    const digest = await digestOf(store, site, from, until);
    const minutes = [...digest].map(([minute, { high, low, count }]) => ({ minute, high, low, count }));
    return sendJson(request, reply, { minutes: minutes.sort((a, b) => a.minute - b.minute) });
  });

  app.get('/v1/events', async (request, reply) => {
    checkProtocol(request);
    const { site } = await admit(house, request, ['device']);
    const cursor = await headCursor(store, site);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    streams.open(site, cursor, reply.raw);
  });
}

/** Each change is looked at by itself, so that one bad one does not hide the others; packed ones come as a whole or not at all. */
function incoming(request: FastifyRequest): Incoming[] {
  if (request.headers['content-type'] === columnsType) return unpacked(parse(columnsShape, request.body));
  const tooMany = z.object({ changes: z.array(z.unknown()).min(limits.changesPerBatch + 1) });
  if (tooMany.safeParse(request.body).success) throw new Refused('tooLarge');
  return parse(pushBody, request.body).changes.map((raw): Incoming => {
    const shaped = changeShape.safeParse(raw);
    if (!shaped.success) return { id: idOf(raw), fault: 'badShape' };
    const change = shaped.data;
    if (JSON.stringify(change.fields).length > limits.bytesPerChange) return { id: change.id, fault: 'tooLarge' };
    return { change };
  });
}

function unpacked(columns: Columns): Incoming[] {
  try {
    return unpack(columns, sha256).map((change) =>
      changeShape.safeParse(change).success ? { change } : { id: change.id, fault: 'badShape' },
    );
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('badRequest');
    throw error;
  }
}

function idOf(raw: unknown): string {
  const shape = z.object({ id: z.string().max(64) }).safeParse(raw);
  return shape.success ? shape.data.id : '';
}
