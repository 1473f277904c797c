import { call } from '../desk/bridge.ts';
import { useKeyHelp } from './key-help.tsx';
import { useKeys } from './keys.ts';
import { registers } from './register-list.ts';
import { openScreen, useScreen } from './screen.ts';
import { useSearchLayer } from './search-layer.tsx';
import { startKeys } from './starts.ts';

const registerKeys = Object.fromEntries(registers.map(({ at }, i) => [`alt+${i + 1}`, () => openScreen({ at })]));

/** @returns true while a dialog or a menu is open: Esc closes that. */
function layerOpen(): boolean {
  return document.querySelector('[data-mantine-stop-propagation="true"], [role="dialog"], [role="menu"]') !== null;
}

/** The keys that work everywhere at the desk. A screen's own come before them. */
export function useDeskKeys(): void {
  const showHelp = useKeyHelp((s) => s.show);
  const openSearch = useSearchLayer((s) => s.open);
  const screen = useScreen((s) => s.screen);
  const back = useScreen((s) => s.back);
  useKeys({
    ...startKeys,
    ...registerKeys,
    F1: showHelp,
    '?': showHelp,
    'mod+K': openSearch,
    'mod+L': () => call('session.lock', {}),
    Esc: () => (layerOpen() || screen.at === 'now' ? false : back()),
  });
}
