import type { KeyboardEvent } from 'react';
import { isComposing } from '../shell/key-names.ts';
import { moveOn } from './move-on.ts';

/**
 * Enter in a field of one line goes to the next one, and from the last one saves. In text of several lines it stays a new line,
 * and nothing happens while an input method is composing.
 */
export function enterMovesOn(event: KeyboardEvent<HTMLFormElement>, save: () => void): void {
  const { target } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
  if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  if (target.dataset.last || !moveOn(target)) save();
}
