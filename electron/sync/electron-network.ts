import { type Session, session } from 'electron';
import { SyncFault } from '../../shared/sync/ports.ts';
import type { Asked, Certificate, Network } from './network.ts';

const certificateRefused = /ERR_CERT|ERR_SSL/;
/** What Chromium's own judgement of a certificate is called when it stands. */
const asChromium = -3;
const refused = -2;

/**
 * Sessions of their own, in memory: nothing of the server's is cached or kept, and what Chromium has once said of a certificate it
 * says again for as long as a session lives, so each fingerprint that somebody trusts gets another one.
 */
export class ElectronNetwork implements Network {
  readonly #sessions = new Map<string, Session>();
  #looks = 0;

  async fetch(url: string, asked: Asked, trusted: string | null): Promise<Response> {
    try {
      return await this.#sessionFor(trusted).fetch(url, { ...asked, credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      if (certificateRefused.test(String(error))) throw new SyncFault('certificate', { cause: error });
      throw error;
    }
  }

  async certificateOf(address: string): Promise<Certificate | null> {
    let seen: Certificate | null = null;
    const looking = session.fromPartition(`sync-look-${++this.#looks}`);
    looking.setCertificateVerifyProc(({ certificate, verificationResult }, answer) => {
      seen = { fingerprint: shown(certificate.fingerprint), isKnown: verificationResult === 'net::OK' };
      answer(asChromium);
    });
    await looking.fetch(`${address}/healthz`, { credentials: 'omit', cache: 'no-store' }).catch(() => null);
    return seen;
  }

  #sessionFor(trusted: string | null): Session {
    const known = this.#sessions.get(trusted ?? '');
    if (known) return known;
    const made = session.fromPartition(`sync ${trusted ?? ''}`);
    made.setCertificateVerifyProc(({ certificate, verificationResult }, answer) => {
      const isTrusted = trusted !== null && shown(certificate.fingerprint) === trusted;
      answer(verificationResult === 'net::OK' ? asChromium : isTrusted ? 0 : refused);
    });
    this.#sessions.set(trusted ?? '', made);
    return made;
  }
}

/** Chromium's `sha256/BASE64` as people compare it. */
function shown(fingerprint: string): string {
  const hex = Buffer.from(fingerprint.replace(/^sha256\//, ''), 'base64')
    .toString('hex')
    .toUpperCase();
  return hex.match(/../g)?.join(':') ?? '';
}
