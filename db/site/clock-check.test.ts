import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { aLine } from '../../tests/fixtures/log.ts';

test('a clock that stands in 2009 is told, until somebody has compared it or it is put right', async () => {
  const { clock, desk, guard } = await openBuilding();
  await desk.call('logLines.write', aLine(), guard);
  expect(await desk.call('clock.doubt', {}, guard)).toBeNull();
  clock.set('00:00:00', '2009-01-01');
  expect(await desk.call('clock.doubt', {}, guard)).toEqual({ kind: 'behind', last: at('10:00:00') });
  await desk.call('logLines.write', aLine(), guard);
  expect(await desk.call('clock.doubt', {}, guard), 'what is written now does not excuse it').toMatchObject({
    kind: 'behind',
  });
  clock.set('10:05:00');
  expect(await desk.call('clock.doubt', {}, guard)).toBeNull();
});

test('a clock that stands in 2036 is told; once it was compared and found right it is not doubted', async () => {
  const { clock, desk, guard } = await openBuilding();
  clock.set('10:00:00', '2036-03-03');
  expect(await desk.call('clock.doubt', {}, guard)).toMatchObject({ kind: 'ahead' });
  await desk.call('clock.confirm', {}, guard);
  expect(await desk.call('clock.doubt', {}, guard)).toBeNull();
  clock.set('10:00:00', '2025-03-04');
  expect(await desk.call('clock.doubt', {}, guard), 'and back again it is').toMatchObject({ kind: 'behind' });
  await desk.call('clock.confirm', {}, guard);
  expect(await desk.call('clock.doubt', {}, guard)).toBeNull();
});
