import type { BookPort, Outgoing, Page, PushAnswer, ServerPort } from './ports.ts';

interface Ports {
  book: BookPort;
  server: ServerPort;
}

/** Answers that the book may owe itself while the next batch is under way: what is lost of them is sent and answered once more. */
const mostOwed = 8;

/**
 * The same two ports, which look one batch ahead: while the server takes a batch the next one is read and packed and what it said to the
 * last is noted, and while the book takes a page the next one is fetched. Nothing is sent before its turn or taken out of it; what was
 * looked up in vain is thrown away.
 */
export function lookingAhead({ book, server }: Ports): Ports {
  let outgoing: Promise<Outgoing> | null = null;
  let owed: PushAnswer[] = [];
  let page: { after: string; answered: number; coming: Promise<Page> } | null = null;
  const settle = async () => {
    const answers = owed;
    owed = [];
    await Promise.all(answers.map((answer) => book.answered(answer)));
  };
  const forget = async () => {
    outgoing = null;
    page = null;
    await settle();
  };
  return {
    book: {
      outbox(behind) {
        const ready = behind === null ? outgoing : null;
        outgoing = null;
        return ready ?? settle().then(() => book.outbox(behind));
      },
      async position() {
        await settle();
        return book.position();
      },
      async answered(answer) {
        owed.push(answer);
        if (outgoing === null || owed.length >= mostOwed) await settle();
      },
      take: (taken, now) => book.take(taken, now),
      asideCount: () => book.asideCount(),
      async reissue(now) {
        await forget();
        return book.reissue(now);
      },
      async rewind(to) {
        await forget();
        return book.rewind(to);
      },
    },
    server: {
      async push(out) {
        const sending = server.push(out);
        const last = out.more ? out.changes.at(-1) : undefined;
        const next = last ? prepared(book.outbox(last.n), server) : null;
        next?.catch(() => undefined);
        const answer = await sending;
        const isWhole = answer.answers.every(({ outcome }) => outcome !== 'refused');
        outgoing = isWhole ? next : null;
        return answer;
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
