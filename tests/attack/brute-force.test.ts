import { expect, test } from 'vitest';
import { openSignedIn } from '../main/open-house.ts';

/** What a page may do with PINs: through main's gate, as often and as many at once as it likes. */
test('a PIN is not found by trying, not even by trying many at once with the right one among them', async () => {
  const { gate, call, person, passes } = await openSignedIn();
  await call('session.lock', {});
  const ways = [
    (pin: string) => gate('session.signIn', { staffId: person.id, pin }),
    (pin: string) => gate('session.unlock', { pin }),
  ];
  const guesses = ['0000', '1111', '2222', '3333', '1234', '4826', '4827', '4826'];
  const answers = await Promise.all(guesses.map((pin, i) => ways[i % 2]?.(pin)));
  const codes = answers.map((answer) => (answer?.ok === false ? answer.error.code : 'in'));
  expect(codes.slice(0, 4)).toEqual(Array(4).fill('pinWrong'));
  expect(new Set(codes.slice(4))).toEqual(new Set(['pinBlocked']));
  expect((await call('session.read', {})).state).toBe('locked');

  passes(60_000);
  expect(await gate('session.unlock', { pin: '9999' })).toMatchObject({
    error: { code: 'pinBlocked', params: { seconds: 120 } },
  });
  passes(60_000);
  expect(await gate('session.unlock', { pin: '4826' })).toMatchObject({ error: { code: 'pinBlocked' } });
  passes(60_000);
  expect(await gate('session.unlock', { pin: '4826' })).toMatchObject({ ok: true });
});
