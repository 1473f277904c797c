import { Menu } from 'electron';

/** The desk has no menu. Only on macOS does it need one, because copy and paste live there. */
export function setMenu(): void {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(mac ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null);
}
