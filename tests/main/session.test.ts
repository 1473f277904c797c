import { expect, test, vi } from 'vitest';
import { openHouse, openSignedIn } from './open-house.ts';

test('first start: set up, sign in, read', async () => {
  const { call } = await openHouse();
  expect(await call('desk.phase', {})).toEqual({ phase: 'setup' });
  const site = { siteName: '蔚蓝国际大厦', timeZone: 'Asia/Shanghai', supervisorName: '李静', pin: '4826' };
  const person = await call('setup.create', site);
  await expect(call('now.list', {})).rejects.toMatchObject({ code: 'notSignedIn' });
  await call('session.signIn', { staffId: person.id, pin: '4826' });
  expect(await call('session.read', {})).toEqual({ state: 'in', person });
  expect((await call('now.list', {})).lines).toEqual([]);
});

test('five wrong PINs block the next try, and the window is told for how long', async () => {
  const { call, person } = await openSignedIn();
  await call('session.lock', {});
  for (let attempt = 0; attempt < 5; attempt++) {
    await expect(call('session.signIn', { staffId: person.id, pin: '0000' })).rejects.toMatchObject({
      code: expect.stringMatching(/^pin(Wrong|Blocked)$/),
    });
  }
  await expect(call('session.signIn', { staffId: person.id, pin: '4826' })).rejects.toMatchObject({
    data: { code: 'pinBlocked', params: { seconds: expect.any(Number) } },
  });
});

test('the desk locks itself after the idle time the supervisor set, and a draft on its way is still kept', async () => {
  const { call, house, heard, person } = await openSignedIn();
  await call('parameters.save', { key: 'desk.idleLockSeconds', value: 2, validFrom: 0 });
  await vi.waitFor(
    () => {
      house.tick();
      expect(heard('session').at(-1)).toEqual({ state: 'locked', person });
    },
    { timeout: 10_000, interval: 100 },
  );
  await expect(call('drafts.list', {})).rejects.toMatchObject({ code: 'locked' });
  const draft = { id: '018f0000-0000-7000-8000-000000000001', form: 'intake' as const, title: '漏水', content: '{}' };
  await call('drafts.save', draft);
  await call('session.unlock', { pin: '4826' });
  expect((await call('drafts.list', {})).map(({ title, startedBy }) => [title, startedBy])).toEqual([
    ['漏水', person.id],
  ]);
});

test('nothing a person typed and nobody’s PIN stands in the log', async () => {
  const { call, gate, logged, person } = await openSignedIn();
  await call('session.lock', {});
  await gate('session.signIn', { staffId: person.id, pin: '9137' });
  await gate('cases.register', { content: '王女士家漏水 13812345678' });
  expect(logged.join('\n')).not.toMatch(/李静|王女士|9137|4826|138/);
});
