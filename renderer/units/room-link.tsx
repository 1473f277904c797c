import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './room-link.module.css';

/** The way from wherever a room is shown to its card: a click, or Alt+U. Nothing where there is no room. */
export function RoomLink({ unitId }: { unitId: string | null }) {
  const t = useText();
  const open = () => openScreen({ at: 'unit', unitId: unitId ?? '' });
  useKeys({ 'alt+U': open }, { enabled: unitId !== null });
  if (unitId === null) return null;
  return (
    <button type="button" className={styles.link} aria-keyshortcuts="Alt+U" onClick={open}>
      {t('units.open')} <kbd>Alt U</kbd>
    </button>
  );
}
