import fs from 'node:fs';
import path from 'node:path';
import type { AutoStart } from '../shared/contract/machine.ts';

/** Where the system keeps what it opens for this user. */
export interface LoginItems {
  read(): boolean;
  /** @throws Error when it cannot be kept */
  set(on: boolean): void;
}

/** `items` null: the desk is not installed here, or this system keeps none. */
export function autoStart(items: LoginItems | null) {
  const read = (): AutoStart => (items === null ? { on: false, why: 'notInstalled' } : { on: items.read(), why: null });
  return {
    read,
    /** Read back, because a system may say yes and do nothing. */
    set(on: boolean): AutoStart {
      if (items === null) return read();
      try {
        items.set(on);
      } catch {
        return { on: items.read(), why: 'notKept' };
      }
      return { on: items.read(), why: items.read() === on ? null : 'notKept' };
    },
  };
}

/**
 * On Linux: a file in the user's autostart folder, as every desktop reads it.
 * @param config `XDG_CONFIG_HOME`. @param program what is started
 */
export function autostartFile(config: string, program: string): LoginItems {
  const file = path.join(config, 'autostart', 'deskbook.desktop');
  return {
    read: () => fs.existsSync(file),
    set(on) {
      if (!on) return fs.rmSync(file, { force: true });
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, desktopEntry(program));
    },
  };
}

/** Quoted as the desktop entry specification asks for. */
function desktopEntry(program: string): string {
  const quoted = `"${program.replace(/[\\"`$]/g, (sign) => `\\${sign}`).replaceAll('\\', '\\\\')}"`;
  return `[Desktop Entry]\nType=Application\nName=Deskbook\nName[zh_CN]=前台簿\nExec=${quoted.replaceAll('%', '%%')}\nX-GNOME-Autostart-enabled=true\n`;
}
