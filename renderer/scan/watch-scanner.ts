import { isComposing, isEditable } from '../shell/key-names.ts';
import { type Burst, codeOf, follow } from './burst.ts';
import { HeldKeys, isReplay } from './held-keys.ts';
import { endsCode, onlyShifts, signOf } from './key-sign.ts';
import { type Before, before, takeBack } from './take-back.ts';

/** Typing goes somewhere by itself: into text, or through a list of choices. */
function takesLetters(target: EventTarget | null): boolean {
  return isEditable(target) || target instanceof HTMLSelectElement;
}

/**
 * Listens for a scanner on the whole window, before anything else hears a key. It goes by where keys are and how fast they
 * come, so that an input method, full-width letters, a dialog or a focused field do not spoil a code; a field then holds
 * what it held before, and no letter of the code has acted.
 * @param heard is given the code
 * @param isOn false while nobody may use the desk
 * @returns a function that stops listening
 */
export function watchScanner(heard: (code: string) => void, isOn: () => boolean): () => void {
  const held = new HeldKeys();
  let burst: Burst | null = null;
  let was: Before | null = null;
  let composing = false;
  let letGo = () => {};

  const hands = () => {
    held.release();
    burst = null;
  };
  const end = (event: KeyboardEvent) => {
    const code = codeOf(burst, event.timeStamp);
    if (code === null) return hands();
    burst = null;
    held.drop();
    event.preventDefault();
    event.stopImmediatePropagation();
    if (was?.field.isConnected) letGo = takeBack(was, composing || isComposing(event));
    heard(code);
  };
  const down = (event: KeyboardEvent) => {
    if (isReplay(event) || onlyShifts(event)) return;
    letGo();
    if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return hands();
    if (endsCode(event)) return end(event);
    const sign = signOf(event);
    if (sign === null) return hands();
    const next = follow(burst, sign, event.timeStamp);
    if (next.text.length === 1) {
      held.release();
      was = before(document.activeElement);
    }
    burst = next;
    if (!takesLetters(event.target)) held.hold(event);
  };
  const begun = () => {
    composing = true;
  };
  const ended = () => {
    composing = false;
  };
  window.addEventListener('keydown', down, { capture: true });
  window.addEventListener('compositionstart', begun, { capture: true });
  window.addEventListener('compositionend', ended, { capture: true });
  return () => {
    held.drop();
    window.removeEventListener('keydown', down, { capture: true });
    window.removeEventListener('compositionstart', begun, { capture: true });
    window.removeEventListener('compositionend', ended, { capture: true });
  };
}
