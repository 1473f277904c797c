import type { Page, PushAnswer } from '../shared/sync/ports.ts';
import type { Book } from './store/book.ts';
import type { Handlers } from './store/handler.ts';
import { keepPart, listBlobs, noteBlobSent, readBlobPart, readBlobReceived } from './sync/blob-queue.ts';
import { bookPort } from './sync/book-port.ts';
import { listDesks, noteJoined, noteLeft } from './sync/joining.ts';
import { queueOfRecord, readIdentity, readQueue } from './sync/queue.ts';
import { claimDesk, foundFromSite, takeSnapshot } from './sync/starting.ts';
import { takeFromOthers } from './sync/take-from-others.ts';

/** Main parses what comes from the network: small batches keep its thread, and this one, free for whoever is at the desk. */
export const changesAtOnce = 100;
const portOf = (book: Book, now: number) => bookPort(book, () => now, changesAtOnce);

/** What sync asks of the book. */
export const syncHandlers = {
  'sync.ofRecord': queueOfRecord,
  'sync.desks': listDesks,
  'setup.claim': claimDesk,
  'sync.identity': readIdentity,
  'sync.joined': noteJoined,
  'sync.left': noteLeft,
  'sync.found': foundFromSite,
  'sync.start': takeSnapshot,
  'sync.queue': readQueue,
  'sync.outbox': { task: (book, { behind }, now) => portOf(book, now).outbox(behind) },
  'sync.answered': { task: (book, { answer }, now) => done(portOf(book, now).answered(answer as PushAnswer)) },
  'sync.position': { task: (book, _input, now) => portOf(book, now).position() },
  'sync.take': { task: (book, { page }, now) => takeFromOthers(book, portOf(book, now), page as Page, now) },
  'sync.asideCount': { task: (book, _input, now) => portOf(book, now).asideCount() },
  'sync.reissue': { task: (book, _input, now) => done(portOf(book, now).reissue(now)) },
  'sync.rewind': { task: (book, { to }, now) => done(portOf(book, now).rewind(to)) },
  'sync.blobs': listBlobs,
  'sync.blobPart': readBlobPart,
  'sync.blobReceived': readBlobReceived,
  'sync.keepBlobPart': keepPart,
  'sync.blobSent': noteBlobSent,
} satisfies Partial<Handlers>;

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}
