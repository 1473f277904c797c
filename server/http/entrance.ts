import type { FastifyRequest } from 'fastify';
import { limits } from '../../shared/sync/limits.ts';
import { Refused } from '../store/refused.ts';
import { type Holder, holderOf } from '../store/sites.ts';
import type { House } from './house.ts';

export const protocolHeader = 'deskbook-protocol';

/** @throws Refused `deskOutdated` or `serverOutdated`, so that the desk can say which of the two must be updated */
export function checkProtocol(request: FastifyRequest): void {
  const said = request.headers[protocolHeader];
  if (said === undefined) return;
  const version = Number(said);
  if (!Number.isInteger(version)) throw new Refused('badRequest');
  if (version > limits.protocol) throw new Refused('serverOutdated', { protocol: limits.protocol });
  if (version < limits.protocol) throw new Refused('deskOutdated', { protocol: limits.protocol });
}

/** @returns whose token the request carries. @throws Refused `notAllowed`, `revoked` */
export async function admit(
  { store }: House,
  request: FastifyRequest,
  kinds: readonly Holder['kind'][],
): Promise<Holder> {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!token) throw new Refused('notAllowed');
  const holder = await holderOf(store, token);
  if (!kinds.includes(holder.kind)) throw new Refused('notAllowed');
  return holder;
}
