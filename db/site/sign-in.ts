import type { Person } from '../../shared/contract/desk.ts';
import { DeskError } from '../../shared/errors.ts';
import { type AppRole, appRoles } from '../../shared/registers/people.ts';
import { takeEmptyDesk } from '../handovers/holder.ts';
import type { Act, Look } from '../store/act.ts';
import type { Prepared } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { blockedFor, hashPin, type PinHash, pinMatches } from './pins.ts';

interface Credential extends PinHash {
  failures: number;
  blockedUntil: number;
}

function credentialOf(look: Look, staffId: string): Credential | undefined {
  return look.db.row('SELECT salt, hash, failures, blockedUntil FROM credentials WHERE staffId = ?', staffId);
}

/** @returns a person who may sign in. @throws DeskError `notFound` */
function personOf(look: Look, staffId: string): Person {
  const staff = read(look, 'staff', staffId);
  const role = appRoles.find((r): r is AppRole => r === staff.role);
  if (!role || !staff.active) throw new DeskError('notFound');
  return { id: staff.id, name: staff.name, role };
}

/** Checks a PIN, and gives a desk that nobody holds to whoever signs in. */
export const signIn: Prepared<'staff.signIn', boolean> = {
  prepare: (look, { staffId, pin }) => tryPin(look, staffId, pin),
  run(act, { staffId }, matches) {
    const person = acceptPin(act, staffId, matches, 'signIn');
    takeEmptyDesk(act, person.id);
    return person;
  },
};

let last: Promise<unknown> = Promise.resolve();

/**
 * The slow part, before the transaction. One after the other, in the order in which they came: of many at once the right PIN is not
 * judged before the wrong ones that block it. @returns false also for who is blocked or has no PIN
 */
export function tryPin(look: Look, staffId: string, pin: string): Promise<boolean> {
  const tried = last.then(() => tryOne(look, staffId, pin));
  last = tried.catch(() => undefined);
  return tried;
}

async function tryOne(look: Look, staffId: string, pin: string): Promise<boolean> {
  const credential = credentialOf(look, staffId);
  if (!credential || credential.blockedUntil > look.now) return false;
  return pinMatches(pin, credential);
}

/**
 * The failures are kept in the book, so starting again does not give new tries.
 * @param did what the PIN was given for
 * @throws DeskError `notFound` for who may not sign in, `pinWrong`, `pinBlocked` with `params.seconds`
 */
export function acceptPin(
  act: Act,
  staffId: string,
  matches: boolean,
  did: 'signIn' | 'handover' | 'standIn' | 'destroy',
): Person {
  const person = personOf(act, staffId);
  const credential = credentialOf(act, staffId);
  const wait = (credential?.blockedUntil ?? 0) - act.now;
  if (wait > 0) throw new DeskError('pinBlocked', { params: { seconds: Math.ceil(wait / 1000) } });
  if (!matches) return refused(act, person.id, credential?.failures ?? 0);
  act.db.run('UPDATE credentials SET failures = 0, blockedUntil = 0 WHERE staffId = ?', person.id);
  act.log('append', 'staff', person.id, { did });
  return person;
}

function refused(act: Act, staffId: string, before: number): Person {
  const failures = before + 1;
  const wait = blockedFor(failures);
  act.db.run(
    'UPDATE credentials SET failures = ?, blockedUntil = ? WHERE staffId = ?',
    failures,
    act.now + wait,
    staffId,
  );
  act.log('append', 'staff', staffId, { did: 'wrongPin', failures });
  act.keepOnRefusal();
  throw wait > 0
    ? new DeskError('pinBlocked', { params: { seconds: Math.ceil(wait / 1000) } })
    : new DeskError('pinWrong');
}

/** Sets a PIN. The hash stays on this desk and out of the log of changes; that it was set does not. */
export const setPin: Prepared<'staff.setPin', PinHash> = {
  prepare: (_look, { pin }) => hashPin(pin),
  run(act, { staffId }, hashed) {
    const staff = read(act, 'staff', staffId);
    storePin(act, staff.id, hashed);
    return null;
  },
};

export function storePin(act: Act, staffId: string, { salt, hash }: PinHash): void {
  act.db.run(
    `INSERT INTO credentials (staffId, salt, hash, failures, blockedUntil) VALUES (?,?,?,0,0)
     ON CONFLICT (staffId) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, failures = 0, blockedUntil = 0`,
    staffId,
    salt,
    hash,
  );
  act.log('append', 'staff', staffId, { did: 'setPin' });
}
