import type { Actor } from '../shared/contract/admit.ts';
import type { Person } from '../shared/contract/desk.ts';
import type { Session } from '../shared/contract/events.ts';
import { DeskError } from '../shared/errors.ts';
import { defaultParameters } from '../shared/parameters.ts';

/** @throws DeskError `pinWrong` or `pinBlocked` */
export type CheckPin = (staffId: string, pin: string) => Promise<Person>;

/** Who sits at the desk (S51). Times are steady milliseconds. */
export class DeskSession {
  readonly #checkPin: CheckPin;
  readonly #changed: (session: Session) => void;
  #session: Session = { state: 'out' };
  #touchedAt = 0;
  #idleMs = defaultParameters['desk.idleLockSeconds'] * 1000;

  constructor(checkPin: CheckPin, changed: (session: Session) => void) {
    this.#checkPin = checkPin;
    this.#changed = changed;
  }

  read(): Session {
    return this.#session;
  }

  /** Who acts: nobody while the desk is locked. */
  actor(): Actor | null {
    return this.#session.state === 'in' ? actorOf(this.#session.person) : null;
  }

  /** Who locked the desk, for what may still be kept of their work. */
  lockedActor(): Actor | null {
    return this.#session.state === 'locked' ? actorOf(this.#session.person) : null;
  }

  /** Also changes the person at the desk, locked or not. */
  async signIn(staffId: string, pin: string, at: number): Promise<Person> {
    const person = await this.#checkPin(staffId, pin);
    this.#enter(person, at);
    return person;
  }

  /** @throws DeskError `notSignedIn` when nobody is there to come back, else as `CheckPin` */
  async unlock(pin: string, at: number): Promise<Person> {
    const before = this.#session;
    if (before.state === 'out') throw new DeskError('notSignedIn');
    const person = await this.#checkPin(before.person.id, pin);
    if (this.#session.state === 'out' || this.#session.person.id !== person.id) throw new DeskError('notSignedIn');
    this.#enter(person, at);
    return person;
  }

  /** Somebody whose PIN the desk has just checked for taking over: they sit down without typing it again. */
  seat(person: Person, at: number): void {
    this.#enter(person, at);
  }

  signOut(): void {
    if (this.#session.state !== 'out') this.#become({ state: 'out' });
  }

  lock(): void {
    if (this.#session.state === 'in') this.#become({ state: 'locked', person: this.#session.person });
  }

  touch(at: number): void {
    this.#touchedAt = Math.max(this.#touchedAt, at);
  }

  /** `desk.idleLockSeconds` */
  lockAfter(seconds: number): void {
    this.#idleMs = seconds * 1000;
  }

  /** Locks a desk that nobody has touched for too long. */
  tick(at: number): void {
    if (at - this.#touchedAt >= this.#idleMs) this.lock();
  }

  /** The people who may sign in have changed: whoever no longer may is out, and a new role holds at once. */
  refresh(people: readonly Person[]): void {
    if (this.#session.state === 'out') return;
    const { state, person } = this.#session;
    const known = people.find(({ id }) => id === person.id);
    if (!known) this.signOut();
    else if (known.role !== person.role || known.name !== person.name) this.#become({ state, person: known });
  }

  #enter(person: Person, at: number): void {
    this.touch(at);
    this.#become({ state: 'in', person });
  }

  #become(session: Session): void {
    this.#session = session;
    this.#changed(session);
  }
}

function actorOf({ id, role }: Person): Actor {
  return { id, role };
}
