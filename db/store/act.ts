import type { Actor } from '../../shared/contract/admit.ts';
import type { Site } from '../../shared/contract/desk.ts';
import { DeskError } from '../../shared/errors.ts';
import { clockText, type Parameters } from '../../shared/parameters.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import type { Timer } from '../../shared/registers/timers.ts';
import type { Json } from '../../shared/sync/canonical-json.ts';
import type { Change, ChangeKind, Fields } from '../../shared/sync/change.ts';
import type { Calendar } from '../../shared/time/calendar.ts';
import { shiftOf } from '../../shared/time/shift.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { type Chance, newId, pureChance } from './ids.ts';
import type { Ledger, Said } from './ledger.ts';
import type { TimerRow } from './schema.ts';

/** What a read works with. `now` is UTC ms and comes from outside. */
export interface Look {
  db: ReadDb;
  now: number;
  actor: Actor;
  site: Site;
  parameters: Parameters;
  /** Days that are not what their weekday says (Q30). */
  calendar: Calendar;
}

/** One action: everything it writes stands or falls together. */
export class Act implements Look {
  readonly db: WriteDb;
  readonly now: number;
  readonly actor: Actor;
  readonly site: Site;
  readonly letter: string;
  readonly parameters: Parameters;
  readonly calendar: Calendar;
  /** What to tell the windows after the commit. */
  readonly touched: { register: string; id: string }[] = [];
  #kept = false;
  readonly ledger: Ledger;
  readonly #chance: Chance;

  constructor(look: Look & { db: WriteDb }, letter: string, ledger: Ledger, chance: Chance = pureChance) {
    this.db = look.db;
    this.now = look.now;
    this.actor = look.actor;
    this.site = look.site;
    this.parameters = look.parameters;
    this.calendar = look.calendar;
    this.letter = letter;
    this.ledger = ledger;
    this.#chance = chance;
  }

  /** @returns an id for what this action makes beside the records that came with theirs. */
  newId(): string {
    return newId(this.now, this.#chance);
  }

  /** A refusal that follows does not undo what was written: a wrong PIN counts. */
  keepOnRefusal(): void {
    this.#kept = true;
  }

  get kept(): boolean {
    return this.#kept;
  }

  /** The shift this action belongs to. */
  get shift(): string {
    const { 'night.from': from, 'night.until': until } = this.parameters;
    return shiftOf(this.now, this.site.timeZone, clockText(from), clockText(until));
  }

  /** Appends a change to this desk's chain. @throws DeskError `destroyed` for a record of which nothing may be said any more */
  log(kind: ChangeKind, register: string, record: string, fields: Fields, happenedAt = this.now): void {
    if (this.#isDestroyed(register, record)) throw new DeskError('destroyed');
    this.say({ kind, register, record, fields, actor: this.actor.id, happenedAt });
  }

  /** The same for what somebody else has said before (`reissues` is the change that this one stands for), and for a destruction. */
  say(said: Omit<Said, 'now'>): Change {
    const { register, record } = said;
    const change = this.ledger.write(this.db, { ...said, now: this.now }, this.#chance);
    this.touched.push({ register, id: record });
    return change;
  }

  /** Nothing is said any more of what was destroyed by rule. */
  #isDestroyed(register: string, record: string): boolean {
    const row = this.db.row('SELECT 1 FROM destroyedRecords WHERE record = ? AND register = ?', record, register);
    return row !== undefined;
  }

  /** Adds a line to a record's timeline. */
  append(register: string, record: string, data: EntryData): void {
    const id = this.newId();
    this.db.run(
      'INSERT INTO entries (id, register, record, at, actor, kind, data) VALUES (?,?,?,?,?,?,?)',
      id,
      register,
      record,
      this.now,
      this.actor.id,
      data.kind,
      JSON.stringify(data),
    );
    this.log('append', register, record, { entry: id, data: data as unknown as Json });
  }

  /** Replaces a record's timers; a snooze, and that it has rung, survive where the same deadline stands. @param kept none, for a new record */
  setTimers(register: string, record: string, timers: readonly Timer[], kept = this.#timersOf(record)): void {
    if (kept.length > 0) this.db.run('DELETE FROM timers WHERE record = ?', record);
    for (const { rule, dueAt } of timers) {
      const before = kept.find((k) => k.rule === rule && k.dueAt === dueAt);
      this.db.run(
        'INSERT INTO timers (register, record, rule, dueAt, snoozedUntil, rungAt) VALUES (?,?,?,?,?,?)',
        register,
        record,
        rule,
        dueAt,
        before?.snoozedUntil ?? null,
        before?.rungAt ?? null,
      );
    }
  }

  #timersOf(record: string): Pick<TimerRow, 'rule' | 'dueAt' | 'snoozedUntil' | 'rungAt'>[] {
    return this.db.rows('SELECT rule, dueAt, snoozedUntil, rungAt FROM timers WHERE record = ?', record);
  }
}
