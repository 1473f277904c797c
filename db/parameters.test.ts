import { expect, test } from 'vitest';
import { at } from '../tests/fixtures/clock.ts';
import { setUpDesk } from '../tests/fixtures/set-up-desk.ts';

test('a parameter takes a sensible value from its day on and refuses nonsense', async () => {
  const { desk, clock, supervisor } = await setUpDesk();
  clock.set('10:00:00');
  const save = (key: 'visit.knock' | 'complaint.deferredVerifyDays' | 'complaint.validRateMax', value: number) =>
    desk.call('parameters.save', { key, value, validFrom: at('10:00:00', '2025-03-04') }, supervisor);
  for (const [key, value] of [
    ['visit.knock', 0],
    ['visit.knock', -1],
    ['visit.knock', 21],
    ['complaint.validRateMax', 101],
    ['complaint.deferredVerifyDays', 6],
  ] as const) {
    await expect(save(key, value), `${key} ${value}`).rejects.toMatchObject({
      data: { code: 'invalid', faults: [{ field: 'value', code: 'range' }] },
    });
  }
  for (const value of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    await expect(save('visit.knock', value)).rejects.toMatchObject({ code: 'invalid' });
  }
  await save('complaint.deferredVerifyDays', 5);
  const inForce = async () =>
    (await desk.call('parameters.list', {}, supervisor)).inForce['complaint.deferredVerifyDays'];
  expect(await inForce()).toBe(3);
  clock.set('10:00:00', '2025-03-04');
  expect(await inForce()).toBe(5);
});
