import type { BookPort, Outgoing, Page, ServerPort } from './ports.ts';

interface Ports {
  book: BookPort;
  server: ServerPort;
}

/**
 * The same two ports, which look one batch ahead: while the server takes a batch the next one is read and packed, and while the book takes
 * a page the next one is fetched. Nothing is sent before its turn or taken out of it; what was looked up in vain is thrown away.
 */
export function lookingAhead({ book, server }: Ports): Ports {
  let outgoing: Promise<Outgoing> | null = null;
  let page: { after: string; answered: number; coming: Promise<Page> } | null = null;
  const forget = () => {
    outgoing = null;
    page = null;
  };
  return {
    book: {
      outbox(behind) {
        const ready = behind === null ? outgoing : null;
        outgoing = null;
        return ready ?? book.outbox(behind);
      },
      position: () => book.position(),
      answered: (answer) => book.answered(answer),
      take: (taken, now) => book.take(taken, now),
      asideCount: () => book.asideCount(),
      reissue(now) {
        forget();
        return book.reissue(now);
      },
      rewind(to) {
        forget();
        return book.rewind(to);
      },
    },
    server: {
      async push(out) {
        const sending = server.push(out);
        const last = out.more ? out.changes.at(-1) : undefined;
        const next = last ? prepared(book.outbox(last.n), server) : null;
        next?.catch(() => undefined);
        const { answers, ...answer } = await sending;
        outgoing = answers.every((a) => 'seq' in a) ? next : null;
        return { answers, ...answer };
      },
      async pull(after, answered) {
        const ready = page && page.after === after && page.answered === answered ? page.coming : null;
        page = null;
        const pulled = await (ready ?? server.pull(after, answered));
        if (pulled.more) {
          const coming = server.pull(pulled.cursor, answered);
          coming.catch(() => undefined);
          page = { after: pulled.cursor, answered, coming };
        }
        return pulled;
      },
    },
  };
}

async function prepared(reading: Promise<Outgoing>, server: ServerPort): Promise<Outgoing> {
  const outgoing = await reading;
  server.prepare?.(outgoing);
  return outgoing;
}
