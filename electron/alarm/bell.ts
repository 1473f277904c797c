import { type BrowserWindow, Notification } from 'electron';
import type { Language, NowLine } from '../../shared/contract/desk.ts';
import { writtenIn } from '../../shared/text/written-in.ts';
import { taiwanWords } from '../taiwan-words.ts';
import { alarmWords } from './alarm-words.ts';

const inTaiwan = (word: string) => taiwanWords()[word] ?? word;

/** Draws a person's eyes to the desk: one notification for all lines, and the taskbar until the window is looked at. */
export class Bell {
  readonly #window: BrowserWindow;
  /** Held, because a notification that nobody holds forgets its click. */
  #shown: Notification | null = null;

  constructor(window: BrowserWindow) {
    this.#window = window;
    window.on('focus', () => window.flashFrame(false));
  }

  ring(lines: readonly NowLine[], language: Language): void {
    if (this.#window.isDestroyed()) return;
    if (!this.#window.isFocused()) this.#window.flashFrame(true);
    if (!Notification.isSupported()) return;
    this.#shown?.close();
    // The window plays the sound, so that there is one and it can be stopped there.
    this.#shown = new Notification({
      ...alarmWords(lines, writtenIn(language), language === 'zh-TW' ? inTaiwan : undefined),
      silent: true,
    });
    this.#shown.once('click', () => bringForward(this.#window));
    this.#shown.show();
  }
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
