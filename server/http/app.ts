import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { limits } from '../../shared/sync/limits.ts';
import { Following } from '../store/following.ts';
import { Refused, refusedStatus } from '../store/refused.ts';
import { type Store, StoreUnavailable } from '../store/sql.ts';
import { Taking } from '../store/taking.ts';
import { blobRoutes } from './blob-routes.ts';
import { readBodies } from './bodies.ts';
import { changeRoutes } from './change-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { protocolHeader } from './entrance.ts';
import { healthRoutes } from './health-routes.ts';
import type { House } from './house.ts';
import { Lately } from './lately.ts';
import { Metrics } from './metrics.ts';
import { recordRoutes } from './record-routes.ts';
import { releaseRoutes } from './release-routes.ts';
import { Streams } from './streams.ts';

export interface AppOptions {
  store: Store;
  /** UTC ms. */
  now: () => number;
  /** Structured lines on standard output. Tokens and contents are never among them. */
  log: boolean;
  tls?: { cert: Buffer; key: Buffer };
  /** Folder of new versions for the desks; left out: there are none. */
  releases?: string;
  /** Told of each route as it is made. */
  onRoute?: (method: string, url: string) => void;
}

export type App = FastifyInstance & { drain(): Promise<void> };

/** The API over a store that is migrated. Nothing is kept between requests but who listens. */
export function buildApp({ store, now, log, tls, releases, onRoute }: AppOptions): App {
  const app = Fastify({
    logger: log && { redact: ['req.headers.authorization'], level: 'info' },
    bodyLimit: limits.bytesPerBatch,
    // What is slow to arrive is a broken or a hostile sender.
    requestTimeout: 60_000,
    connectionTimeout: 0,
    forceCloseConnections: 'idle',
    ...(tls && { https: tls }),
  }) as unknown as FastifyInstance;
  const metrics = new Metrics();
  const streams = new Streams(store, (open) => metrics.streams(open));
  let draining = false;
  const following = new Following(store);
  const house: House = {
    ...{ store, metrics, streams, now, following },
    taking: new Taking(store, now),
    lately: new Lately(),
    draining: () => draining,
  };
  readBodies(app);
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) onRoute?.(one, url);
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header(protocolHeader, limits.protocol);
    if (draining) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    metrics.answered(request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'notFound' }));
  for (const routes of [changeRoutes, deskRoutes, recordRoutes, blobRoutes, healthRoutes]) routes(app, house);
  if (releases !== undefined) releaseRoutes(app, releases);
  return Object.assign(app, {
    /** Takes nothing new, finishes what is under way, lets the listeners go. */
    async drain() {
      draining = true;
      streams.closeAll();
      following.stop();
      // Whoever is answered only now would keep an idle connection open for more than a minute.
      const closing = setInterval(() => app.server.closeIdleConnections(), 50);
      await app.close().finally(() => clearInterval(closing));
    },
  });
}

/** A NUL, or half a character: PostgreSQL keeps no such text, and no desk sends any. */
const unstorable = new Set(['22021', '22P05']);

/** The one place where an error becomes an answer. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refused) return reply.code(refusedStatus[error.code]).send({ error: error.code, ...error.data });
  if (error instanceof StoreUnavailable) {
    request.log.warn({ cause: error.message }, 'the database does not answer');
    return reply.code(503).header('retry-after', 5).send({ error: 'unavailable' });
  }
  if (unstorable.has(error.code)) return reply.code(400).send({ error: 'badRequest' });
  if (error.statusCode === 413) return reply.code(413).send({ error: 'tooLarge' });
  if (error.statusCode !== undefined && error.statusCode < 500) return reply.code(400).send({ error: 'badRequest' });
  request.log.error({ err: error }, 'unexpected');
  return reply.code(500).send({ error: 'unexpected', id: request.id });
}
