import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { enrol, lookAtCode } from '../store/sites.ts';
import { sendJson } from './bodies.ts';
import { checkProtocol } from './entrance.ts';
import type { House } from './house.ts';
import { parse } from './parse.ts';

export const enrolBody = z.strictObject({
  code: z.string().min(1).max(40),
  device: z.string().regex(/^[0-9a-zA-Z-]{8,64}$/),
  site: z.string().min(1).max(64).nullable().default(null),
  letter: z.string().max(1).default('A'),
  name: z.string().max(100).default(''),
});

export const pairingBody = z.strictObject({ code: z.string().min(1).max(40) });

export function deskRoutes(app: FastifyInstance, { store, now }: House): void {
  app.post('/v1/pairing', async (request, reply) => {
    checkProtocol(request);
    const { code } = parse(pairingBody, request.body);
    return sendJson(request, reply, await lookAtCode(store, code, now()));
  });

  app.post('/v1/enrol', async (request, reply) => {
    checkProtocol(request);
    return sendJson(request, reply, await enrol(store, parse(enrolBody, request.body), now()));
  });
}
