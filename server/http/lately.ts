import type { FastifyRequest } from 'fastify';
import { parseToken, sha256 } from '../store/secrets.ts';
import type { Holder } from '../store/sites.ts';

export interface Device {
  site: string;
  device: string;
  tokenHash: string;
}

const heldFor = 60_000;
const most = 50_000;

/**
 * Desks that were let in a moment ago. Only a hint that what such a token brings is worth looking into before the database is asked:
 * the statement that takes it asks for the token again, so a revoked one opens nothing.
 */
export class Lately {
  readonly #until = new Map<string, number>();

  /** @returns whose token the request carries if it was good lately, else null. @param now ms of any steady clock */
  deviceOf(request: FastifyRequest, now: number): Device | null {
    const device = tokenOf(request);
    return device && (this.#until.get(device.tokenHash) ?? 0) > now ? device : null;
  }

  /** The database has just said that the request's token is good. */
  letIn(request: FastifyRequest, { kind }: Holder, now: number): Device | null {
    const device = tokenOf(request);
    if (!device || kind !== 'device') return null;
    if (this.#until.size >= most) this.#until.clear();
    this.#until.set(device.tokenHash, now + heldFor);
    return device;
  }
}

function tokenOf(request: FastifyRequest): Device | null {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  const parts = token ? parseToken(token) : null;
  return parts && { site: parts.site, device: parts.holder, tokenHash: sha256(parts.secret) };
}
