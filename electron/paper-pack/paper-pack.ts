import path from 'node:path';
import type { Actor } from '../../shared/contract/admit.ts';
import type { Language } from '../../shared/contract/desk.ts';
import type { Pack, PackFolder, PackStatus } from '../../shared/contract/paper-pack.ts';
import { DeskError, unwrap } from '../../shared/errors.ts';
import { linesInPack, type PaperJob, type Press } from '../printing/printing.ts';
import type { DeskSession } from '../session.ts';
import type { SettingsFile } from '../settings.ts';
import type { WorkerClient } from '../store/worker-client.ts';
import { packFile, packTime, writePack } from './pack-folders.ts';

/** What it does to the world outside, and where the pack lies when nobody has chosen another place. */
export interface PackGround {
  folder: string;
  chooseFolder(language: Language): Promise<string | null>;
  openFile(file: string): Promise<void>;
}

export interface PackParts extends PackGround {
  press: Press;
  session: DeskSession;
  settings: SettingsFile;
  store: Pick<WorkerClient, 'call'>;
  now(): number;
  note(text: string): void;
}

type Known = Omit<PackStatus, 'folders'> & { digest: string; states: Record<string, PackFolder['state']> };
const unknown: Known = { madeAt: null, checkedAt: null, counts: null, tookMs: null, digest: '', states: {} };

/** 应急纸包: drawn by the hidden page, written where it is to lie, only when something has changed, and never while somebody prints. */
export class PaperPack {
  readonly #parts: PackParts;
  #known = unknown;
  #printing = 0;
  #waits = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: PackParts) {
    this.#parts = parts;
  }

  /** Somebody prints or saves: the pack waits. */
  async whilePrinting<T>(work: () => Promise<T>): Promise<T> {
    this.#printing += 1;
    try {
      return await work();
    } finally {
      this.#printing -= 1;
      if (this.#printing === 0 && this.#waits) void this.refreshQuietly();
    }
  }

  /** In the background: leaves the pack alone when nothing has changed, and whatever goes wrong is only noted. */
  async refreshQuietly(): Promise<void> {
    this.#waits = this.#printing > 0;
    if (this.#waits) return;
    try {
      await this.#inTurn(() => this.#make(false));
    } catch (error) {
      if (!(error instanceof DeskError && error.code === 'notSetUp')) this.#parts.note(`paper pack: ${String(error)}`);
    }
  }

  async refresh(): Promise<PackStatus> {
    await this.#inTurn(() => this.#make(true));
    return this.status();
  }

  async status(): Promise<PackStatus> {
    const { digest: _, states, ...known } = this.#known;
    const folders = this.#folders().map((folder) => ({
      ...folder,
      state: states[folder.path] ?? ('waiting' as const),
    }));
    return { ...known, madeAt: known.madeAt ?? (await packTime(this.#own)), folders };
  }

  async show(): Promise<null> {
    if ((await packTime(this.#own)) === null) await this.refresh();
    await this.#parts.openFile(path.join(this.#own, packFile));
    return null;
  }

  /** Onto paper: logged first, and the numbers of its blank forms are not given out again. */
  async print(printer: string): Promise<null> {
    const actor = this.#present();
    await this.whilePrinting(async () => {
      const { press } = this.#parts;
      const printers = await press.printers();
      if (printers.length === 0) throw new DeskError('noPrinter');
      if (printer !== '' && !printers.some(({ name }) => name === printer)) throw new DeskError('printFailed');
      const { job, pack } = await this.#compose(actor);
      const blanks = pack.blanks.map(({ id }) => id);
      const entry = { how: 'printed', lines: linesInPack(pack), folder: '', blanks } as const;
      unwrap(await this.#parts.store.call('pack.log', entry, actor));
      await press.print(job, printer, 1);
    });
    void this.refreshQuietly();
    return null;
  }

  /** A supervisor's word where the numbers of people may lie; it stands in the log of what leaves the desk. */
  async choose(kind: PackFolder['kind']): Promise<PackStatus> {
    const actor = this.#present();
    const { chooseFolder, settings, store } = this.#parts;
    const folder = await chooseFolder(settings.get().language);
    if (folder === null) return this.status();
    if (this.#parts.session.actor()?.id !== actor.id) throw new DeskError('locked');
    const entry = { how: 'saved' as const, lines: 0, folder: folder.slice(-200), blanks: [] };
    unwrap(await store.call('pack.log', entry, actor));
    const { packCopies } = settings.get();
    if (kind === 'own') settings.set({ packFolder: folder });
    else settings.set({ packCopies: [...packCopies.filter((one) => one !== folder), folder] });
    return this.refresh();
  }

  async forget(folder: string): Promise<PackStatus> {
    const { packFolder, packCopies } = this.#parts.settings.get();
    if (packFolder === folder) this.#parts.settings.set({ packFolder: null });
    else this.#parts.settings.set({ packCopies: packCopies.filter((one) => one !== folder) });
    return this.status();
  }

  get #own(): string {
    return this.#parts.settings.get().packFolder ?? this.#parts.folder;
  }

  #folders(): Pick<PackFolder, 'path' | 'kind'>[] {
    const copies = this.#parts.settings.get().packCopies.map((copy) => ({ path: copy, kind: 'copy' as const }));
    return [{ path: this.#own, kind: 'own' }, ...copies];
  }

  /** @throws DeskError `notSignedIn` */
  #present(): Actor {
    const actor = this.#parts.session.actor();
    if (actor === null) throw new DeskError('notSignedIn');
    return actor;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  async #make(always: boolean): Promise<void> {
    const { press, now } = this.#parts;
    const began = performance.now();
    const { job, pack, digest } = await this.#compose(this.#parts.session.actor());
    const checkedAt = now();
    const owed = await this.#owed(always || digest !== this.#known.digest);
    if (owed.length === 0) {
      this.#known = { ...this.#known, checkedAt };
      return;
    }
    const bytes = await press.pdf(job);
    const states: Known['states'] = { ...this.#known.states };
    for (const { path: folder, kind } of owed) states[folder] = await writePack(folder, kind, bytes);
    const tookMs = Math.round(performance.now() - began);
    this.#known = { madeAt: checkedAt, checkedAt, counts: countsOf(pack), tookMs, digest, states };
    this.#parts.note(`paper pack: ${tookMs} ms, ${Object.values(states).join(' ')}`);
  }

  /** All of them when it is a new pack; else those that have none yet, such as a stick that was just put in. */
  async #owed(fresh: boolean): Promise<Pick<PackFolder, 'path' | 'kind'>[]> {
    const folders = this.#folders();
    if (fresh) return folders;
    const has = await Promise.all(folders.map(async ({ path: folder }) => (await packTime(folder)) !== null));
    return folders.filter(({ path: folder }, i) => !has[i] || this.#known.states[folder] !== 'written');
  }

  async #compose(actor: Actor | null): Promise<{ job: PaperJob; pack: Pack; digest: string }> {
    const { paper, digest } = unwrap(await this.#parts.store.call('pack.compose', {}, actor));
    if (!('pack' in paper.content)) throw new Error('the pack is no pack');
    const language = this.#parts.settings.get().language;
    return { job: { paper, size: 'A4', language }, pack: paper.content.pack, digest: `${digest} ${language}` };
  }
}

function countsOf({ inside, keysOut, mail, urgent, phones, blanks }: Pack): NonNullable<PackStatus['counts']> {
  return {
    inside: inside.length,
    keysOut: keysOut.length,
    mail: mail.length,
    urgent: urgent.length,
    phones: phones.length,
    blanks: blanks.length,
  };
}
