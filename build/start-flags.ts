import { Failure } from './talk.mjs';

/** What `npm start` knows; `--data` takes a folder. */
const flags = ['--demo', '--data', '--check'];

/**
 * A misspelt flag would open the wrong folder without a word.
 * @throws Failure the first argument that is none of ours, in one sentence
 */
export function refuseUnknown(args: readonly string[]): void {
  const unknown = args.find(
    (arg, i) => args[i - 1] !== '--data' && !flags.includes(arg.replace(/^(--data)=.*/s, '$1')),
  );
  if (unknown !== undefined) throw new Failure(`npm start does not know ${unknown}; it takes ${flags.join(', ')}.`);
  if (args.at(-1) === '--data') throw new Failure('--data needs a folder after it.');
}
