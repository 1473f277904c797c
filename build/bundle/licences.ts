import fs from 'node:fs';
import path from 'node:path';
import { distFolder, root } from '../places.mjs';

/** A package that is shipped, and on what terms. */
export interface Licence {
  name: string;
  version: string;
  licence: string;
  /** As the package brings it; empty where it brings none. */
  text: string;
}

/** Shipped beside the bundles, or within the page that goes into exports. */
const besides = ['electron', 'better-sqlite3', '@noble/curves', '@noble/hashes'];

const listOf = (side: string) => path.join(distFolder, `.${side}.packages.json`);

/**
 * Keeps which packages a bundle holds.
 * @param side name of the bundle. @param files every file that went into it
 */
export function notePackages(side: string, files: Iterable<string>): void {
  const names = [...files].map(packageOf).filter((name) => name !== null);
  fs.writeFileSync(listOf(side), JSON.stringify([...new Set(names)].sort()));
}

function packageOf(file: string): string | null {
  const after = file.replaceAll('\\', '/').split('node_modules/').at(-1);
  if (after === undefined || after === file) return null;
  const [first = '', second = ''] = after.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Writes what the about page shows into the page's folder. @param sides the bundles */
export function writeLicences(sides: readonly string[]): void {
  const names = sides.flatMap((side): string[] => JSON.parse(fs.readFileSync(listOf(side), 'utf8')));
  const all = [...new Set([...names, ...besides])].sort().map(licenceOf);
  fs.writeFileSync(path.join(distFolder, 'renderer', 'licences.json'), JSON.stringify(all));
}

function licenceOf(name: string): Licence {
  const folder = path.join(root, 'node_modules', name);
  const { version = '', license = '' }: { version?: string; license?: string } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = fs.readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(one));
  const text = file === undefined ? '' : fs.readFileSync(path.join(folder, file), 'utf8').trim();
  return { name, version, licence: license, text };
}
