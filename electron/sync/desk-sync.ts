import type { Actor } from '../../shared/contract/admit.ts';
import type { Introduction, SyncIdentity, SyncQueue, SyncStatus } from '../../shared/contract/sync.ts';
import { DeskError, unwrap } from '../../shared/errors.ts';
import type { Trouble } from '../../shared/sync/engine.ts';
import type { Filling } from './filling.ts';
import type { Line } from './line.ts';
import type { Network, Place } from './network.ts';
import type { PassFile } from './pass-file.ts';
import type { Store } from './worker-book.ts';

export interface SyncSide {
  store: Store;
  network: Network;
  pass: PassFile;
  /** UTC ms by the desk's clock. */
  now(): number;
  /** A new device's id. */
  newId(): string;
  /** What the windows show of sync has changed. */
  changed(): void;
  note(text: string): void;
}

export interface Joining {
  server: string;
  code: string;
  name: string;
  fingerprint: string | null;
}

const emptyQueue: SyncQueue = { waiting: 0, since: null, confirmedAt: null, blobsToSend: 0, blobsToFetch: 0 };
const alone: SyncIdentity = { place: null, server: null, fingerprint: null, startFrom: null };
const settleMs = 30;
const work = () => import('./sync-work.ts');

/** Whether this desk has joined a site, and its line to the server while it has. Nobody at the desk ever waits for it. */
export class DeskSync {
  readonly #side: SyncSide;
  #identity = alone;
  #line: Line | null = null;
  #filling: Filling | null = null;
  #queue = emptyQueue;
  #troubleSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #started = false;

  constructor(side: SyncSide) {
    this.#side = side;
  }

  /** Not before the first screen is painted. */
  async start(): Promise<void> {
    this.#started = true;
    await this.#open();
  }

  /** The worker committed something. */
  changed(): void {
    if (this.#line !== null) this.#settle();
  }

  /** Once a second. */
  tick(): void {
    this.#line?.tick();
  }

  wakes(): void {
    this.#line?.tryAgain();
  }

  now(): void {
    this.#line?.tryAgain();
  }

  async status(): Promise<SyncStatus> {
    const { place, server, fingerprint } = this.#identity;
    const progress = this.#line?.progress;
    const retryAt = progress?.notBefore ?? null;
    return {
      ...(this.#line === null ? emptyQueue : this.#queue),
      ...(this.#line?.counts ?? { sent: 0, received: 0, perSecond: null }),
      joined: place && server !== null ? { ...named(place), server, fingerprint } : null,
      trouble: this.#trouble(),
      troubleSince: this.#troubleSince,
      retryAt: retryAt !== null && retryAt > this.#side.now() ? retryAt : null,
      clockOff: progress?.clockOff ?? 0,
      passIn: this.#side.pass.keptIn,
    };
  }

  async look(typed: string, code: string): Promise<Introduction> {
    const { introduce } = await work();
    return introduce(this.#side.network, typed, code);
  }

  /** @throws DeskError `alreadySetUp` at a desk that has a site: there a supervisor says it */
  async lookAtSetup(typed: string, code: string): Promise<Introduction> {
    if ((await this.#learn()).place !== null && !this.#isShownOut()) throw new DeskError('alreadySetUp');
    return this.look(typed, code);
  }

  /** Joins with all this desk has, or anew after a fork or a revocation. @throws DeskError, and everything is as before */
  async join(joining: Joining, actor: Actor | null): Promise<null> {
    const { place } = this.#identity.place ? this.#identity : await this.#learn();
    if (place === null) throw new DeskError('notSetUp');
    const { server, fingerprint, name } = joining;
    const { addressOf } = await work();
    const { device, ...enrolled } = await this.#enrol(joining, place);
    // What this desk has so far is one building's; a desk that has only begun is not made of two.
    if (this.#identity.startFrom !== null && enrolled.site !== place.site) throw new DeskError('codeUnknown');
    await this.#close();
    const { pass, store } = this.#side;
    const before = pass.read();
    try {
      pass.keep(enrolled.token);
      const identity = { ...enrolled, device, name, server: addressOf(server), fingerprint };
      unwrap(await store.call('sync.joined', identity, actor));
    } catch (error) {
      // The book has not become the new device: what it was before goes on.
      if (before !== null) pass.keep(before);
      throw error;
    } finally {
      await this.#open();
    }
    return null;
  }

  /** Makes this desk one of a building that has others; takes the building's data in the background. */
  async found(joining: Joining): Promise<null> {
    if ((await this.#learn()).place !== null) return this.#foundAgain(joining);
    const { server, fingerprint, name } = joining;
    const { addressOf } = await work();
    const { device, ...enrolled } = await this.#enrol(joining, null);
    this.#side.pass.keep(enrolled.token);
    const identity = { ...enrolled, device, name, server: addressOf(server), fingerprint };
    unwrap(await this.#side.store.call('sync.found', identity, null));
    await this.#open();
    return null;
  }

  /** Shown out before it had everything: nobody can sign in yet who could let it join again, so whoever has a code does. */
  async #foundAgain(joining: Joining): Promise<null> {
    if (!this.#isShownOut()) throw new DeskError('alreadySetUp');
    return this.join(joining, null);
  }

  #isShownOut(): boolean {
    return this.#identity.startFrom !== null && this.#trouble() === 'revoked';
  }

  async leave(actor: Actor | null): Promise<null> {
    await this.#close();
    unwrap(await this.#side.store.call('sync.left', {}, actor));
    this.#side.pass.forget();
    await this.#open();
    return null;
  }

  /** A device that the server knows already (it was revoked, or its book was restored) comes under another id. */
  async #enrol({ server, fingerprint, code, name }: Joining, place: SyncIdentity['place']) {
    const { addressOf, enrol } = await work();
    const there: Place = { address: addressOf(server), fingerprint };
    const { site, letter } = place ?? { site: null, letter: 'A' };
    for (const device of [place?.device, this.#side.newId()]) {
      if (device === undefined) continue;
      const enrolled = await enrol(this.#side.network, there, { code, device, site, letter, name });
      if (enrolled) return { ...enrolled, device };
    }
    throw new DeskError('serverNotOurs');
  }

  async #learn(): Promise<SyncIdentity> {
    const answer = await this.#side.store.call('sync.identity', {}, null);
    this.#identity = answer.ok ? answer.value : alone;
    return this.#identity;
  }

  async #open(): Promise<void> {
    const { startFrom, server } = await this.#learn();
    const pass = this.#side.pass.read();
    this.#side.changed();
    if (!this.#started || server === null || pass === null) return;
    const { Line, placeOf } = await work();
    const place = placeOf(this.#identity);
    if (place === null || this.#line || this.#filling) return;
    if (startFrom !== null) {
      void this.#fill(place, pass, startFrom);
      return;
    }
    const { store, network, note } = this.#side;
    const now = () => this.#side.now();
    const stepped = () => this.#settle();
    this.#line = new Line({ store, network, now, chance: Math.random, stepped, note }, place, pass);
    await this.#count();
    this.#line?.open();
  }

  async #fill(place: Place, pass: string, from: string): Promise<void> {
    const { store, network, note, changed } = this.#side;
    const { Filling } = await work();
    const filling = new Filling({ store, network, chance: Math.random, changed, note }, place, pass);
    this.#filling = filling;
    if ((await filling.take(from)) === 'stopped') return;
    this.#filling = null;
    await this.#open();
  }

  async #close(): Promise<void> {
    const line = this.#line;
    this.#line = null;
    this.#filling?.stop();
    this.#filling = null;
    await line?.close();
    this.#troubleSince = null;
    this.#queue = emptyQueue;
  }

  /** Counts what waits, and sends it; many changes at once are one look. */
  #settle(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.#count().then(() => {
        if (this.#queue.waiting > 0) this.#line?.written();
      });
    }, settleMs);
  }

  async #count(): Promise<void> {
    const answer = await this.#side.store.call('sync.queue', {}, null);
    if (answer.ok) this.#queue = answer.value;
    const trouble = this.#trouble();
    this.#troubleSince = trouble === null ? null : (this.#troubleSince ?? this.#side.now());
    this.#side.changed();
  }

  #trouble(): Trouble | null {
    if (this.#filling) return this.#filling.trouble;
    if (this.#line) return this.#line.progress.trouble;
    // Joined, but the pass is gone or cannot be read on this machine: the server would not know this desk.
    return this.#started && this.#identity.server !== null ? 'revoked' : null;
  }
}

function named({ siteName, letter, device }: NonNullable<SyncIdentity['place']>) {
  return { siteName, letter, device };
}
