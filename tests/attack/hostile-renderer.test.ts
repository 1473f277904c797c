import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract, type MethodName, methodNames } from '../../shared/contract/index.ts';
import { errorCodes } from '../../shared/errors.ts';
import { type AppRole, appRoles } from '../../shared/registers/people.ts';
import { aPerson, aUnit } from '../fixtures/directory.ts';
import { noPress } from '../fixtures/no-press.ts';
import { lampReport } from '../fixtures/reports.ts';
import { openSignedIn } from '../main/open-house.ts';
import { inputsOf, mutated } from './hostile-input.ts';

/** Ends the session, so it would end the attack; `brute-force.test.ts` tries these. */
const notTried = (name: MethodName) => name.startsWith('session.') || name === 'staff.setPin' || name === 'staff.save';
const press = { ...noPress, pdf: async () => Buffer.from('%PDF-') };
const seed = 20_261_120;
const pins: Record<AppRole, string> = { receptionist: '7193', nightGuard: '6082', supervisor: '4826' };

async function seatedHouse(role: AppRole) {
  const house = await openSignedIn(press);
  const { call, person } = house;
  const unit = await call('units.save', aUnit({}));
  const form = lampReport({ units: { e1203: unit } });
  await call('cases.register', form);
  const staff = await call('staff.save', aPerson({ name: '张敏', role: role === 'supervisor' ? 'none' : role }));
  if (role !== 'supervisor') {
    await call('staff.setPin', { staffId: staff.id, pin: pins[role] });
    // Whoever answers for the desk stays there; a relief sits down beside them.
    await call('session.signIn', { staffId: staff.id, pin: pins[role] });
  }
  return { ...house, ids: [person.id, unit.id, form.id, staff.id] };
}

/** The files beside the book that are no part of it. */
const strangers = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/^(desk\.db(-wal|-shm)?|settings\.json|(blobs|paper-pack|backups)\/[^/]+)$/.test(file));

test.each(appRoles)(
  'a hostile page of a %s calls everything with all it can think of, and gains nothing',
  async (role) => {
    const { gate, call, dir, ids, logged, house } = await seatedHouse(role);
    const before = Object.getOwnPropertyNames(Object.prototype);
    const found: string[] = [];
    for (const name of methodNames.filter((method) => !notTried(method))) {
      const { allowed, input } = contract[name];
      const isAllowed = allowed === 'anyone' || allowed.includes(role);
      const proper = inputsOf(input, ids);
      const tries = fc.sample(fc.oneof(proper, mutated(proper)), { numRuns: isAllowed ? 8 : 2, seed });
      for (const value of tries) {
        const answer = await gate(name, value);
        const code = answer.ok ? 'answered' : answer.error.code;
        if (!isAllowed && code !== 'notAllowed') found.push(`${name}: ${code} for a ${role}`);
        if (code !== 'answered') expect(errorCodes).toContain(code);
        if (code === 'unexpected' && name !== 'app.about') found.push(`${name}: ${logged.at(-1)}`);
      }
    }
    expect([...new Set(found)]).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect('attacked' in {}).toBe(false);
    expect(strangers(dir)).toEqual([]);
    expect((await call('desk.phase', {})).phase).toBe('ready');
    const verified = await house.gate('history.verify', {});
    if (role === 'supervisor') expect(verified).toMatchObject({ ok: true, value: { fault: null } });
    expect(logged.filter((line) => line.includes('worker ended'))).toEqual([]);
  },
);
