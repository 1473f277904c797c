import { z } from 'zod';
import { id, text, words } from '../registers/base.ts';
import type { DeskRecord } from '../registers/desks.ts';
import { pin } from '../registers/people.ts';
import type { Trouble } from '../sync/engine.ts';
import type { Cursor, Outgoing, Page, PushAnswer } from '../sync/ports.ts';
import type { Person } from './desk.ts';
import { desk, method, supervisor } from './method.ts';

/** What this desk has that the server has not confirmed. */
export interface SyncQueue {
  waiting: number;
  /** When the oldest of them was entered, UTC ms. */
  since: number | null;
  /** When server and desk last had the same, UTC ms. */
  confirmedAt: number | null;
  /** Photos and drawings that are still to go up, and to come down. */
  blobsToSend: number;
  blobsToFetch: number;
}

export interface SyncStatus extends SyncQueue {
  /** Null: this desk works alone. */
  joined: { server: string; siteName: string; letter: string; device: string; fingerprint: string | null } | null;
  trouble: Trouble | null;
  /** Since when it does not go on, UTC ms. */
  troubleSince: number | null;
  /** When it is tried again by itself; null: a person must act, or it is being tried now. */
  retryAt: number | null;
  /** The desk's clock minus the server's, ms. */
  clockOff: number;
  /** Changes that went up and came down since the app was started, and how many a second while it was last busy. */
  sent: number;
  received: number;
  perSecond: number | null;
  /** How the desk's pass is kept: by the system, or in a file that only this user may read. */
  passIn: 'system' | 'file';
}

/** Who answers at an address, before it is trusted. */
export interface Introduction {
  address: string;
  siteName: string;
  /** SHA-256 of its certificate; null where nothing is encrypted, on this machine. */
  fingerprint: string | null;
  /** False: no authority that this machine knows has signed the certificate. A person compares the fingerprint. */
  isKnown: boolean;
}

/** What another desk changed, for whoever has the record open. */
export interface Arrival {
  register: string;
  record: string;
  fields: string[];
  /** The name of whoever did it; empty when the desk itself did. */
  by: string;
  /** The other desk's letter and name; empty for one that has not said. */
  desk: string;
  at: number;
}

const nothing = z.object({});
const address = z.string().max(300);
const code = words(40);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const pairing = z.object({ server: address, code });
const joining = pairing.extend({ name: text(30), fingerprint: z.string().max(100).nullable() });
const bytes = z.instanceof(Uint8Array);

/** Answered by main: it has the network. */
export const syncMethods = {
  /** For everybody, because a desk that is being made from a site's data has nobody yet. */
  'sync.status': method<SyncStatus>()('read', 'anyone', nothing),
  'sync.look': method<Introduction>()('write', supervisor, pairing),
  'sync.join': method<null>()('write', supervisor, joining),
  /** All data stays; from now on the desk works alone. */
  'sync.leave': method<null>()('write', supervisor, nothing),
  /** Tries at once. */
  'sync.now': method<null>()('write', desk, nothing),
  /** The same before there is a site: this desk is to be one of an existing building. */
  'setup.look': method<Introduction>()('write', 'anyone', pairing),
  'setup.join': method<null>()('write', 'anyone', joining),
};

const identity = z.object({
  site: z.string(),
  siteName: z.string(),
  device: id,
  letter: z.string(),
  name: text(30),
  server: z.string(),
  fingerprint: z.string().nullable(),
});

/** A photo or drawing on its way. */
export interface BlobWork {
  toSend: string[];
  toFetch: string[];
}

/** Answered by the database worker. */
export const syncBookMethods = {
  /** For the mark on a record's page: how many of its changes here nobody else has yet. 0 for a desk that works alone. */
  'sync.ofRecord': method<{ waiting: number }>()('read', desk, z.object({ register: z.string(), record: z.string() })),
  'sync.desks': method<DeskRecord[]>()('read', desk, nothing),
  /** The first supervisor at a desk that was made from a site's data: chosen among its people, or new where it has none. */
  'setup.claim': method<Person>()('write', 'anyone', z.object({ staffId: id.nullable(), name: text(60), pin })),
  /** What follows main asks on its own account. */
  'sync.identity': method<SyncIdentity>()('read', 'anyone', nothing),
  'sync.joined': method<null>()('write', 'anyone', identity),
  'sync.left': method<null>()('write', 'anyone', nothing),
  'sync.found': method<null>()('write', 'anyone', identity),
  /** A page of the snapshot, as it came. @returns where the next one begins; null: that was the last */
  'sync.start': method<{ next: string | null }>()('write', 'anyone', z.object({ body: bytes })),
  'sync.queue': method<SyncQueue>()('read', 'anyone', nothing),
  'sync.outbox': method<Outgoing>()('read', 'anyone', z.object({ behind: z.number().int().min(0).nullable() })),
  'sync.answered': method<null>()('write', 'anyone', z.object({ answer: z.custom<PushAnswer>() })),
  'sync.position': method<{ cursor: Cursor | null; answered: number }>()('read', 'anyone', nothing),
  'sync.take': method<'taken' | 'fork'>()('write', 'anyone', z.object({ page: z.custom<Page>() })),
  'sync.asideCount': method<number>()('read', 'anyone', nothing),
  'sync.reissue': method<null>()('write', 'anyone', nothing),
  'sync.rewind': method<null>()(
    'write',
    'anyone',
    z.object({ to: z.union([z.literal('start'), z.object({ have: z.number().int().min(0) })]) }),
  ),
  'sync.blobs': method<BlobWork>()('read', 'anyone', nothing),
  /** One part of a file that lies here. */
  'sync.blobPart': method<{ size: number; bytes: Uint8Array } | null>()(
    'read',
    'anyone',
    z.object({ hash, at: z.number().int().min(0) }),
  ),
  /** How much of a file that is coming in is on disk. */
  'sync.blobReceived': method<number>()('read', 'anyone', z.object({ hash })),
  /** The next part. @returns false when the whole is not what its name says: it is thrown away */
  'sync.keepBlobPart': method<boolean>()(
    'write',
    'anyone',
    z.object({ hash, at: z.number().int().min(0), size: z.number().int().min(1), bytes }),
  ),
  'sync.blobSent': method<null>()('write', 'anyone', z.object({ hash })),
};

export interface SyncIdentity {
  /** Null before there is a site. */
  place: { site: string; siteName: string; device: string; letter: string } | null;
  server: string | null;
  fingerprint: string | null;
  /** A new desk that has not yet taken all it starts from: where to go on (empty: at the beginning). */
  startFrom: string | null;
}

export type SyncMainOnly = Exclude<keyof typeof syncBookMethods, 'sync.ofRecord' | 'sync.desks' | 'setup.claim'>;
/** Main asks these on its own account: a window has no business with them. */
export const syncMainOnly = (Object.keys(syncBookMethods) as (keyof typeof syncBookMethods)[]).filter(
  (name): name is SyncMainOnly => !['sync.ofRecord', 'sync.desks', 'setup.claim'].includes(name),
);
