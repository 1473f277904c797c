import { expect, test } from 'vitest';
import { plansOfBook } from '../../tests/fixtures/plans.ts';
import { keyByCode } from '../codes/code-readers.ts';
import { dueKeyMoves } from './due-keys.ts';
import { leftOfUnit } from './hand-over.ts';
import { chosenKeys, ringKeys, unitKeys } from './key-lines.ts';
import { movesBetween, openLoans } from './key-view.ts';
import { sameCode } from './save.ts';

test('what is asked at every scan and on every card goes by an index', async () => {
  const plan = await plansOfBook();
  expect(plan(keyByCode)).toContain('USING INDEX keysByCode');
  expect(plan(sameCode)).toContain('INDEX keysByCode');
  expect(plan(unitKeys)).toContain('USING INDEX keysOfUnit');
  expect(plan(leftOfUnit)).toContain('USING INDEX keysOfUnit');
  expect(plan(ringKeys)).toContain('USING INDEX keysOfRing');
  expect(plan(openLoans)).toContain('USING INDEX keyMovesOut');
  expect(plan(movesBetween)).toContain('USING INDEX keyMovesByTime');
  expect(plan(chosenKeys)).toContain('sqlite_autoindex_keys_1');
  expect(plan(dueKeyMoves)).toContain('sqlite_autoindex_keyMoves_1');
});
