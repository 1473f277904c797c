import { expect, test } from 'vitest';
import { registers } from '../../shared/registers/index.ts';
import { partsOf, retentionRoots, ruleOf } from '../../shared/registers/retention-rules.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { fillDemo } from '../demo/fill-demo.ts';
import { verifyChains } from '../history/verify.ts';
import { openBook } from '../site/opening.ts';
import { fromRow } from '../store/rows.ts';
import { stateFromLog } from '../sync/record-state.ts';
import { destroyRoot } from './destroy-record.ts';
import { planOf } from './plan.ts';

const end = at('15:00:00', '2025-06-05');

test('S51 in a lived-in building each kind of record can be destroyed: its row stays whole without a word of it, as any other desk would have it', async () => {
  const opened = openBook(tempDir(), end, () => undefined);
  if (!('book' in opened)) throw opened.cause;
  const { book } = opened;
  await fillDemo(book, { years: 0.01, seed: 11, now: end });
  const staff = book.db.row<{ id: string }>("SELECT id FROM staff WHERE role = 'supervisor'")?.id ?? '';
  const actor = { id: staff, role: 'supervisor' } as const;
  const why = {
    rule: '',
    destruction: 'd',
    no: 'F21-A-270304-001',
    reason: 'expired',
    by: ['a', 'b'] as [string, string],
  };
  for (const root of retentionRoots) {
    const some = book.db.rows<{ id: string }>(`SELECT id FROM ${root} ORDER BY seq LIMIT 40`);
    await book.act(actor, end, (act) => {
      for (const { id } of some) destroyRoot(act, root, id, { ...why, rule: ruleOf(root) });
    });
    for (const register of [root, ...(partsOf[root] ?? []).map((part) => part.register)]) {
      for (const row of book.db.rows<{ id: string }>(
        `SELECT r.* FROM ${register} r JOIN destroyedRecords d ON d.record = r.id AND d.register = '${register}'`,
      )) {
        const record = fromRow(register, row) as { [field: string]: unknown };
        const merged = stateFromLog(book.db, register, row.id).fields;
        const names = Object.keys(registers[register].schema.shape);
        const of = (fields: { [field: string]: unknown }) => names.map((field) => [field, fields[field] ?? null]);
        expect(of(merged), register).toEqual(of(record));
      }
    }
  }
  const words = (table: string) =>
    book.db.rows<{ t: string }>(
      `SELECT fields AS t FROM changes c JOIN destroyedRecords d ON d.record = c.record AND d.register = c.register AND c.register = '${table}' WHERE c.kind <> 'destroy'`,
    );
  for (const root of retentionRoots)
    expect(
      words(root).every(({ t }) => t === '{}'),
      root,
    ).toBe(true);
  expect(book.db.rows('SELECT * FROM heldRecords')).toEqual([]);
  expect(book.db.raw.pragma('foreign_key_check')).toEqual([]);
  expect(verifyChains(book.db, [])).toMatchObject({ fault: null });
  const look = book.look(actor, at('15:00:00', '2040-06-05'));
  const plans = (['reports', 'visits', 'mail', 'log', 'rounds'] as const).map((rule) => planOf(look, rule));
  expect(plans.every(({ count, heldCount }) => count >= 0 && heldCount >= 0)).toBe(true);
  book.close();
}, 60_000);
