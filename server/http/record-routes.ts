import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { recordsChanged } from '../store/read.ts';
import { sendJson } from './bodies.ts';
import { admit } from './entrance.ts';
import type { House } from './house.ts';
import { parse } from './parse.ts';

export const recordsQuery = z.strictObject({
  register: z.string().min(1).max(64),
  since: z.string().max(100).optional(),
  most: z.coerce.number().int().min(1).max(1000).default(200),
});

/** Central reading, with a token that can do nothing else. */
export function recordRoutes(app: FastifyInstance, house: House): void {
  app.get('/v1/records', async (request, reply) => {
    const { site } = await admit(house, request, ['reader']);
    const { register, since, most } = parse(recordsQuery, request.query);
    return sendJson(request, reply, {
      site,
      register,
      ...(await recordsChanged(house.store, site, register, since ?? null, most)),
    });
  });
}
