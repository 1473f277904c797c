import type { Actor } from '../../shared/contract/admit.ts';
import type { Site } from '../../shared/contract/desk.ts';
import type { DeskEvents, EventName } from '../../shared/contract/events.ts';
import { DeskError } from '../../shared/errors.ts';
import { type Parameters, type ParameterValue, parametersAt } from '../../shared/parameters.ts';
import { calendarOf } from '../../shared/registers/known-days.ts';
import type { Calendar } from '../../shared/time/calendar.ts';
import { Act, type Look } from './act.ts';
import type { Database } from './database.ts';
import { type Chance, pureChance } from './ids.ts';
import { type Identity, Ledger } from './ledger.ts';
import { refusalOf } from './refusal.ts';

export type Emit = <E extends EventName>(event: E, payload: DeskEvents[E]) => void;

interface Job {
  actor: Actor;
  now: number;
  run: (act: Act) => unknown;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

interface Outcome {
  job: Job;
  value?: unknown;
  error?: unknown;
}

/**
 * The desk's open book: one writer of one file. Actions that arrive together share one commit (a refused
 * one leaves no trace), and none is answered before that commit is on disk.
 */
export class Book {
  readonly db: Database;
  readonly #emit: Emit;
  #place: { site: Site; letter: string; demo: boolean; ledger: Ledger } | null = null;
  #values: ParameterValue[] = [];
  #calendar: Calendar = new Map();
  #waiting: Job[] = [];
  #drain: NodeJS.Immediate | null = null;
  #closed = false;

  constructor(db: Database, emit: Emit) {
    this.db = db;
    this.#emit = emit;
    this.reload();
  }

  /** Reads again what the book keeps in mind: who this desk is, the parameters and the calendar. */
  reload(): void {
    const meta = new Map(
      this.db.rows<{ key: string; value: string }>('SELECT key, value FROM meta').map((m) => [m.key, m.value]),
    );
    const [id, name, timeZone, device] = ['siteId', 'siteName', 'timeZone', 'device'].map((key) => meta.get(key));
    if (id && name && timeZone && device) {
      const identity: Identity = { site: id, device };
      const ledger = new Ledger(this.db, identity);
      this.#place = {
        site: { id, name, timeZone },
        letter: meta.get('letter') ?? 'A',
        demo: meta.get('demo') === '1',
        ledger,
      };
    } else this.#place = null;
    this.#values = this.db.rows('SELECT key, value, validFrom FROM parameterValues ORDER BY setAt, rowid');
    this.#calendar = calendarOf(this.db.rows('SELECT date, kind, name FROM calendarDays'));
  }

  /** Null before the first start's setup. */
  get place(): { site: Site; letter: string; demo: boolean } | null {
    return this.#place;
  }

  parameters(now: number): Parameters {
    return parametersAt(this.#values, now);
  }

  get parameterValues(): readonly ParameterValue[] {
    return this.#values;
  }

  emit: Emit = (event, payload) => this.#emit(event, payload);

  /** @throws DeskError `notSetUp` */
  look(actor: Actor, now: number): Look {
    if (!this.#place) throw new DeskError('notSetUp');
    return {
      db: this.db,
      now,
      actor,
      site: this.#place.site,
      parameters: this.parameters(now),
      calendar: this.#calendar,
    };
  }

  /**
   * Does an action with whatever else is waiting. When one of them refuses, all are rolled back and run once more: `run`
   * works on nothing but the book. @returns its value once it is on disk. @throws what it refused with
   */
  act<T>(actor: Actor, now: number, run: (act: Act) => T): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('the book is closed'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ actor, now, run, done: (value) => resolve(value as T), failed: reject });
      this.#drain ??= setImmediate(() => this.#commit());
    });
  }

  /**
   * Does many actions in one transaction, all of them or none, each with its own actor and time: for filling a book,
   * not while somebody waits.
   * @param run is given what begins the next action; `now` (UTC ms) never goes back
   * @throws what an action refused with
   */
  bulk(run: (begin: (actor: Actor, now: number) => Act) => void, chance: Chance = pureChance): void {
    this.flush();
    const ledger = this.#place?.ledger;
    const mark = ledger?.mark();
    this.db.run('BEGIN IMMEDIATE');
    try {
      run((actor, now) => this.#newAct(actor, now, chance));
      this.db.run('COMMIT');
    } catch (error) {
      if (this.db.inTransaction) this.db.run('ROLLBACK');
      if (ledger && mark) ledger.restore(mark);
      else this.reload();
      throw refusalOf(error);
    }
  }

  /** Finishes what is waiting and closes the file; whatever comes later is not taken. */
  close(): void {
    this.flush();
    this.#closed = true;
    this.db.close();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Finishes what is waiting. */
  flush(): void {
    if (this.#drain) clearImmediate(this.#drain);
    this.#commit();
  }

  #commit(): void {
    this.#drain = null;
    const jobs = this.#waiting;
    if (jobs.length === 0) return;
    this.#waiting = [];
    const ledger = this.#place?.ledger;
    const mark = ledger?.mark();
    const touched: Act['touched'] = [];
    let outcomes: Outcome[] = [];
    try {
      outcomes = this.#together(jobs, touched) ?? this.#oneByOne(jobs, touched);
      this.db.run('COMMIT');
    } catch (error) {
      if (this.db.inTransaction) this.db.run('ROLLBACK');
      if (ledger && mark) ledger.restore(mark);
      const refusal = refusalOf(error);
      for (const job of jobs) job.failed(refusal);
      return;
    }
    for (const { job, error, value } of outcomes) {
      if (error === undefined) job.done(value);
      else job.failed(error);
    }
    this.#tell(touched);
  }

  /**
   * Nearly always no action refuses, and then none needs a savepoint: they cost a copy of every page that is written.
   * @returns null when one refused: nothing is left of any, and all are to be tried anew
   */
  #together(jobs: readonly Job[], touched: Act['touched']): Outcome[] | null {
    const mark = this.#place?.ledger.mark();
    this.db.run('BEGIN IMMEDIATE');
    try {
      const done = jobs.map((job) => {
        const act = this.#newAct(job.actor, job.now);
        return { act, outcome: { job, value: job.run(act) } };
      });
      for (const { act } of done) touched.push(...act.touched);
      return done.map(({ outcome }) => outcome);
    } catch {
      if (this.db.inTransaction) this.db.run('ROLLBACK');
      if (mark) this.#place?.ledger.restore(mark);
      return null;
    }
  }

  #oneByOne(jobs: readonly Job[], touched: Act['touched']): Outcome[] {
    this.db.run('BEGIN IMMEDIATE');
    return jobs.map((job) => this.#attempt(job, touched));
  }

  /** One action in its savepoint; a refusal undoes it alone, a failing disk undoes the whole group. */
  #attempt(job: Job, touched: Act['touched']): Outcome {
    const mark = this.#place?.ledger.mark();
    let act: Act | undefined;
    this.db.run('SAVEPOINT action');
    try {
      act = this.#newAct(job.actor, job.now);
      const value = job.run(act);
      this.db.run('RELEASE action');
      touched.push(...act.touched);
      return { job, value };
    } catch (error) {
      if (!this.db.inTransaction) throw error;
      if (!act?.kept) this.db.run('ROLLBACK TO action');
      else touched.push(...act.touched);
      this.db.run('RELEASE action');
      if (mark && !act?.kept) this.#place?.ledger.restore(mark);
      return { job, error: refusalOf(error) };
    }
  }

  #newAct(actor: Actor, now: number, chance: Chance = pureChance): Act {
    if (!this.#place) throw new DeskError('notSetUp');
    return new Act({ ...this.look(actor, now), db: this.db }, this.#place.letter, this.#place.ledger, chance);
  }

  #tell(touched: Act['touched']): void {
    if (touched.length === 0) return;
    const unique = (values: string[]) => [...new Set(values)];
    this.#emit('changed', {
      registers: unique(touched.map((t) => t.register)),
      ids: unique(touched.map((t) => t.id)).slice(0, 500),
    });
  }
}
