import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refused } from '../store/refused.ts';
import { parse } from './parse.ts';

/** A file of the folder itself: no way out of it, and nothing hidden. */
const params = z.strictObject({ name: z.string().regex(/^\w[\w. +-]{0,120}\.(json|sig|exe|AppImage|deb|dmg)$/) });

/**
 * New versions for the site's desks, out of a folder that an operator fills. Anyone may read them: what they are is decided by their
 * signature, at the desk.
 */
export function releaseRoutes(app: FastifyInstance, folder: string): void {
  app.get('/releases/:name', async (request, reply) => {
    const { name } = parse(params, request.params);
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) throw new Refused('notFound');
    reply.header('content-length', found.size).type('application/octet-stream');
    return reply.send(createReadStream(file));
  });
}
