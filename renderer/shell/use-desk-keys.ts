import type { AppRole } from '../../shared/registers/people.ts';
import { call } from '../desk/bridge.ts';
import { useHelp } from '../help/help.ts';
import { chooseNight, useNight } from '../night/night.ts';
import { usePerson } from '../session/session.ts';
import { useKeys } from './keys.ts';
import { isFor, registers } from './register-list.ts';
import { openScreen, useScreen } from './screen.ts';
import { useSearchLayer } from './search-layer.tsx';
import { startKeys } from './starts.ts';

/** @returns the keys of the registers in this person's column; the others' do nothing. */
const registerKeys = (role: AppRole | undefined) =>
  Object.fromEntries(
    registers.map((register) => [
      `alt+${register.key}`,
      () => (isFor(register, role) ? openScreen({ at: register.at }) : undefined),
    ]),
  );

/** @returns true while a dialog or a menu is open: Esc closes that. */
function layerOpen(): boolean {
  return document.querySelector('[data-mantine-stop-propagation="true"], [role="dialog"], [role="menu"]') !== null;
}

/** The keys that work everywhere at the desk. A screen's own come before them. */
export function useDeskKeys(): void {
  const showHelp = useHelp((s) => s.show);
  const openSearch = useSearchLayer((s) => s.open);
  const screen = useScreen((s) => s.screen);
  const role = usePerson()?.role;
  const night = useNight();
  const back = useScreen((s) => s.back);
  useKeys({
    ...startKeys,
    ...registerKeys(role),
    F1: showHelp,
    '?': showHelp,
    'mod+K': openSearch,
    'alt+Y': () => chooseNight(!night),
    'mod+L': () => call('session.lock', {}),
    Esc: () => (layerOpen() || screen.at === 'now' ? false : back()),
  });
}
