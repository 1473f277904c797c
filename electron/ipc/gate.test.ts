import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contract, isWorkerMethod, methodNames } from '../../shared/contract/index.ts';
import { DeskError, errorCodes } from '../../shared/errors.ts';
import { DeskSession } from '../session.ts';
import { firstCalls, firstGate } from './first-calls.ts';
import { createGate, type GateParts, type MainHandlers } from './gate.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const person = { id, name: '李静', role: 'receptionist' as const };

/** A gate on a seated, locked or empty desk; what it lets through to the worker is written down. */
async function desk(state: 'out' | 'in' | 'locked') {
  const passed: unknown[] = [];
  const failures: string[] = [];
  const session = new DeskSession(
    async () => person,
    () => {},
  );
  if (state !== 'out') await session.signIn(id, '', 0);
  if (state === 'locked') session.lock();
  const nothing = async () => null;
  const unmade = async () => ({ madeAt: null, checkedAt: null, counts: null, tookMs: null, folders: [] });
  const broken = async () => {
    throw new Error('a bug');
  };
  const unreachable = async () => {
    throw new DeskError('serverUnreachable');
  };
  const handlers: MainHandlers = {
    'session.read': () => session.read(),
    'session.signIn': async () => person,
    'session.signOut': nothing,
    'session.handOver': broken,
    'session.standIn': broken,
    'session.lock': nothing,
    'session.unlock': async () => {
      throw new TypeError('a bug about 李静');
    },
    'session.touch': nothing,
    'app.language': () => 'en',
    'app.setLanguage': nothing,
    'app.night': () => null,
    'app.setNight': nothing,
    'app.setFullScreen': nothing,
    'app.about': async () => {
      throw new Error('a bug');
    },
    'app.now': () => 5,
    'app.painted': nothing,
    'print.printers': () => [],
    'print.save': async () => ({ file: null }),
    'print.send': nothing,
    'pack.status': unmade,
    'pack.refresh': unmade,
    'pack.print': nothing,
    'pack.show': nothing,
    'pack.choose': unmade,
    'pack.forget': unmade,
    'sync.status': unreachable,
    'sync.look': unreachable,
    'sync.join': nothing,
    'sync.leave': nothing,
    'sync.now': nothing,
    'setup.look': unreachable,
    'setup.join': nothing,
    'backups.choosePlace': async () => ({ places: [], busy: false, late: false }),
    'backups.chooseSource': () => null,
    'exports.drives': async () => [],
    'exports.start': async () => null,
    'exports.verify': async () => null,
    'support.save': async () => null,
    'autoStart.read': () => ({ on: false, why: 'notInstalled' }),
    'autoStart.set': () => ({ on: false, why: 'notInstalled' }),
    'updates.status': unreachable,
    'updates.look': unreachable,
    'updates.from': unreachable,
    'updates.fetch': unreachable,
    'updates.drop': unreachable,
    'firstHour.read': unreachable,
    'firstHour.hide': nothing,
  };
  const parts: GateParts = {
    session,
    handlers,
    failed: (logId, method) => failures.push(`${logId} ${method}`),
    store: {
      call: async (method, input, actor) => {
        passed.push([method, input, actor]);
        return { ok: true, value: null as never };
      },
    },
  };
  let loaded = 0;
  const gate = firstGate(parts, async () => {
    loaded += 1;
    return createGate(parts);
  });
  return { gate, passed, failures, loaded: () => loaded };
}

const code = async (answer: Promise<{ ok: boolean; error?: { code: string } }>) => (await answer).error?.code;

describe('before the contract is loaded', () => {
  test('what the first screen asks is open to anyone, takes nothing, and needs no contract', async () => {
    for (const method of firstCalls) {
      const { allowed, input } = contract[method];
      expect({ allowed, input: input.parse({}) }).toEqual({ allowed: 'anyone', input: {} });
      const { gate, loaded } = await desk('out');
      expect((await gate(method, {})).ok).toBe(true);
      expect(loaded()).toBe(0);
    }
  });

  test('anything else goes through the whole gate', async () => {
    const { gate, loaded } = await desk('out');
    for (const input of [null, [], 'x', undefined, { a: 1 }]) await gate('desk.phase', input);
    expect(loaded()).toBe(5);
    expect(await code(gate('desk.phase', null))).toBe('invalid');
  });
});

describe('who may call', () => {
  test('nobody signed in: only what anyone may', async () => {
    const { gate, passed } = await desk('out');
    expect(await code(gate('now.list', {}))).toBe('notSignedIn');
    expect(await gate('session.read', {})).toEqual({ ok: true, value: { state: 'out' } });
    expect(await gate('desk.phase', {})).toEqual({ ok: true, value: null });
    expect(passed).toEqual([['desk.phase', {}, null]]);
  });

  test('signed in: the person’s own role', async () => {
    const { gate, passed } = await desk('in');
    expect((await gate('now.list', {})).ok).toBe(true);
    expect(await code(gate('history.verify', {}))).toBe('notAllowed');
    expect(passed).toEqual([['now.list', {}, { id, role: 'receptionist' }]]);
  });

  test('locked: nothing is read, but what was being typed is still kept', async () => {
    const { gate, passed } = await desk('locked');
    for (const method of methodNames) {
      const before = passed.length;
      if (contract[method].allowed === 'anyone' || method === 'drafts.save') continue;
      expect(await code(gate(method, {}))).toBe('locked');
      expect(passed.length).toBe(before);
    }
    expect((await gate('drafts.save', { id, form: 'call', title: 't', content: '{}' })).ok).toBe(true);
    expect(passed).toEqual([['drafts.save', expect.anything(), { id, role: 'receptionist' }]]);
  });

  test.each(['staff.signIn', 'alarms.due', 'clock.jumped'])('%s is main’s own', async (method) => {
    const { gate, passed } = await desk('in');
    expect(await code(gate(method, {}))).toBe('notAllowed');
    expect(passed).toEqual([]);
  });
});

describe('what comes in', () => {
  test('a faulty field is named', async () => {
    const { gate } = await desk('in');
    expect(await gate('app.setLanguage', { language: 'xx' })).toEqual({
      ok: false,
      error: { code: 'invalid', faults: [{ field: 'language', code: 'format' }] },
    });
  });

  test('more than 40 MiB is refused before it is looked at', async () => {
    const { gate, passed } = await desk('in');
    expect(await code(gate('units.find', { text: '1', more: new Uint8Array(41 * 1024 * 1024) }))).toBe('invalid');
    expect(passed).toEqual([]);
  });

  test('a bug is answered with the id it was logged under, and with nothing of what it said', async () => {
    const { gate, failures } = await desk('in');
    const answer = await gate('session.unlock', { pin: '2580' });
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', params: { id: expect.any(String) } } });
    expect(failures).toEqual([`${answer.ok ? '' : answer.error.params?.id} session.unlock`]);
  });
});

test('a hostile page: whatever it calls with whatever, it gets an answer in the desk’s own words', async () => {
  const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
  const name = fc.oneof(
    fc.constantFrom(...inherited, ...methodNames),
    fc.constantFrom(...methodNames).map((method) => `${method} `),
    fc.string(),
    fc.anything(),
  );
  const hostile = fc.anything({ withMap: true, withSet: true, withTypedArray: true, withBigInt: true, withDate: true });
  const shaped = fc.dictionary(
    fc.constantFrom('id', 'caseId', 'text', 'pin', 'staffId', 'fields', 'limit', 'offset', '__proto__'),
    fc.oneof(fc.constant(id), fc.string({ unit: 'binary' }), fc.double(), hostile),
  );
  const desks = { out: await desk('out'), in: await desk('in'), locked: await desk('locked') };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('out' as const, 'in' as const, 'locked' as const),
      name,
      fc.oneof(hostile, shaped),
      async (state, method, input) => {
        const { gate, passed } = desks[state];
        passed.length = 0;
        const answer = await gate(method, input);
        if (answer.ok) expect(methodNames).toContain(method);
        else {
          expect(errorCodes).toContain(answer.error.code);
          expect(JSON.stringify(answer)).not.toMatch(/\bat .*:\d+|Error:/);
          if (answer.error.code === 'unexpected') expect(['session.unlock', 'app.about']).toContain(method);
        }
        for (const [forwarded] of passed as [string][]) {
          expect(forwarded).toBe(method);
          expect(isWorkerMethod(forwarded as never)).toBe(true);
        }
      },
    ),
    { numRuns: 3_000 },
  );
});
