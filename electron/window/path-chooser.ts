import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { PathChooser } from '../backups/choose-backups.ts';

/** The system's own dialogs, over the window. */
export function pathChooser(window: () => BrowserWindow | null): PathChooser {
  const choose = async (options: OpenDialogOptions): Promise<string | null> => {
    const over = window();
    const { canceled, filePaths } = await (over
      ? dialog.showOpenDialog(over, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    folder: () => choose({ properties: ['openDirectory', 'createDirectory'] }),
    file: () => choose({ properties: ['openFile'], filters: [{ name: 'Deskbook', extensions: ['db'] }] }),
  };
}
