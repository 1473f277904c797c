import { expect, test } from 'vitest';
import { plansOfBook } from '../../tests/fixtures/plans.ts';
import { chosenItems } from '../print/item-papers.ts';
import { sources } from '../units/unit-sources.ts';
import { dueFoundItems } from './due-items.ts';
import { heldRows } from './item-lines.ts';
import { openLosses } from './losses.ts';
import { itemOfCase, unmatchedItems } from './match.ts';

test('what is asked on every card, on Now and beside every report goes by an index', async () => {
  const plan = await plansOfBook();
  expect(plan(heldRows)).toContain('foundItemsHeld');
  expect(plan(unmatchedItems)).toContain('foundItemsHeld');
  expect(plan(openLosses)).toContain('foundItemsOfLoss');
  expect(plan(`SELECT f.id FROM ${itemOfCase}`)).toContain('foundItemsOfCase');
  expect(plan(sources.foundItems.keys)).toContain('foundItemsOfUnit');
  expect(plan(dueFoundItems)).toContain('sqlite_autoindex_foundItems_1');
  expect(plan(chosenItems)).toContain('sqlite_autoindex_foundItems_1');
});
