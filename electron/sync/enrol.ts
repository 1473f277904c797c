import { z } from 'zod';
import type { Introduction } from '../../shared/contract/sync.ts';
import { DeskError, type ErrorCode } from '../../shared/errors.ts';
import { limits } from '../../shared/sync/limits.ts';
import { SyncFault } from '../../shared/sync/ports.ts';
import { serverAddress } from '../../shared/sync/server-address.ts';
import type { Network, Place } from './network.ts';

const refusals: Record<string, ErrorCode> = {
  codeUnknown: 'codeUnknown',
  codeUsed: 'codeUsed',
  codeExpired: 'codeExpired',
  deskOutdated: 'deskOutdated',
  serverOutdated: 'serverOutdated',
  unavailable: 'serverBusy',
  unexpected: 'serverBusy',
  badRequest: 'codeUnknown',
};
const refusalShape = z.looseObject({ error: z.string() });
const pairingShape = z.object({ siteName: z.string() });
const enrolledShape = z.object({
  site: z.string().min(1),
  siteName: z.string(),
  letter: z.string().min(1),
  token: z.string().min(1),
});
export type Enrolled = z.infer<typeof enrolledShape>;

export interface Enrolment {
  code: string;
  device: string;
  /** The site the desk has data of; null for a new desk. */
  site: string | null;
  letter: string;
  name: string;
}

/** @returns the address as it is used. @throws DeskError `invalid` at `server`, `serverInsecure` */
export function addressOf(typed: string): string {
  const address = serverAddress(typed);
  if (address === null) throw new DeskError('invalid', { faults: [{ field: 'server', code: 'format' }] });
  if (address === 'insecure') throw new DeskError('serverInsecure');
  return address;
}

/**
 * Who answers at an address, before anything of this desk goes there but the code. A certificate that the machine does not know
 * is shown and trusted for this one look.
 * @throws DeskError `serverUnreachable`, `serverNotOurs`, `codeUnknown`, `codeUsed`, `codeExpired` and whatever else has its own way out
 */
export async function introduce(network: Network, typed: string, code: string): Promise<Introduction> {
  const address = addressOf(typed);
  const certificate = address.startsWith('https:') ? await network.certificateOf(address) : null;
  if (address.startsWith('https:') && certificate === null) throw new DeskError('serverUnreachable');
  const place = { address, fingerprint: certificate?.isKnown === false ? certificate.fingerprint : null };
  const { siteName } = await ask(network, place, '/v1/pairing', { code }, pairingShape);
  return {
    address,
    siteName,
    fingerprint: certificate?.fingerprint ?? null,
    isKnown: certificate?.isKnown ?? true,
  };
}

/** Uses the code. @returns null when the server knows the device already: it has to come under another id */
export async function enrol(network: Network, place: Place, enrolment: Enrolment): Promise<Enrolled | null> {
  try {
    return await ask(network, place, '/v1/enrol', enrolment, enrolledShape);
  } catch (error) {
    if (error instanceof DeviceKnown) return null;
    throw error;
  }
}

class DeviceKnown extends Error {
  override readonly name = 'DeviceKnown';
}

async function ask<T>(network: Network, place: Place, path: string, body: object, shape: z.ZodType<T>): Promise<T> {
  const headers = { 'content-type': 'application/json', 'deskbook-protocol': String(limits.protocol) };
  const asked = { method: 'POST', headers, body: new TextEncoder().encode(JSON.stringify(body)) } as const;
  const signal = AbortSignal.timeout(20_000);
  const answer = await network
    .fetch(`${place.address}${path}`, { ...asked, signal }, place.fingerprint)
    .catch((cause: unknown) => {
      const isCertificate = cause instanceof SyncFault && cause.code === 'certificate';
      throw new DeskError(isCertificate ? 'certificateChanged' : 'serverUnreachable', {}, { cause });
    });
  const said: unknown = await answer.json().catch(() => null);
  const { data } = shape.safeParse(said);
  if (answer.ok && data !== undefined) return data;
  const refusal = refusalShape.safeParse(said).data?.error ?? '';
  if (refusal === 'deviceKnown') throw new DeviceKnown();
  throw new DeskError(refusals[refusal] ?? 'serverNotOurs');
}
