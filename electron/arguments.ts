import path from 'node:path';

/** How the app was started. */
export interface Options {
  /** `--check`: say that the first screen is there, then end. */
  check: boolean;
  /** `--demo`: the demo building in a folder of its own. */
  demo: boolean;
  /** `--data DIR` */
  data: string | null;
}

/** @param argv the process's arguments; those of Chromium are passed over */
export function readArguments(argv: readonly string[], cwd: string): Options {
  const at = argv.lastIndexOf('--data');
  const inline = argv.findLast((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  const data = at >= 0 ? argv[at + 1] : inline;
  return {
    check: argv.includes('--check'),
    demo: argv.includes('--demo'),
    data: data ? path.resolve(cwd, data) : null,
  };
}

/** Where things lie: the desk's records, and what the window itself keeps (settings, logs, caches). */
export interface Places {
  data: string;
  userData: string;
}

/** @param userData the folder the operating system gives the app */
export function placesFor({ data, demo }: Options, userData: string): Places {
  if (data !== null) return { data, userData: path.join(data, 'window') };
  const own = demo ? path.join(userData, 'demo') : userData;
  return { data: path.join(own, 'desk'), userData: own };
}
