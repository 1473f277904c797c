import { openBook } from '../../../db/site/opening.ts';
import { foundSite } from '../../../db/site/setup.ts';
import type { Act } from '../../../db/store/act.ts';
import type { Book } from '../../../db/store/book.ts';
import { bookPort } from '../../../db/sync/book-port.ts';
import { enrolAnew } from '../../../db/sync/enrol-anew.ts';
import { nobody } from '../../../shared/contract/admit.ts';
import { lookingAhead } from '../../../shared/sync/ahead.ts';
import { fresh, step } from '../../../shared/sync/engine.ts';
import type { BookPort, ServerPort } from '../../../shared/sync/ports.ts';
import { remoteServer } from '../../../shared/sync/remote.ts';
import { httpWires } from '../../sync/http-wires.ts';
import type { Enrolled } from './server-process.ts';

/** What went wrong on the way and was tried again, in the whole run. */
export const faultsMet: string[] = [];

/** A real book on disk and its engine, over real HTTP. */
export class BenchDesk {
  readonly book: Book;
  readonly port: BookPort;
  readonly server: ServerPort;

  constructor(dir: string, { site, device, letter, token }: Enrolled, address: string) {
    const opened = openBook(dir, Date.now(), () => undefined);
    if (!('book' in opened)) throw new Error('the book does not open');
    this.book = opened.book;
    foundSite(this.book, { name: 'bench', timeZone: 'Asia/Shanghai', demo: false }, Date.now(), () => undefined);
    enrolAnew(this.book, { site, device, letter }, Date.now());
    this.port = bookPort(this.book, Date.now);
    this.server = remoteServer(httpWires(address, true), token);
  }

  write(count: number, run: (act: Act, i: number) => void): void {
    this.book.bulk((begin) => {
      for (let i = 0; i < count; i += 1) run(begin(nobody, Date.now()), i);
    });
  }

  /** @returns ms of all pushes and of all pulls until it rests */
  async sync(): Promise<{ push: number; pull: number }> {
    const took = { push: 0, pull: 0 };
    let progress = fresh;
    const ports = lookingAhead({ book: this.port, server: this.server });
    while (progress.doing !== 'rest') {
      const { doing } = progress;
      const began = performance.now();
      progress = await step({ ...progress, notBefore: 0 }, ports, Date.now(), 0.5);
      took[doing === 'pull' ? 'pull' : 'push'] += performance.now() - began;
      if (progress.notBefore === null) throw new Error(`sync: ${progress.trouble}`);
      // As the desk does: what passes by itself is tried again, and its time counts.
      if (progress.trouble !== null) faultsMet.push(progress.trouble);
    }
    return took;
  }

  close(): void {
    this.book.close();
  }
}
