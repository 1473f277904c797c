import { connect, createServer, type Server } from 'node:net';

/** A line to a server that counts what goes over it, headers and all. */
export async function countingLine(address: string): Promise<{ address: string; bytes: () => number; close(): void }> {
  const { port, hostname } = new URL(address);
  let bytes = 0;
  const server: Server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (part) => {
        bytes += part.length;
      });
      from.on('error', () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  const own = listening && typeof listening === 'object' ? listening.port : 0;
  return { address: `http://127.0.0.1:${own}`, bytes: () => bytes, close: () => void server.close() };
}
