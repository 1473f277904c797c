import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../shared/contract/desk.ts';
import type { UpdateFault, UpdateOffer, UpdateStatus } from '../../shared/contract/machine.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Offer } from '../../shared/release.ts';
import { writtenIn } from '../../shared/text/written-in.ts';
import type { SettingsFile } from '../settings.ts';
import type { Network } from '../sync/network.ts';

/** What an update does to the world outside. */
export interface UpdateGround {
  version: string;
  /** As in the list of releases: `win32-x64`, `linux-x64-appimage`… */
  system: string;
  /** PEM of the only key whose lists are believed; null: packaged without one. */
  key: string | null;
  /** Where installers lie. */
  folder: string;
  installsItself: boolean;
  /** When the desk has ended: puts the new program in place, or opens the system's own installer. */
  install(file: string): void;
}

interface Parts extends UpdateGround {
  network: Network;
  settings: SettingsFile;
  /** The server with which the desk keeps in step, and the certificate it is trusted by. */
  server(): Promise<{ address: string; fingerprint: string | null } | null>;
  now(): number;
  language(): Language;
  changed(): void;
  note(text: string): void;
}

const listAtMost = 1024 * 1024;
const lookEveryMs = 24 * 60 * 60_000;

/**
 * New versions from the site's own server: looked for once a day, told to a supervisor, fetched and checked when they say so, and
 * installed when the desk is closed. Nothing is believed but what the pinned key has signed.
 */
export class Updates {
  readonly #parts: Parts;
  #offers: Offer[] = [];
  #fault: UpdateFault | null = null;
  #lookedAt: number | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;
  #busy = false;
  #ready: { version: string; file: string; offer: Offer } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Once a second, after the first screen. */
  tick(): void {
    const now = this.#parts.now();
    if (this.#busy || this.#parts.key === null || now - this.#triedAt < lookEveryMs) return;
    this.#triedAt = now;
    void this.look().catch(() => {});
  }

  async status(): Promise<UpdateStatus> {
    const { version, settings, installsItself } = this.#parts;
    const place = await this.#place();
    const newest = this.#offers[0];
    const { compareVersions } = await import('../../shared/release.ts');
    const by = (offer: Offer) => compareVersions(offer.version, version);
    return {
      version,
      from: place?.address ?? '',
      fromIsOwn: settings.get().updatesFrom !== '',
      lookedAt: this.#lookedAt,
      busy: this.#busy,
      fault: this.#parts.key === null ? 'noKey' : place === null ? 'noServer' : this.#fault,
      offer: newest && by(newest) > 0 ? this.#told(newest) : null,
      older: this.#offers.filter((offer) => by(offer) < 0).map((offer) => this.#told(offer)),
      ready: this.#ready?.version ?? null,
      installsItself,
    };
  }

  from(address: string): Promise<UpdateStatus> {
    this.#parts.settings.set({ updatesFrom: address.replace(/\/+$/, '') });
    this.#offers = [];
    return this.look();
  }

  async look(): Promise<UpdateStatus> {
    await this.#whileBusy(async () => {
      const { settings, key, system, note } = this.#parts;
      const { signedList, UpdateRefused } = await import('./signed-list.ts');
      const { readSmall } = await import('./fetch-file.ts');
      const { offersFor, releaseListName, releaseSignatureName } = await import('../../shared/release.ts');
      if (key === null) throw new UpdateRefused('noKey');
      this.#offers = [];
      const bytes = await readSmall(await this.#get(releaseListName), listAtMost);
      const signature = Buffer.from(await readSmall(await this.#get(releaseSignatureName), 1024)).toString('utf8');
      const list = signedList(bytes, signature, key, settings.get().releasesSeenAt);
      settings.set({ releasesSeenAt: list.madeAt });
      this.#offers = offersFor(list, system);
      this.#lookedAt = this.#parts.now();
      note(this.#offers[0] ? `update: offered ${this.#offers[0].version}` : 'update: none');
    });
    return this.status();
  }

  /** @throws DeskError `notFound` for a version that is not offered, `notAllowed` for an older one that was not meant */
  async fetch(version: string, older: boolean): Promise<UpdateStatus> {
    const { compareVersions } = await import('../../shared/release.ts');
    const offer = this.#offers.find((one) => one.version === version);
    if (!offer) throw new DeskError('notFound');
    if (!older && compareVersions(version, this.#parts.version) <= 0) throw new DeskError('notAllowed');
    await this.#whileBusy(async () => {
      const { fetchFile, isWhole } = await import('./fetch-file.ts');
      const { folder, note } = this.#parts;
      const lying = path.join(folder, offer.file.name);
      const file = (await isWhole(lying, offer.file))
        ? lying
        : await fetchFile(await this.#get(offer.file.name), offer.file, folder);
      this.#ready = { version, file, offer };
      this.#tidy([
        offer.file.name,
        ...this.#offers.filter((one) => one.version === this.#parts.version).map((one) => one.file.name),
      ]);
      note(`update: fetched ${version}`);
    });
    return this.status();
  }

  drop(): Promise<UpdateStatus> {
    this.#ready = null;
    return this.status();
  }

  /** The desk has ended. What was checked is checked once more: it has lain on a disk since. */
  async atEnd(): Promise<void> {
    if (this.#ready === null) return;
    const { isWhole } = await import('./fetch-file.ts');
    if (await isWhole(this.#ready.file, this.#ready.offer.file)) this.#parts.install(this.#ready.file);
  }

  async #place(): Promise<{ address: string; fingerprint: string | null } | null> {
    const own = this.#parts.settings.get().updatesFrom;
    if (own !== '') return { address: own, fingerprint: null };
    const server = await this.#parts.server();
    return server && { ...server, address: `${server.address}/releases` };
  }

  async #get(name: string): Promise<Response> {
    const { UpdateRefused } = await import('./signed-list.ts');
    const place = await this.#place();
    if (place === null) throw new UpdateRefused('noServer');
    try {
      const url = `${place.address}/${encodeURIComponent(name)}`;
      return await this.#parts.network.fetch(
        url,
        { method: 'GET', signal: AbortSignal.timeout(30 * 60_000) },
        place.fingerprint,
      );
    } catch (cause) {
      throw new UpdateRefused('unreachable', { cause });
    }
  }

  async #whileBusy(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#fault = null;
    try {
      await work();
    } catch (error) {
      const { UpdateRefused } = await import('./signed-list.ts');
      if (!(error instanceof UpdateRefused)) throw error;
      this.#fault = error.fault;
      this.#parts.note(error.fault === 'forged' || error.fault === 'broken' ? 'update: refused' : 'update: failed');
    } finally {
      this.#busy = false;
      this.#parts.changed();
    }
  }

  /** Of installers that lie here only the new one stays, and this version's own: the way back. */
  #tidy(kept: readonly string[]): void {
    for (const name of fs.readdirSync(this.#parts.folder)) {
      if (!kept.includes(name)) fs.rmSync(path.join(this.#parts.folder, name), { force: true });
    }
  }

  #told({ version, notes, file }: Offer): UpdateOffer {
    return { version, bytes: file.bytes, notes: notes[writtenIn(this.#parts.language())] };
  }
}
