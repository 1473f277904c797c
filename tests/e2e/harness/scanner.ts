import type { RunningDesk } from './running-desk.ts';

/** A scanner in the hand: a keyboard that types a code at its own pace and ends it with Enter. */
export interface Scanner {
  scan(code: string): Promise<void>;
}

interface Options {
  /** An input method holds the keys: the page sees where they are, not what they say. */
  composing?: boolean;
}

const pace = 8;

/** Keys of a real scanner come evenly, whatever the machine is busy with: each carries its own time. */
export async function scanner({ page }: RunningDesk, { composing = false }: Options = {}): Promise<Scanner> {
  const session = await page.context().newCDPSession(page);
  const key = (sign: string, timestamp: number) => {
    const end = sign === '\r';
    const shift = /[A-Z]/.test(sign) ? 8 : 0;
    const where = end
      ? 'Enter'
      : sign === '-'
        ? 'Minus'
        : /\d/.test(sign)
          ? `Digit${sign}`
          : `Key${sign.toUpperCase()}`;
    const plain = { key: end ? 'Enter' : sign, windowsVirtualKeyCode: end ? 13 : sign.toUpperCase().charCodeAt(0) };
    const said = composing ? { key: 'Process', windowsVirtualKeyCode: 229 } : { ...plain, ...(!end && { text: sign }) };
    const common = { code: where, modifiers: shift, timestamp: timestamp / 1000 };
    const down = { type: composing || end ? 'rawKeyDown' : 'keyDown', ...common, ...said } as const;
    return [
      session.send('Input.dispatchKeyEvent', down),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common, ...said }),
    ];
  };
  return {
    async scan(code) {
      const began = Date.now();
      await Promise.all([...code, '\r'].flatMap((sign, i) => key(sign, began + i * pace)));
    },
  };
}
