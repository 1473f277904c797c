import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MemoryServer } from '../../shared/sync/memory-server.ts';
import { handClock } from '../../tests/fixtures/clock.ts';
import { aUnit } from '../../tests/fixtures/directory.ts';
import { SyncedDesk, supervisor, twoDesks } from '../../tests/fixtures/synced-desks.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { folderOf } from '../blobs/blobs.ts';
import { verifyChains } from '../history/verify.ts';
import { sha256 } from '../store/ledger.ts';
import { create } from '../store/records.ts';
import { mark, unsentDevices } from '../sync/marks.ts';
import { copyBook } from './copy-book.ts';
import { finishRestore } from './put-in-place.ts';
import { prepareRestore } from './restore.ts';

const writes = (desk: SyncedDesk, code: string) =>
  desk.book.act(supervisor, desk.clock.now(), (act) => create(act, 'units', aUnit({ code })));
const codes = (desk: SyncedDesk) =>
  desk.book.db.rows<{ code: string }>('SELECT code FROM units ORDER BY code').map(({ code }) => code);
const verify = (desk: SyncedDesk) => verifyChains(desk.book.db, []);

function openedDesk(...made: ConstructorParameters<typeof SyncedDesk>): SyncedDesk {
  const desk = new SyncedDesk(...made);
  onTestFinished(() => desk.book.close());
  return desk;
}

async function copyOf(desk: SyncedDesk): Promise<string> {
  const folder = tempDir();
  const { file } = await copyBook({ dir: folderOf(desk.book), folder, own: false, now: desk.clock.now() });
  return join(folder, file);
}

function restored(file: string, server: MemoryServer, now: number): SyncedDesk {
  const dir = tempDir();
  prepareRestore({ dir, file, actor: supervisor, now });
  finishRestore(dir, now);
  return openedDesk(server, () => now, dir);
}

test('a joined desk that is restored is a new device to the server, and gets back what it had sent since', async () => {
  const { server, a, b, bothSync, later } = await twoDesks();
  await writes(a, 'E-0101');
  await bothSync();
  await writes(a, 'E-0102');
  const file = await copyOf(a);
  later(60_000);
  await writes(a, 'E-0103');
  await bothSync();

  const again = restored(file, server, a.clock.now());
  expect(codes(again)).toEqual(['E-0101', 'E-0102']);
  expect(again.device).not.toBe(a.device);
  again.join('desk-a2', 'C');
  await again.sync();
  await b.sync();
  await again.sync();
  expect(codes(again)).toEqual(['E-0101', 'E-0102', 'E-0103']);
  expect(codes(b)).toEqual(codes(again));
  expect(verify(again)).toMatchObject({ fault: null });
  await writes(again, 'E-0104');
  await again.sync();
  await b.sync();
  expect(codes(b)).toContain('E-0104');
});

test('a desk that was restored while it was alone brings all of its chains along when it joins', async () => {
  const server = new MemoryServer('019500aa-0000-7000-8000-00000000511e', sha256);
  const { now } = handClock();
  const alone = openedDesk(server, now, tempDir());
  await writes(alone, 'E-0201');
  const file = await copyOf(alone);
  const again = restored(file, server, alone.clock.now());
  await writes(again, 'E-0202');
  expect(unsentDevices(again.book.db)).toEqual([alone.device]);
  again.join('desk-x', 'A');
  const other = openedDesk(server, now, tempDir());
  other.join('desk-y', 'B');
  await again.sync();
  await other.sync();
  expect(codes(other)).toEqual(['E-0201', 'E-0202']);
  expect(mark(again.book.db, 'unsent')).toBeNull();
  expect(verify(again)).toMatchObject({ fault: null });
});
