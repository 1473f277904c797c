import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @returns `folder`, made if need be; a fresh temporary one where it cannot be written, so that the window can say so */
export function usableFolder(folder: string): string {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return folder;
  } catch {
    return fs.mkdtempSync(path.join(os.tmpdir(), 'deskbook-window-'));
  }
}
