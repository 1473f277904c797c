import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the bundled worker; from the sources, where the build puts it. */
const place = import.meta.filename.endsWith('.cjs')
  ? join(import.meta.dirname, 'verify.html')
  : join(import.meta.dirname, '..', '..', 'dist', 'verify.html');

/** @returns the page that checks an export in any browser, as it is put into each */
export function verifyPage(): Buffer {
  return readFileSync(place);
}
