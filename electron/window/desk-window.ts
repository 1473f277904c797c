import path from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { page } from '../ipc/sender.ts';
import type { SettingsFile } from '../settings.ts';
import { openingBounds } from './bounds.ts';
import { listenToKeys } from './keys.ts';

export interface WindowChoices {
  /** The folder of the bundles. */
  dist: string;
  settings: SettingsFile;
  develop: boolean;
}

/** Opens the desk's one window and starts loading its page; it shows itself as soon as there is something to see. */
export function openDeskWindow({ dist, settings, develop }: WindowChoices): BrowserWindow {
  const { bounds, maximized, zoom } = settings.get();
  const display = bounds ? screen.getDisplayMatching(bounds) : screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    ...openingBounds(bounds, display.workArea),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: '前台簿',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload: path.join(dist, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      // A hidden window still counts seconds, sounds alarms and saves drafts.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      devTools: develop,
      zoomFactor: 1.2 ** zoom,
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    },
  });
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()));
  listenToKeys(window, develop, (level) => settings.set({ zoom: level }));
  rememberBounds(window, settings);
  void window.loadURL(page).catch(() => {});
  return window;
}

function rememberBounds(window: BrowserWindow, settings: SettingsFile): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized()) return;
      settings.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    }, 500);
  };
  for (const name of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(name as 'resize', remember);
  window.once('closed', () => clearTimeout(timer));
}
