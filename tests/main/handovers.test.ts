import { expect, test } from 'vitest';
import { aPerson } from '../fixtures/directory.ts';
import { allInOrder, bothSign } from '../fixtures/handovers.ts';
import { hand } from '../fixtures/keys.ts';
import { newId } from './new-id.ts';
import { openSignedIn } from './open-house.ts';

/** The supervisor holds the desk; a guard with a PIN is there too. */
async function withGuard() {
  const opened = await openSignedIn();
  const guard = await opened.call('staff.save', aPerson({ name: '周师傅', role: 'nightGuard' }));
  await opened.call('staff.setPin', { staffId: guard.id, pin: '1379' });
  return { ...opened, guard };
}

test('A41 whoever holds the desk cannot sign out; locking and other people stay free; after the handover they may go', async () => {
  const { call, person, guard } = await withGuard();
  await expect(call('session.signOut', {})).rejects.toMatchObject({ code: 'handoverFirst' });
  await call('session.lock', {});
  await expect(call('session.signOut', {})).rejects.toMatchObject({ code: 'handoverFirst' });
  await call('session.signIn', { staffId: guard.id, pin: '1379' });
  await call('session.signOut', {});
  expect(await call('session.read', {})).toEqual({ state: 'out' });
  await call('session.signIn', { staffId: person.id, pin: '4826' });
  const ready = await call('handovers.write', allInOrder(await call('handovers.start', { id: newId() })));
  const input = bothSign({ people: { guard, receptionist: person } }, ready, {
    giver: hand('李静', { text: '今交班' }),
  });
  await expect(call('handovers.sign', input)).rejects.toMatchObject({ code: 'notAllowed' });
  await call('session.handOver', input);
  expect(await call('session.read', {})).toMatchObject({ state: 'in', person: { id: guard.id, role: 'nightGuard' } });
  await expect(call('session.signOut', {})).rejects.toMatchObject({ code: 'handoverFirst' });
  await call('session.signIn', { staffId: person.id, pin: '4826' });
  await call('session.signOut', {});
});

test('A41 whoever leaves for a meal may go once a stand-in has sat down, who then may not', async () => {
  const { call, person, guard } = await withGuard();
  const meal = { id: newId(), reason: 'meal', standIn: guard.id, destination: '食堂', backBy: null } as const;
  await expect(call('session.standIn', { ...meal, pin: '9999' })).rejects.toMatchObject({ code: 'pinWrong' });
  expect(await call('session.read', {})).toMatchObject({ person: { id: person.id } });
  await call('session.standIn', { ...meal, pin: '1379' });
  expect(await call('session.read', {})).toMatchObject({ state: 'in', person: { id: guard.id } });
  await expect(call('session.signOut', {})).rejects.toMatchObject({ code: 'handoverFirst' });
  await call('session.signIn', { staffId: person.id, pin: '4826' });
  await call('session.signOut', {});
});
