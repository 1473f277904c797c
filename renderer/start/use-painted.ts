import { useEffect } from 'react';
import { call } from '../desk/bridge.ts';
import { loadDesk } from './later.ts';

let told = false;

/** Tells main once that the first real screen is on the glass (two frames after it was drawn), then fetches the desk in idle time. */
export function usePainted(ready: boolean): void {
  useEffect(() => {
    if (!ready || told) return;
    told = true;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        void call('app.painted', {});
        requestIdleCallback(() => void loadDesk(), { timeout: 1500 });
      }),
    );
  }, [ready]);
}
