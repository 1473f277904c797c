import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Change } from '../../shared/sync/change.ts';
import { columnsShape, seedsIn, unpack } from '../../shared/sync/columns.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { Seed } from '../../shared/sync/salts.ts';
import { changeShape, isPlainlyShaped, pushBody } from '../../shared/sync/wire.ts';
import type { Incoming } from '../store/receive.ts';
import { Refused } from '../store/refused.ts';
import { sha256 } from '../store/secrets.ts';
import { columnsType } from './bodies.ts';
import { parse } from './parse.ts';

export interface Batch {
  incoming: Incoming[];
  /** The same, where all are of the right shape and their hashes were computed here; else null. */
  verified: { changes: Change[]; seeds: Seed[] } | null;
}

/** Each change is looked at by itself, so that one bad one does not hide the others. @throws Refused `badRequest`, `tooLarge` */
export function batchOf(request: FastifyRequest): Batch {
  if (request.headers['content-type'] === columnsType) return unpacked(request.body);
  const tooMany = z.object({ changes: z.array(z.unknown()).min(limits.changesPerBatch + 1) });
  if (tooMany.safeParse(request.body).success) throw new Refused('tooLarge');
  const incoming = parse(pushBody, request.body).changes.map((raw): Incoming => {
    const shaped = changeShape.safeParse(raw);
    if (!shaped.success) return { id: idOf(raw), fault: 'badShape' };
    const change = shaped.data;
    if (JSON.stringify(change.fields).length > limits.bytesPerChange) return { id: change.id, fault: 'tooLarge' };
    return { change };
  });
  return { incoming, verified: null };
}

function unpacked(body: unknown): Batch {
  const columns = parse(columnsShape, body);
  try {
    const changes = unpack(columns, sha256);
    const incoming = changes.map((change): Incoming => {
      const fits = isPlainlyShaped(change) || changeShape.safeParse(change).success;
      return fits ? { change } : { id: change.id, fault: 'badShape' };
    });
    return {
      incoming,
      verified: incoming.every((one) => 'change' in one) ? { changes, seeds: seedsIn(columns) } : null,
    };
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('badRequest');
    throw error;
  }
}

function idOf(raw: unknown): string {
  const shape = z.object({ id: z.string().max(64) }).safeParse(raw);
  return shape.success ? shape.data.id : '';
}
