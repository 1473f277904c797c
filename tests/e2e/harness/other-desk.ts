import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../db/store/ledger.ts';
import { MemoryServer } from '../../../shared/sync/memory-server.ts';
import { aKey, aLoan, hand } from '../../fixtures/keys.ts';
import { SyncedDesk } from '../../fixtures/synced-desks.ts';
import { emptyFolder, removeFolder } from './folder.ts';

/**
 * The site gets a second desk, and a new key is lent at both before they hear of each other: what desk B did has come to the
 * folder of desk A, with its signatures. @param dir of desk A, which nobody has open
 */
export async function lendAtOtherDeskToo(dir: string): Promise<void> {
  const now = Date.now() - 20 * 60_000;
  const server = new MemoryServer('019500aa-0000-7000-8000-00000000511e', sha256);
  const other = emptyFolder();
  const [a, b] = [dir, other].map((folder) => new SyncedDesk(server, () => now, folder, now)) as [
    SyncedDesk,
    SyncedDesk,
  ];
  try {
    const id = a.book.db.row<{ id: string }>("SELECT id FROM staff WHERE role = 'receptionist'")?.id ?? '';
    const by = { id, role: 'receptionist' } as const;
    a.join('desk-a', 'A');
    b.join('desk-b', 'B');
    const key = await a.call('keys.save', aKey({ keyCode: 'PB-09', cabinetPos: 'PB-09' }), by);
    for (const desk of [a, b]) await desk.sync();
    const lend = (desk: SyncedDesk, person: string, purpose: string) => {
      const borrower = { person, purpose, borrower: hand(person, { text: purpose }) };
      return desk.call(
        'keys.lend',
        aLoan({ people: { propertySupervisor: { name: person } } as never }, [key], borrower),
        by,
      );
    };
    await lend(a, 'Zheng', 'meter reading');
    b.clock.advance(4 * 60_000);
    await lend(b, 'Chen', 'lamp repair');
    for (const desk of [a, b, a, b, a]) await desk.sync();
    cpSync(join(other, 'blobs'), join(dir, 'blobs'), { recursive: true });
  } finally {
    for (const { book } of [a, b]) book.close();
    removeFolder(other);
  }
}
