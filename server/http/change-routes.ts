import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { formatCursor } from '../../shared/sync/cursor.ts';
import { limits } from '../../shared/sync/limits.ts';
import { packPage } from '../../shared/sync/page-columns.ts';
import type { PushAnswer } from '../../shared/sync/ports.ts';
import { digestOf, headCursor, pull, seedsOf, snapshot } from '../store/read.ts';
import { receive } from '../store/receive.ts';
import { Refused } from '../store/refused.ts';
import { sha256 } from '../store/secrets.ts';
import { straightOf } from '../store/straight.ts';
import { columnsType, sendJson } from './bodies.ts';
import { admit, checkProtocol } from './entrance.ts';
import type { House } from './house.ts';
import { type Batch, batchOf } from './incoming.ts';
import type { Device } from './lately.ts';
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
  const { store, metrics, streams, now, lately, following } = house;

  app.post('/v1/changes', async (request, reply) => {
    checkProtocol(request);
    const device = lately.deviceOf(request, performance.now()) ?? (await letIn(house, request));
    const batch = batchOf(request);
    const taken = await goStraight(house, device, batch);
    following.owe(device.site);
    if (taken) {
      metrics.changes('accepted', taken.count);
      return sendJson(request, reply, { first: taken.first, have: taken.have, now: taken.now });
    }
    const answer = await judged(house, request, batch);
    for (const [outcome, of] of Map.groupBy(answer.answers, (a) => ('reason' in a ? a.reason : a.outcome))) {
      metrics.changes(outcome, of.length);
    }
    return sendJson(request, reply, answer);
  });

  app.get('/v1/changes', async (request, reply) => {
    checkProtocol(request);
    const { site, holder } = await admit(house, request, ['device']);
    const { after, own, most } = parse(pullQuery, request.query);
    const page = await pull(store, site, { after: after ?? null, device: holder, own, most, now: now() });
    const isPacked = request.headers.accept?.includes(columnsType) && page.served.length > 0;
    if (!isPacked) return sendJson(request, reply, page);
    return sendJson(request, reply, packPage(page, sha256, await seedsOf(store, site, page)), columnsType);
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

async function letIn(house: House, request: FastifyRequest): Promise<Device> {
  const device = house.lately.letIn(request, await admit(house, request, ['device']), performance.now());
  if (!device) throw new Refused('notAllowed');
  return device;
}

/** @returns null where the batch must be judged change by change */
async function goStraight({ taking, streams, now }: House, device: Device, { verified }: Batch) {
  const own = verified && straightOf(verified, device, now());
  const taken = own && (await taking.take(device.site, own));
  if (taken) streams.tell(device.site, formatCursor(taken.epoch, taken.head));
  return taken;
}

async function judged(house: House, request: FastifyRequest, { incoming }: Batch): Promise<PushAnswer> {
  const { site, holder } = await admit(house, request, ['device']);
  const { store, streams, now } = house;
  const answer = await store.transaction((sql) => receive(sql, site, holder, incoming, now()));
  void streams.look();
  return answer;
}
