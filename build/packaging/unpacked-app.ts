import fs from 'node:fs';
import path from 'node:path';
import { root } from '../places.mjs';
import { Failure } from '../talk.mjs';

export interface UnpackedApp {
  folder: string;
  executable: string;
  archive: string;
}

const release = path.join(root, 'release');

/** @returns the app that electron-builder has just put together for this system. @throws Failure when there is none */
export function unpackedApp(): UnpackedApp {
  const folders = fs.readdirSync(release).filter((name) => /^(linux|win|mac)/.test(name));
  for (const name of folders) {
    const folder = path.join(release, name);
    const [executable, resources] = placesIn(folder);
    const archive = path.join(resources, 'app.asar');
    if (fs.existsSync(executable) && fs.existsSync(archive)) return { folder, executable, archive };
  }
  throw new Failure('There is no unpacked app in release/: read what electron-builder says above and run again.');
}

function placesIn(folder: string): [executable: string, resources: string] {
  if (process.platform === 'darwin') {
    const contents = path.join(folder, 'Deskbook.app', 'Contents');
    return [path.join(contents, 'MacOS', 'Deskbook'), path.join(contents, 'Resources')];
  }
  const executable = process.platform === 'win32' ? 'Deskbook.exe' : 'deskbook';
  return [path.join(folder, executable), path.join(folder, 'resources')];
}
