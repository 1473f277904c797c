import type { FastifyInstance } from 'fastify';
import { Refused } from '../store/refused.ts';
import type { House } from './house.ts';

export function healthRoutes(app: FastifyInstance, { store, metrics, draining }: House): void {
  app.get('/healthz', async () => {
    if (draining()) throw new Refused('unavailable');
    await store.query('SELECT 1');
    return { status: 'ok' };
  });

  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
