import fs from 'node:fs';

/** KiB. */
export interface Memory {
  /** What each process holds, what they share counted in each. */
  rss: number;
  /** What they hold together, what they share counted once. */
  pss: number;
}

interface ProcessFacts {
  pid: number;
  parent: number;
  command: string;
}

/** @returns every process that descends from this one, and itself */
function family(pid: number): ProcessFacts[] {
  const all = fs.readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (factsOf(Number(name)) ?? []) : []));
  const found = all.filter((one) => one.pid === pid);
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid));
  return found;
}

function factsOf(pid: number): ProcessFacts | undefined {
  try {
    const parent = Number(
      fs
        .readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
    return { pid, parent, command: fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
  } catch {
    return undefined;
  }
}

/** @param counts which processes; all unless said otherwise */
export function memoryOf(pid: number, counts: (command: string) => boolean = () => true): Memory {
  const memory: Memory = { rss: 0, pss: 0 };
  for (const one of family(pid).filter(({ command }) => counts(command))) {
    const rollup = fs.readFileSync(`/proc/${one.pid}/smaps_rollup`, 'utf8');
    memory.rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    memory.pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return memory;
}

/** The fallback runtime keeps the database thread in a process of Node's; the shipped Electron has none. */
export function isStandInForThread(command: string): boolean {
  return command.includes('worker-on-node-child');
}
