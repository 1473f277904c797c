import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../../db/demo/random.ts';
import { bookFile } from '../../db/site/backups.ts';
import { openBook } from '../../db/site/opening.ts';
import { foundSite } from '../../db/site/setup.ts';
import type { Act } from '../../db/store/act.ts';
import type { Book } from '../../db/store/book.ts';
import { create, patch, read } from '../../db/store/records.ts';
import { fromRow } from '../../db/store/rows.ts';
import type { ChangeRow } from '../../db/store/schema.ts';
import { bookPort } from '../../db/sync/book-port.ts';
import { fromChangeRow } from '../../db/sync/change-rows.ts';
import { enrolAnew } from '../../db/sync/enrol-anew.ts';
import { stateFromLog } from '../../db/sync/record-state.ts';
import type { Change } from '../../shared/sync/change.ts';
import type { RecordState } from '../../shared/sync/merge.ts';
import type { BookPort } from '../../shared/sync/ports.ts';
import { aContact, aUnit } from '../fixtures/directory.ts';
import { tempDir } from '../fixtures/temp-dir.ts';
import type { DeskUnderTest } from './desk-under-test.ts';

const actor = { id: '019500aa-0000-7000-8000-000000000001', role: 'supervisor' } as const;
const registers = ['units', 'contacts'] as const;

/** A desk with its real book on disk: rooms that two desks write alike, contacts that need their room, notes, keys of both. */
export class SqliteDesk implements DeskUnderTest {
  readonly #dir = tempDir();
  readonly #newId: (now: number) => string;
  #book: Book;
  #now = 0;

  constructor(site: string, device: string, newId: (now: number) => string, now: number) {
    this.#newId = newId;
    this.#now = now;
    this.#book = this.#open();
    foundSite(this.#book, { name: '蔚蓝', timeZone: 'Asia/Shanghai', demo: false }, now, () => undefined);
    enrolAnew(this.#book, { site, device }, now);
  }

  get device(): string {
    return this.#book.db.row<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")?.value ?? '';
  }

  /** Goes through whatever book is open at the moment of the call. */
  get port(): BookPort {
    const port = () => bookPort(this.#book, () => this.#now);
    return {
      outbox: (behind) => port().outbox(behind),
      answered: (answer) => port().answered(answer),
      position: () => port().position(),
      take: (page, now) => {
        this.#now = now;
        return port().take(page, now);
      },
      asideCount: () => port().asideCount(),
      reissue: (now) => {
        this.#now = now;
        return port().reissue(now);
      },
      rewind: (to) => port().rewind(to),
    };
  }

  act(chance: Random, now: number): Change[] {
    const { db } = this.#book;
    const before = db.row<{ seq: number }>('SELECT max(seq) AS seq FROM changes')?.seq ?? 0;
    this.#book.bulk((begin) => this.#do(begin(actor, now), chance, now), chance);
    return db
      .rows<ChangeRow>('SELECT * FROM changes WHERE seq > ? AND device = ?', before, this.device)
      .map(fromChangeRow);
  }

  #do(act: Act, chance: Random, now: number): void {
    const some = (table: string) => act.db.rows<{ id: string }>(`SELECT id FROM ${table} ORDER BY seq DESC LIMIT 20`);
    const units = some('units');
    const code = this.#freeCode(chance);
    const dice = chance.int(1, 10);
    if (units.length === 0 || (dice <= 2 && code)) {
      create(act, 'units', aUnit({ id: this.#newId(now), code: code ?? '', floor: 1 }));
      return;
    }
    const unit = read(act, 'units', chance.pick(units).id);
    const contacts = some('contacts');
    if (dice <= 4) {
      create(act, 'contacts', aContact({ id: this.#newId(now), unitId: unit.id, name: `n${chance.int(1, 9)}` }));
    } else if (dice <= 5) {
      act.append('units', unit.id, { kind: 'note', text: 'said' } as never);
    } else if (dice <= 7 && contacts.length > 0) {
      const contact = read(act, 'contacts', chance.pick(contacts).id);
      patch(act, 'contacts', contact, { unitId: unit.id, ext: String(chance.int(1, 99)) });
    } else {
      const renamed = dice === 8 && code ? { code } : {};
      patch(act, 'units', unit, { companyName: `公司 ${chance.int(1, 99)}`, floor: chance.int(1, 40), ...renamed });
    }
  }

  /** A desk does not give two of its own rooms one code; what another desk does it cannot know. */
  #freeCode(chance: Random): string | null {
    const code = `E-${chance.int(1, 12)}`;
    return this.#book.db.row('SELECT 1 FROM units WHERE code = ?', code) ? null : code;
  }

  backUp(): void {
    rmSync(this.#backup, { force: true });
    this.#book.db.raw.exec(`VACUUM INTO '${this.#backup}'`);
  }

  restore(): boolean {
    if (!existsSync(this.#backup)) return false;
    this.#book.close();
    for (const end of ['-wal', '-shm']) rmSync(`${bookFile(this.#dir)}${end}`, { force: true });
    copyFileSync(this.#backup, bookFile(this.#dir));
    this.#book = this.#open();
    return true;
  }

  kill(): void {
    this.#book.close();
    this.#book = this.#open();
  }

  enrolAnew(device: string, now: number): void {
    const [site] = this.#book.db.rows<{ value: string }>("SELECT value FROM meta WHERE key = 'siteId'");
    enrolAnew(this.#book, { site: site?.value ?? '', device }, now);
  }

  log(): readonly Change[] {
    return this.#book.db.rows<ChangeRow>('SELECT * FROM changes').map(fromChangeRow);
  }

  /** What the log makes of each record; a row that says otherwise, and is not held back for it, is told as a field of its own. */
  states(): ReadonlyMap<string, RecordState> {
    const { db } = this.#book;
    const known = db.rows<{ register: string; record: string }>('SELECT DISTINCT register, record FROM changes');
    return new Map(
      known.map(({ register, record }) => {
        const state = stateFromLog(db, register, record);
        const isTrue = this.#holds(state);
        return [`${register} ${record}`, isTrue ? state : { ...state, fields: { ...state.fields, rowDiffers: true } }];
      }),
    );
  }

  #holds({ register, record, fields, born }: RecordState): boolean {
    const { db } = this.#book;
    const name = registers.find((known) => known === register);
    if (!name || born === null) return true;
    if (db.row('SELECT 1 FROM heldRecords WHERE register = ? AND record = ?', register, record)) return true;
    const row = db.row<object>(`SELECT * FROM ${name} WHERE id = ?`, record);
    if (!row) return false;
    const said = Object.fromEntries(Object.entries(fromRow(name, row)).filter(([, value]) => value !== null));
    return isDeepStrictEqual(said, { ...fields });
  }

  shown(): string {
    const rows = (sql: string) => this.#book.db.rows<object>(sql);
    return JSON.stringify([
      rows('SELECT id, code, companyName, floor FROM units ORDER BY id'),
      rows('SELECT id, unitId, name, ext FROM contacts ORDER BY id'),
      rows('SELECT id, record, at, data FROM entries ORDER BY id'),
    ]);
  }

  openConflicts(): number {
    return this.#book.db.row<{ n: number }>("SELECT count(*) AS n FROM conflicts WHERE status = 'open'")?.n ?? 0;
  }

  close(): void {
    this.#book.close();
  }

  get #backup(): string {
    return `${this.#dir}/backup.db`;
  }

  #open(): Book {
    const opened = openBook(this.#dir, this.#now, () => undefined);
    if (!('book' in opened)) throw opened.cause;
    return opened.book;
  }
}
