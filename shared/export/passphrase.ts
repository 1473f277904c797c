/** What every keyboard has: other letters become other bytes in other programs, and then the file does not open. */
const typable = /^[\x21-\x7e][\x20-\x7e]*[\x21-\x7e]$/;
export const shortestPassphrase = 10;
const differentAtLeast = 5;

/** @returns whether an export may be locked with it: at least ten letters, digits or signs, five of them different, no blank at either end */
export function isStrong(passphrase: string): boolean {
  return (
    passphrase.length >= shortestPassphrase &&
    typable.test(passphrase) &&
    new Set(passphrase.toLowerCase()).size >= differentAtLeast
  );
}
