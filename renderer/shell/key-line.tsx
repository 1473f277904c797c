import { UnstyledButton } from '@mantine/core';
import { useHelp } from '../help/help.ts';
import { useText } from '../i18n/index.ts';
import { DraftSlot } from './draft-slot.tsx';
import styles from './key-line.module.css';
import { starts } from './starts.ts';

/** The keyboard's memory at the bottom: always the same keys, always there. Unfinished drafts wait at its right. */
export function KeyLine() {
  const t = useText();
  const showHelp = useHelp((s) => s.show);
  return (
    <footer className={styles.line}>
      <div className={styles.keys}>
        {starts.map(({ key, text, open }) => (
          <UnstyledButton key={key} className={styles.key} aria-keyshortcuts={key} onClick={open}>
            <kbd>{key}</kbd> {t(text)}
          </UnstyledButton>
        ))}
        <UnstyledButton className={styles.key} aria-keyshortcuts="F1" onClick={showHelp}>
          <kbd>F1</kbd> {t('help.forThis')}
        </UnstyledButton>
      </div>
      <DraftSlot />
    </footer>
  );
}
