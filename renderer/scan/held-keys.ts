import { longestGap } from './burst.ts';

const replayed = new WeakSet<Event>();

/** @returns true for a key that was held and is on its way again */
export function isReplay(event: Event): boolean {
  return replayed.has(event);
}

/** Chrome's word on whether more keys wait: then they come before anything is decided. */
function moreWaits(): boolean {
  const { scheduling } = navigator as Navigator & { scheduling?: { isInputPending(): boolean } };
  return scheduling?.isInputPending() ?? false;
}

/**
 * Letters that are acts (`g`: told, `3`: a fire) and not text wait for the moment it takes to know that hands pressed
 * them; what a scanner typed is dropped.
 */
export class HeldKeys {
  #held: { event: KeyboardEvent; target: EventTarget }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  hold(event: KeyboardEvent): void {
    if (event.target === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#held.push({ event, target: event.target });
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (moreWaits() ? this.#wait() : this.release()), longestGap);
  }

  /** Hands pressed them: each goes on to where it was meant for. */
  release(): void {
    for (const { event, target } of this.drop()) {
      const { key, code, keyCode, shiftKey, location } = event;
      const again = new KeyboardEvent('keydown', {
        ...{ key, code, keyCode, shiftKey, location },
        ...{ bubbles: true, cancelable: true, composed: true },
      });
      replayed.add(again);
      target.dispatchEvent(again);
    }
  }

  /** Forgets them. @returns what was held */
  drop() {
    clearTimeout(this.#timer);
    return this.#held.splice(0);
  }
}
