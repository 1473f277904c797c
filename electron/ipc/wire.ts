import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { channels } from '../../shared/contract/bridge.ts';
import type { DeskEvents, EventName } from '../../shared/contract/events.ts';
import type { Answer } from '../../shared/errors.ts';
import type { Gate } from './gate.ts';
import { isOurs, type Sender } from './sender.ts';

/** Opens the one channel for calls. `gate` may still be on its way: the window need not wait for it to load. */
export function listenToWindow(gate: Promise<Gate>, isOurWindow: (id: number) => boolean): void {
  ipcMain.handle(channels.call, async (event, method: unknown, input: unknown): Promise<Answer<unknown>> => {
    if (!isOurWindow(event.sender.id) || !isOurs(senderOf(event.senderFrame))) {
      return { ok: false, error: { code: 'notAllowed' } };
    }
    return (await gate)(method, input);
  });
}

/** Tells the window something, if it is there to hear. */
export function tellWindow<E extends EventName>(window: BrowserWindow | null, name: E, payload: DeskEvents[E]): void {
  if (window && !window.isDestroyed()) window.webContents.send(channels.event(name), payload);
}

function senderOf(frame: WebFrameMain | null): Sender | null {
  return frame && { url: frame.url, isMainFrame: frame.parent === null };
}
