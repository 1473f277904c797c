import { describe, expect, test } from 'vitest';
import type { Person } from '../shared/contract/desk.ts';
import type { Session } from '../shared/contract/events.ts';
import { DeskError } from '../shared/errors.ts';
import { DeskSession } from './session.ts';

const lijing: Person = { id: 'a1', name: '李静', role: 'receptionist' };
const wang: Person = { id: 'b2', name: '王强', role: 'nightGuard' };
const pins: Record<string, string> = { a1: '2580', b2: '1379' };

function desk() {
  const told: Session[] = [];
  const session = new DeskSession(
    async (staffId, pin) => {
      const person = [lijing, wang].find(({ id }) => id === staffId);
      if (!person || pins[staffId] !== pin) throw new DeskError('pinWrong', { params: { left: 4 } });
      return person;
    },
    (now) => told.push(now),
  );
  session.lockAfter(300);
  return { session, told };
}

describe('signing in', () => {
  test('a right PIN seats the person and tells the window', async () => {
    const { session, told } = desk();
    expect(session.actor()).toBeNull();
    expect(await session.signIn('a1', '2580', 0)).toEqual(lijing);
    expect(session.actor()).toEqual({ id: 'a1', role: 'receptionist' });
    expect(told).toEqual([{ state: 'in', person: lijing }]);
  });

  test('a wrong PIN is refused in the desk’s own words and changes nothing', async () => {
    const { session, told } = desk();
    await expect(session.signIn('a1', '0000', 0)).rejects.toMatchObject({
      data: { code: 'pinWrong', params: { left: 4 } },
    });
    expect(session.read()).toEqual({ state: 'out' });
    expect(told).toEqual([]);
  });
});

describe('the idle lock', () => {
  test('locks after the idle time and keeps the person', async () => {
    const { session } = desk();
    await session.signIn('a1', '2580', 1_000);
    session.tick(300_999);
    expect(session.read().state).toBe('in');
    session.tick(301_000);
    expect(session.read()).toEqual({ state: 'locked', person: lijing });
    expect(session.actor()).toBeNull();
    expect(session.lockedActor()).toEqual({ id: 'a1', role: 'receptionist' });
  });

  test('starts anew with every touch', async () => {
    const { session } = desk();
    await session.signIn('a1', '2580', 0);
    session.touch(299_000);
    session.tick(598_000);
    expect(session.read().state).toBe('in');
    session.tick(599_000);
    expect(session.read().state).toBe('locked');
  });

  test('follows the parameter', async () => {
    const { session } = desk();
    await session.signIn('a1', '2580', 0);
    session.lockAfter(2);
    session.tick(2_000);
    expect(session.read().state).toBe('locked');
  });
});

describe('a locked desk', () => {
  test('opens for the same person’s PIN and for no other', async () => {
    const { session } = desk();
    await session.signIn('a1', '2580', 0);
    session.lock();
    await expect(session.unlock('1379', 1)).rejects.toMatchObject({ data: { code: 'pinWrong' } });
    expect(session.read().state).toBe('locked');
    await session.unlock('2580', 2);
    expect(session.read()).toEqual({ state: 'in', person: lijing });
  });

  test('is taken over by somebody else who signs in', async () => {
    const { session } = desk();
    await session.signIn('a1', '2580', 0);
    session.lock();
    await session.signIn('b2', '1379', 5);
    expect(session.read()).toEqual({ state: 'in', person: wang });
  });

  test('does not bring back a person who unlocks just after another has taken over', async () => {
    const gates: (() => void)[] = [];
    const session = new DeskSession(
      (staffId) => new Promise((done) => gates.push(() => done(staffId === 'a1' ? lijing : wang))),
      () => {},
    );
    const first = session.signIn('a1', '2580', 0);
    gates.pop()?.();
    await first;
    session.lock();
    const slow = session.unlock('2580', 1);
    const slowGate = gates.pop();
    const other = session.signIn('b2', '1379', 2);
    gates.pop()?.();
    await other;
    slowGate?.();
    await expect(slow).rejects.toMatchObject({ data: { code: 'notSignedIn' } });
    expect(session.read()).toEqual({ state: 'in', person: wang });
  });

  test('cannot be unlocked when nobody locked it', async () => {
    const { session } = desk();
    await expect(session.unlock('2580', 0)).rejects.toMatchObject({ data: { code: 'notSignedIn' } });
  });
});

describe('a change of the staff', () => {
  test('puts somebody out who may no longer sign in', async () => {
    const { session } = desk();
    await session.signIn('a1', '2580', 0);
    session.refresh([wang]);
    expect(session.read()).toEqual({ state: 'out' });
  });

  test('gives a new role at once, locked or not', async () => {
    const { session } = desk();
    await session.signIn('a1', '2580', 0);
    session.lock();
    session.refresh([{ ...lijing, role: 'supervisor' }, wang]);
    expect(session.read()).toMatchObject({ state: 'locked', person: { role: 'supervisor' } });
  });

  test('that does not concern the person tells nobody', async () => {
    const { session, told } = desk();
    await session.signIn('a1', '2580', 0);
    session.refresh([lijing]);
    expect(told).toHaveLength(1);
  });
});
