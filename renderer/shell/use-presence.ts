import { useEffect } from 'react';
import { call } from '../desk/bridge.ts';

const everyMs = 1000;
/** `input` besides: handwriting, dictation and some input methods write without a key going down. */
const signs = ['keydown', 'input', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells main that somebody is there, at most every second, so that the idle lock waits. */
export function usePresence(): void {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const seen = () => {
      if (performance.now() - last < everyMs) return;
      last = performance.now();
      void call('session.touch', {});
    };
    const options = { capture: true, passive: true };
    for (const sign of signs) window.addEventListener(sign, seen, options);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, seen, options);
    };
  }, []);
}
