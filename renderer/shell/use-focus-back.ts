import { useLayoutEffect, useState } from 'react';

/** Whoever was typing when this layer came goes on typing there when it goes, unless that place has gone too. */
export function useFocusBack(): void {
  // Read while rendering: what the layer focuses by itself is focused before any effect runs.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
