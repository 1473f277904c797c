import { z } from 'zod';
import { type Change, type Sha256, verifyChain } from './change.ts';
import { pack } from './columns.ts';
import { limits } from './limits.ts';
import { packedPageShape, unpackPage } from './page-columns.ts';
import { type FaultCode, type Outgoing, type Page, type ServerPort, SyncFault } from './ports.ts';
import { Seeds } from './salts.ts';
import { pageShape, pushAnswerShape, straightAnswerShape } from './wire.ts';

const columnsType = 'application/vnd.deskbook.columns+json';

export interface Request {
  method: 'GET' | 'POST';
  /** Behind the server's address. */
  path: string;
  headers: { [name: string]: string };
  body: Uint8Array | null;
}
export interface Response {
  status: number;
  headers: { [name: string]: string };
  /** As it arrived, whole; a body that breaks off must reject. */
  body: Uint8Array;
}

/** What the desk's process brings: the network (Electron's `net`), brotli, SHA-256. */
export interface Wires {
  send(request: Request): Promise<Response>;
  compress(body: Uint8Array): Promise<Uint8Array>;
  /** Of an answer whose `content-encoding` is still on it; a network that unpacks by itself hands back what it is given. */
  decompress(body: Uint8Array, encoding: string): Promise<Uint8Array>;
  sha256: Sha256;
}

const errorShape = z.looseObject({ error: z.string() });

/** What each refusal of the server means to the desk; whatever else answers (a captive portal, a proxy's page) is not ours. */
const faults: Record<string, FaultCode> = {
  notAllowed: 'revoked',
  revoked: 'revoked',
  cursorUnknown: 'cursorUnknown',
  deskOutdated: 'deskOutdated',
  serverOutdated: 'serverOutdated',
  unavailable: 'busy',
  unexpected: 'busy',
  badRequest: 'refused',
  tooLarge: 'refused',
};

/**
 * The server as one desk reaches it.
 * @param token of this desk. @param most changes on a page; without it as many as the server gives
 * @returns a port that throws SyncFault only
 */
export function remoteServer(wires: Wires, token: string, most?: number): ServerPort {
  const headers = {
    authorization: `Bearer ${token}`,
    'deskbook-protocol': String(limits.protocol),
    accept: `${columnsType}, application/json`,
    'accept-encoding': 'br',
  };
  const call = async (request: Omit<Request, 'headers'>, more = {}): Promise<unknown> => {
    const answer = await wires.send({ ...request, headers: { ...headers, ...more } }).catch((cause: unknown) => {
      throw cause instanceof SyncFault ? cause : new SyncFault('offline', { cause });
    });
    const said = await read(answer, wires);
    if (answer.status >= 200 && answer.status < 300) return said;
    const { data } = errorShape.safeParse(said);
    const seconds = Number(answer.headers['retry-after']);
    throw new SyncFault((data && faults[data.error]) ?? 'notOurs', { retryAfter: seconds > 0 ? seconds * 1000 : null });
  };
  return {
    async push(outgoing) {
      const { headers: how, body } = await packed(outgoing, wires);
      const said = await call({ method: 'POST', path: '/v1/changes', body }, how);
      const straight = straightAnswerShape.safeParse(said);
      if (!straight.success) return parsed(pushAnswerShape, said);
      const { first, have, now } = straight.data;
      const answers = outgoing.changes.map(({ id }, i) => ({ id, outcome: 'accepted' as const, seq: first + i }));
      return { answers, have, now };
    },
    async pull(after, answered) {
      const query = new URLSearchParams({
        own: String(answered),
        ...(after !== null && { after }),
        ...(most && { most: `${most}` }),
      });
      return verified(await call({ method: 'GET', path: `/v1/changes?${query}`, body: null }), wires.sha256);
    },
  };
}

/** What goes into one packet as it is is not worth compressing. */
const onePacket = 1200;

/** @returns a batch as it is sent, and the headers that say how */
export async function packed(
  { changes, seeds }: Pick<Outgoing, 'changes' | 'seeds'>,
  { sha256, compress }: Pick<Wires, 'sha256' | 'compress'>,
): Promise<{ headers: { [name: string]: string }; body: Uint8Array }> {
  const text = new TextEncoder().encode(JSON.stringify(pack(changes, new Seeds(seeds), sha256)));
  const headers = { 'content-type': columnsType };
  if (text.length <= onePacket) return { headers, body: text };
  return { headers: { ...headers, 'content-encoding': 'br' }, body: await compress(text) };
}

async function read({ headers, body }: Response, wires: Wires): Promise<unknown> {
  const encoding = headers['content-encoding'];
  try {
    return JSON.parse(new TextDecoder().decode(encoding ? await wires.decompress(body, encoding) : body));
  } catch (cause) {
    throw new SyncFault('notOurs', { cause });
  }
}

function parsed<T>(shape: z.ZodType<T>, said: unknown): T {
  const { data, error } = shape.safeParse(said);
  if (error) throw new SyncFault('notOurs', { cause: error });
  return data;
}

/** Nothing is taken from the network whose chain does not hold. */
function verified(said: unknown, sha256: Sha256): Page {
  const packed = packedPageShape.safeParse(said);
  if (packed.success) {
    try {
      return unpackPage(packed.data, sha256);
    } catch (cause) {
      throw new SyncFault('notOurs', { cause });
    }
  }
  const page = parsed(pageShape, said);
  for (const chain of Map.groupBy(page.served, ({ change }) => change.device).values()) {
    const changes: Change[] = chain.map(({ change }) => change);
    const [first] = changes;
    const before = { n: (first?.n ?? 1) - 1, hash: first?.prevHash ?? '' };
    const fault = verifyChain(changes, sha256, before);
    if (fault) throw new SyncFault('notOurs', { cause: fault });
  }
  return page;
}
