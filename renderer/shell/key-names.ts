/** The parts of a keyboard event by which a key is known. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** @returns true while an input method is composing: the key belongs to it, not to the desk. */
export function isComposing(event: Pressed): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === 'Process';
}

/**
 * @returns the key as the register names it: `F2`, `mod+K`, `alt+1`, `mod+Enter`, `?`, `Esc`. `mod` is Ctrl, or ⌘ on a Mac.
 */
export function keyName(event: Pressed): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  const name = baseName(event);
  if (event.shiftKey && name.length > 1) parts.push('shift');
  return [...parts, name].join('+');
}

function baseName({ key, code, altKey }: Pressed): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code);
  if (digit?.[1] && altKey) return digit[1];
  if (key === 'Escape') return 'Esc';
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toUpperCase() : key;
}

/** @returns true for a key that writes a character: it belongs to the field in which it is typed. */
export function writes(event: Pressed): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** @returns true where typing goes into text. */
export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'file'].includes(target.type);
}
