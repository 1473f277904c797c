/** Something the person at the keyboard can put right: shown as its one line, without a stack. */
export class Failure extends Error {
  /** @override */
  name = 'Failure';
}

/**
 * Everything said on the way goes to stderr, so that stdout stays free for a command's answer.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`deskbook: ${line}\n`);
}

/**
 * Ends the process the way every command here does: one line on stderr, exit code 1.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  if (error instanceof Failure) say(error.message);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
