import { spawn } from 'node:child_process';
import { Failure, say } from './talk.mjs';

const startLimitMs = 10_000;

/** @returns {boolean} whether windows can be shown to somebody */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Does `work` with a display: the real one, or on a machine without one a virtual one that ends with the work. Several virtual
 * ones are named in `DESK_VIRTUAL_DISPLAYS`, for windows that must not take the keyboard from each other.
 * @template T
 * @param {() => Promise<T>} work
 * @param {number} [displays]
 * @returns {Promise<T>}
 */
export async function withDisplay(work, displays = 1) {
  if (hasDisplay()) return work();
  say('no display here: using a virtual one (Xvfb)');
  const servers = await Promise.all(Array.from({ length: displays }, virtualDisplay));
  process.env.DISPLAY = servers[0]?.name;
  process.env.DESK_VIRTUAL_DISPLAYS = servers.map(({ name }) => name).join(' ');
  try {
    return await work();
  } finally {
    delete process.env.DISPLAY;
    delete process.env.DESK_VIRTUAL_DISPLAYS;
    for (const { stop } of servers) stop();
  }
}

/** @returns {Promise<{ name: string, stop: () => void }>} */
async function virtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // In the terminal's own group, Ctrl-C would take the display away from an app that is still saving.
    detached: true,
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  return { name: `:${await numberFrom(server)}`, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function numberFrom(server) {
  const failure = new Failure('No virtual display could be started: run Xvfb -displayfd 1   to see why.');
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failure), startLimitMs);
    server.once('error', () => reject(failure));
    server.once('exit', () => reject(failure));
    server.stdio[3]?.once('data', (text) => {
      clearTimeout(timer);
      resolve(String(text).trim());
    });
  });
}
