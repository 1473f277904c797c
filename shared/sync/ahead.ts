import type { BookPort, Outgoing, Page, PushAnswer, ServerPort } from './ports.ts';

interface Ports {
  book: BookPort;
  server: ServerPort;
}

/** Answers that the book may owe itself while the next batch is under way: what is lost of them is sent and answered once more. */
const mostOwed = 8;

/** A batch that is on its way before the engine asks for it. */
interface Sent {
  outgoing: Outgoing;
  sending: Promise<PushAnswer>;
}

/**
 * The same two ports, which are one batch ahead: while the server writes a batch the next one is read, packed and sent, and what was said
 * to the last is noted; while the book takes a page the next one is fetched. A batch that overtakes the one before it is refused as a gap
 * and sent again; what was looked up or sent in vain costs nothing but its way.
 */
export function lookingAhead({ book, server }: Ports): Ports {
  let ahead: Promise<Sent> | null = null;
  let taken: Sent | null = null;
  let owed: PushAnswer[] = [];
  let page: { after: string; answered: number; coming: Promise<Page> } | null = null;
  const settle = async () => {
    const answers = owed;
    owed = [];
    await Promise.all(answers.map((answer) => book.answered(answer)));
  };
  const forget = async () => {
    ahead = null;
    taken = null;
    page = null;
    await settle();
  };
  const sendNext = async (behind: number): Promise<Sent> => {
    const outgoing = await book.outbox(behind);
    const isNone = outgoing.changes.length === 0;
    const sending = isNone ? Promise.reject(new Error('nothing to send')) : server.push(outgoing);
    sending.catch(() => undefined);
    return { outgoing, sending };
  };
  return {
    book: {
      async outbox(behind) {
        const ready = behind === null ? ahead : null;
        ahead = null;
        taken = await ready;
        if (taken) return taken.outgoing;
        await settle();
        return book.outbox(behind);
      },
      async position() {
        await settle();
        return book.position();
      },
      async answered(answer) {
        owed.push(answer);
        if (ahead === null || owed.length >= mostOwed) await settle();
      },
      take: (page, now) => book.take(page, now),
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
        const sending = taken?.outgoing === out ? taken.sending : server.push(out);
        taken = null;
        const last = out.more ? out.changes.at(-1) : undefined;
        const next = last ? sendNext(last.n) : null;
        next?.catch(() => undefined);
        const answer = await sending;
        ahead = answer.answers.every(({ outcome }) => outcome !== 'refused') ? next : null;
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
