import type { Actor } from '../../shared/contract/admit.ts';
import type { BackupPlace, BackupState, BackupStatus } from '../../shared/contract/backups.ts';
import { DeskError } from '../../shared/errors.ts';
import { backupsIn } from '../site/backups.ts';
import type { Book } from '../store/book.ts';
import { refusalOf } from '../store/refusal.ts';
import type { Aside } from './aside.ts';
import { isFolder, isWithin, type Place, placesOf } from './places.ts';

const hour = 3_600_000;
const day = 24 * hour;

interface Parts {
  dir: string;
  aside: Aside;
  /** Null while there is no book that could be copied. */
  book(): Book | null;
}

/** Copies the book every hour and after each handover, to the desk's own folder and wherever else somebody has said. */
export class BackupKeeper {
  readonly #parts: Parts;
  readonly #states = new Map<string, BackupState>();
  #handedOver = false;
  #running: Promise<unknown[]> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The desk has changed hands: what stands at that moment is worth a copy. */
  handedOver(): void {
    this.#handedOver = true;
  }

  get running(): Promise<unknown> | null {
    return this.#running;
  }

  /** @param now UTC ms */
  status(now: number): BackupStatus {
    const places = this.#places().map((place) => this.#shown(place));
    const newest = Math.max(0, ...places.map(({ goodAt }) => goodAt ?? 0));
    const tried = places.some(({ state }) => state !== 'waiting');
    return { places, busy: this.#running !== null, late: tried && newest < now - day };
  }

  /**
   * Copies to each place whose last copy is an hour old, and to all that are there after a handover.
   * @returns what went wrong, for the log; null when there is nothing to do
   */
  makeIfDue(now: number): Promise<unknown[]> | null {
    if (this.#running) return this.#running;
    const places = this.#places();
    const due = this.#handedOver ? places : places.filter((place) => this.#isDue(place, now));
    if (due.length === 0) return null;
    this.#handedOver = false;
    return this.#start(due, now);
  }

  async make(now: number): Promise<BackupStatus> {
    await this.#running;
    await this.#start(this.#places(), now);
    return this.status(now);
  }

  /** A supervisor's word that the book may lie there, too. @throws DeskError `invalid`, `notSetUp` */
  async keepAt(path: string, actor: Actor, now: number): Promise<BackupStatus> {
    if (!isFolder(path) || isWithin(this.#parts.dir, path)) {
      throw new DeskError('invalid', { faults: [{ field: 'path', code: 'condition' }] });
    }
    await this.#book().act(actor, now, (act) => {
      act.db.run('INSERT OR IGNORE INTO backupPlaces (path, goodAt, bytes) VALUES (?, NULL, 0)', path);
      act.log('append', 'site', act.site.id, { did: 'backupPlace', path });
    });
    await this.#running;
    await this.#start(
      this.#places().filter((place) => place.path === path),
      now,
    );
    return this.status(now);
  }

  async forget(path: string, actor: Actor, now: number): Promise<BackupStatus> {
    await this.#book().act(actor, now, (act) => {
      const { changes } = act.db.run('DELETE FROM backupPlaces WHERE path = ?', path);
      if (changes > 0) act.log('append', 'site', act.site.id, { did: 'backupPlaceForgotten', path });
    });
    this.#states.delete(path);
    return this.status(now);
  }

  #book(): Book {
    const book = this.#parts.book();
    if (!book?.place) throw new DeskError('notSetUp');
    return book;
  }

  #places(): Place[] {
    const book = this.#parts.book();
    if (!book?.place) return [];
    return placesOf(this.#parts.dir, book.db, book.place.site.name, book.place.letter);
  }

  #isDue({ path, kind, folder }: Place, now: number): boolean {
    if (kind === 'second' && !isFolder(path)) {
      this.#states.set(path, 'absent');
      return false;
    }
    return now - (backupsIn(folder)[0]?.madeAt ?? 0) >= hour;
  }

  #start(places: readonly Place[], now: number): Promise<unknown[]> {
    const running = this.#copyTo(places, now).finally(() => {
      this.#running = null;
      this.#parts.book()?.emit('changed', { registers: ['backups'], ids: [] });
    });
    this.#running = running;
    return running;
  }

  async #copyTo(places: readonly Place[], now: number): Promise<unknown[]> {
    const faults: unknown[] = [];
    for (const { path, kind, folder } of places) {
      if (kind === 'second' && !isFolder(path)) {
        this.#states.set(path, 'absent');
        continue;
      }
      try {
        const { madeAt, bytes } = await this.#parts.aside('copy', {
          ...{ dir: this.#parts.dir, folder, own: kind === 'own', now },
        });
        this.#states.set(path, 'good');
        const book = this.#parts.book();
        if (book && !book.closed)
          book.db.run('UPDATE backupPlaces SET goodAt = ?, bytes = ? WHERE path = ?', madeAt, bytes, path);
      } catch (error) {
        faults.push(error);
        this.#states.set(path, kind === 'second' && !isFolder(path) ? 'absent' : stateAfter(error));
      }
    }
    return faults;
  }

  #shown({ path, kind, folder }: Place): BackupPlace {
    const there = kind === 'own' || isFolder(path);
    const copies = there ? backupsIn(folder) : [];
    const remembered = this.#book().db.row<{ goodAt: number | null; bytes: number }>(
      'SELECT goodAt, bytes FROM backupPlaces WHERE path = ?',
      path,
    );
    const last = copies[0] ?? { madeAt: remembered?.goodAt ?? null, bytes: remembered?.bytes ?? 0 };
    const state = there ? (this.#states.get(path) ?? 'waiting') : 'absent';
    return { path, kind, state, goodAt: last.madeAt, bytes: last.bytes, kept: there ? copies.length : null };
  }
}

function stateAfter(error: unknown): BackupState {
  const refusal = refusalOf(error);
  const code = refusal instanceof DeskError ? refusal.code : '';
  return code === 'diskFull' || code === 'readOnly' ? code : 'failed';
}
