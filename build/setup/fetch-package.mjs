import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from '../children.mjs';
import { Failure } from '../talk.mjs';

/**
 * Downloads one package's archive with npm, so that the person's registry and proxy settings hold.
 * @param {string} name package@version
 * @param {string} integrity the sha512 the archive must have
 * @param {string} folder
 * @returns {Promise<string>} path of the archive
 */
export async function fetchPackage(name, integrity, folder) {
  const args = ['pack', name, '--pack-destination', folder, '--loglevel', 'error'];
  const code = await runNpm(args, { stdout: 'silent' });
  const archive = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !archive)
    throw new Failure(`${name} could not be downloaded: check the npm registry and run again.`);
  const file = path.join(folder, archive);
  const found = `sha512-${await sha512(file)}`;
  if (found !== integrity) throw new Failure(`${name} is not the archive we know (${found}): check the npm registry.`);
  return file;
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk);
  return hash.digest('base64');
}
