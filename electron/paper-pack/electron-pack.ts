import path from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { PackGround } from './paper-pack.ts';

/** The pack's way to the folders and programs of the machine. @param data the desk's folder */
export function electronPack(data: string, window: () => BrowserWindow | null): PackGround {
  return {
    folder: path.join(data, 'paper-pack'),
    async chooseFolder() {
      const options = { properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[] };
      const over = window();
      const { canceled, filePaths } = await (over
        ? dialog.showOpenDialog(over, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    async openFile(file) {
      await shell.openPath(file);
    },
  };
}
