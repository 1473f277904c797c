import path from 'node:path';
import type { BenchOptions, Figures } from './figures.ts';
import { withBenchFolder } from './folder.ts';
import { faultsMet } from './sync/bench-desk.ts';
import { bytesAndDigest } from './sync/bytes-and-digest.ts';
import { fieldEdits } from './sync/field-edits.ts';
import { firstSync } from './sync/first-sync.ts';
import { manyDesks } from './sync/many-desks.ts';
import { peers, peersFolder } from './sync/peers.ts';
import { seenThere } from './sync/seen-there.ts';
import { BenchServer } from './sync/server.ts';

/** N1–N4: desks and server beside PouchDB, yjs, @actual-app/crdt and the least that could be made by hand, all in one run. */
export function sync(options: BenchOptions): Promise<Figures> {
  return withBenchFolder(async (dir) => {
    const load = await peers();
    const server = await BenchServer.start(load ? peersFolder : '', path.join(dir, 'pouch-server'));
    try {
      return {
        'sync.peers': load ? 'installed' : 'left out: the registry cannot be reached',
        ...bytesAndDigest(load, dir, options),
        ...(await firstSync(server, dir, load, options)),
        ...(await fieldEdits(server, dir, options)),
        ...(await seenThere(server, dir, options)),
        ...(await manyDesks(server, options)),
        'sync.faults': faultsMet.join(' ') || 'none',
      };
    } finally {
      await server.stop();
    }
  });
}
