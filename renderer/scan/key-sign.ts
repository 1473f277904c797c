/** The parts of a key event by which a scanner is known: where the key is, never what an input method makes of it. */
export type Struck = Pick<KeyboardEvent, 'code' | 'shiftKey'>;

/** Plain and with Shift, by the place of the key on the keyboard that scanners imitate. */
const signs: Record<string, readonly [string, string]> = {
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Digit0: ['0', ')'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Semicolon: [';', ':'],
  Backslash: ['\\', '|'],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
};

/** @returns the sign a key stands for; null for a key that writes none, and for the space: no code holds one */
export function signOf({ code, shiftKey }: Struck): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^Numpad(\d)$/.exec(code)?.[1];
  return digit ?? signs[code]?.[shiftKey ? 1 : 0] ?? null;
}

/** A scanner ends its code with one of these. */
export function endsCode({ code }: Pick<Struck, 'code'>): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Tab';
}

/** Keys that only change what others write. */
export function onlyShifts({ code }: Pick<Struck, 'code'>): boolean {
  return code === 'ShiftLeft' || code === 'ShiftRight' || code === 'CapsLock';
}
