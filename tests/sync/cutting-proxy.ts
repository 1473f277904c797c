import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** How many bytes get through before the line breaks. */
interface Cut {
  up: number;
  down: number;
}
export const whole: Cut = { up: Number.POSITIVE_INFINITY, down: Number.POSITIVE_INFINITY };

/** A line to the server that breaks where it is told, for both ends. @param server its address */
export async function cuttingProxy(server: string) {
  const port = Number(new URL(server).port);
  let cut = whole;
  let passed = { up: 0, down: 0 };
  const proxy = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const { up, down } = cut;
    passed = { up: 0, down: 0 };
    const end = () => {
      near.destroy();
      far.destroy();
    };
    const carry = (from: Socket, to: Socket, way: 'up' | 'down', most: number) =>
      from.on('data', (bytes) => {
        const left = most - passed[way];
        passed[way] += Math.min(left, bytes.length);
        if (bytes.length <= left) to.write(bytes);
        // What was before the break still arrives.
        else if (left > 0) to.write(bytes.subarray(0, left), end);
        else end();
      });
    carry(near, far, 'up', up);
    carry(far, near, 'down', down);
    for (const one of [near, far]) {
      one.on('error', end);
      one.on('end', end);
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    /** The next connections break there. */
    breakAt(where: Partial<Cut>) {
      cut = { ...whole, ...where };
    },
    /** What the last connection carried. */
    carried: () => passed,
  };
}

/** Every place in so many bytes; where they are too many the first and the last ones, and some between. */
export function everyPlace(bytes: number, atEnds = 200, between = 40): number[] {
  const all = Array.from({ length: bytes }, (_, i) => i);
  const gap = Math.max(1, Math.floor((bytes - 2 * atEnds) / between));
  return all.filter((i) => i < atEnds || i >= bytes - atEnds || i % gap === 0);
}
