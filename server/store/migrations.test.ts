import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { verifyChain } from '../../shared/sync/change.ts';
import { deskChain } from '../fixtures/desk-chain.ts';
import { noon } from '../fixtures/running-server.ts';
import { openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { pull, snapshot } from './read.ts';
import { receive } from './receive.ts';
import { sha256 } from './secrets.ts';

test('0020 what an older server took stands as it was, hashes and all, and the chain goes on with it', async () => {
  const store = await openEmbedded(null);
  await migrate(
    store,
    noon,
    migrations.filter(({ name }) => name < '0020'),
  );
  const [site, device] = [v7(), v7()];
  const desk = deskChain(site, device, noon);
  const old = [desk.write('k1', { label: '水泵房' }, 'create'), desk.write('k1', { copies: 2 })];
  const last = old.at(-1);
  const put = (table: string, row: Record<string, string | number | boolean | null>) => {
    const marks = Object.keys(row).map((_, i) => `$${i + 1}`);
    return store.query(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${marks})`, Object.values(row));
  };
  await put('sites', { site, name: '蔚蓝', epoch: 'e', head: 2, made_at: noon });
  const sent = { n: 2, hash: last?.hash ?? '', enrolled_at: noon, seen_at: noon };
  await put('devices', { site, device, letter: 'A', name: '', token_hash: 'x', ...sent });
  for (const [i, c] of old.entries()) {
    const { fieldsDigest, happenedAt, enteredAt, prevHash, fields, ...same } = c;
    const named = { fields_digest: fieldsDigest, happened_at: happenedAt, entered_at: enteredAt, prev_hash: prevHash };
    await put('changes', {
      ...same,
      ...named,
      fields: JSON.stringify(fields),
      seq: i + 1,
      reissues: null,
      aside: false,
    });
  }
  const stamps = JSON.stringify({ copies: last?.stamp });
  const said = { born: old[0]?.stamp ?? '', fields: '{"label":"水泵房","copies":2}', stamps };
  await put('records', { site, register: 'keys', record: 'k1', seq: 2, ...said });

  expect(await migrate(store, noon)).toEqual(['0020-smaller-changes']);
  const next = desk.write('k1', { copies: 3 });
  const { answers } = await store.transaction((sql) =>
    receive(
      sql,
      site,
      device,
      [...old, next].map((change) => ({ change })),
      noon,
    ),
  );
  expect(answers.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'accepted']);
  const { served } = await pull(store, site, { after: null, device: 'other', own: 0, most: 10, now: noon });
  expect(served.map(({ change }) => change)).toEqual([...old, next]);
  expect(
    verifyChain(
      served.map(({ change }) => change),
      sha256,
    ),
  ).toBeNull();
  expect((await snapshot(store, site, null)).states).toMatchObject([
    { record: 'k1', fields: { label: '水泵房', copies: 3 } },
  ]);
  await store.close();
});
