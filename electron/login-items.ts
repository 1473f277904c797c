import path from 'node:path';
import { app } from 'electron';
import { autostartFile, type LoginItems } from './auto-start.ts';

/** This system's way of opening the desk when somebody signs in to the machine; null where the desk is not installed. */
export function loginItems(): LoginItems | null {
  if (!app.isPackaged) return null;
  if (process.platform === 'linux') {
    const config = process.env.XDG_CONFIG_HOME || path.join(app.getPath('home'), '.config');
    // An AppImage runs from a place that is gone when it ends.
    return autostartFile(config, process.env.APPIMAGE || process.execPath);
  }
  return {
    read: () => app.getLoginItemSettings().openAtLogin,
    set: (on) => app.setLoginItemSettings({ openAtLogin: on }),
  };
}
