import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n/index.ts';
import styles from './lock-screen.module.css';

/** Whether the help of the page before the desk is unfolded: F1, as on every other. */
export function usePinHelp() {
  const [shown, setShown] = useState(false);
  return { shown, toggle: () => setShown(!shown) };
}

/** How one comes in, and what to do when one does not. */
export function PinHelp({ shown, toggle }: ReturnType<typeof usePinHelp>) {
  const t = useText();
  return (
    <div className={styles.help}>
      <UnstyledButton className={styles.helpKey} aria-expanded={shown} aria-keyshortcuts="F1" onClick={toggle}>
        <kbd>F1</kbd> {t('help.forThis')}
      </UnstyledButton>
      {shown && (
        <ul>
          {(['choose', 'pin', 'forgotten', 'urgent'] as const).map((line) => (
            <li key={line}>{t(`session.help.${line}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
