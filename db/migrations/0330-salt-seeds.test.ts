import { expect, test } from 'vitest';
import { firstPrevHash, seal, verifyChain } from '../../shared/sync/change.ts';
import { Seeds, saltOf } from '../../shared/sync/salts.ts';
import { Database } from '../store/database.ts';
import { pureChance } from '../store/ids.ts';
import { insertSealed, Ledger, seedOf, sha256 } from '../store/ledger.ts';
import { migrate } from '../store/migrate.ts';
import { ownBehind } from '../sync/change-rows.ts';
import { outbox } from '../sync/outbox.ts';
import { migrations } from './index.ts';

const about = { site: 's', device: 'd', register: 'cases', record: 'r', actor: 'a' };

test('0330 an older chain goes on with salts of a seed, which goes with the first of its stretch that is destroyed', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    1,
    migrations.filter(({ name }) => name < '0330'),
  );
  const said = { n: 1, kind: 'create' as const, salt: 'x', fields: { name: '王芳' }, prevHash: firstPrevHash };
  insertSealed(
    db,
    seal({ ...about, ...said, id: 'i', stamp: '000000000001-0000-d', happenedAt: 1, enteredAt: 1 }, sha256),
  );
  migrate(db, 2);

  const ledger = new Ledger(db, about);
  const write = (name: string) => {
    ledger.write(db, { ...about, kind: 'patch', fields: { name }, happenedAt: 2, now: 2 }, pureChance);
  };
  write('王');
  write('王芳芳');
  const { changes, seeds } = outbox(db, 'd');
  expect(verifyChain(changes, sha256)).toBeNull();
  const seed = new Seeds(seeds).of('d', 2) ?? '';
  expect(changes.map(({ salt }) => salt)).toEqual(['x', saltOf(seed, 2, sha256), saltOf(seed, 3, sha256)]);

  db.run("UPDATE changes SET fields = '{}', salt = '' WHERE n = 1");
  expect(seedOf(db, 'd', 0)).toBe('');
  write('王方');
  const after = outbox(db, 'd');
  expect(after.seeds).toEqual([]);
  expect(new Set(after.changes.map(({ salt }) => salt)).size).toBe(4);
  expect(JSON.stringify(db.rows('SELECT * FROM saltSeeds'))).not.toContain(seed);
  expect(verifyChain(ownBehind(db, 'd', 0), sha256)).toBeNull();
  db.close();
});
