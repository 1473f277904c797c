import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { app, shell } from 'electron';
import type { UpdateGround } from './updates.ts';

/** The AppImage that runs, if it is one: it is replaced as a file. */
const appImage = process.env.APPIMAGE ?? '';

/** This system's way of putting a new version in place. */
export function electronUpdate(): UpdateGround {
  const kind = process.platform === 'linux' ? (appImage === '' ? '-deb' : '-appimage') : '';
  return {
    version: app.getVersion(),
    system: `${process.platform}-${process.arch}${kind}`,
    // Put in its place when the app is bundled (build/bundle/node-side.ts).
    key: process.env.DESKBOOK_RELEASE_KEY || null,
    folder: path.join(app.getPath('userData'), 'updates'),
    installsItself: process.platform === 'win32' || appImage !== '',
    install,
  };
}

function install(file: string): void {
  if (process.platform === 'win32') spawn(file, [], { detached: true, stdio: 'ignore' }).unref();
  else if (appImage !== '') replaceAppImage(file);
  else void shell.openPath(file);
}

/** Beside the old one and then in its place in one step: what runs keeps the file it was started from. */
function replaceAppImage(file: string): void {
  const beside = `${appImage}.new`;
  fs.copyFileSync(file, beside);
  fs.chmodSync(beside, 0o755);
  fs.renameSync(beside, appImage);
}
