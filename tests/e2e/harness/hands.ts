import type { Locator, Page } from 'playwright-core';

/** What the person at the desk does with the keyboard. Each key that goes down is counted, Ctrl and Alt too. */
export interface Hands {
  /** @param keys such as `F2`, `Enter`, `Control+k`, one after the other */
  press(...keys: string[]): Promise<void>;
  /** Short things to find or choose by: every letter is a keystroke. */
  type(text: string): Promise<void>;
  /** A few words through an input method. @param strokes letters and the key that takes the words */
  compose(text: string, strokes: number): Promise<void>;
  /** The free text of a report, not counted. */
  write(text: string): Promise<void>;
  /** As from the clipboard or an input method: it arrives at once. */
  paste(text: string): Promise<void>;
  /** @returns keystrokes since the last time this was asked */
  count(): number;
}

/** Hands rest before the next key; without it the window would take them for a scanner. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 80));

export function hands({ keyboard }: Page): Hands {
  let strokes = 0;
  return {
    async press(...keys) {
      for (const key of keys) {
        strokes += key.split('+').length;
        await keyboard.press(key);
      }
    },
    async type(text) {
      strokes += [...text].length;
      await keyboard.type(text);
      await rest();
    },
    async compose(text, letters) {
      strokes += letters;
      await keyboard.insertText(text);
    },
    async write(text) {
      await keyboard.type(text);
      await rest();
    },
    paste: (text) => keyboard.insertText(text),
    count() {
      const counted = strokes;
      strokes = 0;
      return counted;
    },
  };
}

/** @returns the same, as long as the keyboard is there */
export function focused(field: Locator): Locator {
  return field.and(field.page().locator(':focus'));
}
