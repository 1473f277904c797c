import { UnstyledButton } from '@mantine/core';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { DraftSlot } from '../shell/draft-slot.tsx';
import { openScreen } from '../shell/screen.ts';
import { startKeys } from '../shell/starts.ts';
import styles from './night.module.css';
import { chooseNight } from './night.ts';

const actions = [
  { key: 'F9', text: 'log.night.line', tone: 'plain' },
  { key: 'F8', text: 'log.night.emergency', tone: 'danger' },
  { key: 'F4', text: 'log.night.key', tone: 'plain' },
] as const;

/** The night's three actions on every screen, large enough for a thumb; what is due is one key away. */
export function NightBar() {
  const t = useText();
  const due = useDesk('now.list', {}).data?.counts.now ?? 0;
  return (
    <footer className={styles.bar}>
      <section className={styles.actions} aria-label={t('log.night.actions')}>
        {actions.map(({ key, text, tone }) => (
          <UnstyledButton
            key={key}
            className={styles.action}
            data-tone={tone}
            aria-keyshortcuts={key}
            onClick={() => startKeys[key]?.()}
          >
            <kbd>{key}</kbd> {t(text)}
          </UnstyledButton>
        ))}
      </section>
      <div className={styles.rest}>
        <UnstyledButton className={styles.small} aria-keyshortcuts="Alt+1" onClick={() => openScreen({ at: 'now' })}>
          <kbd>Alt 1</kbd> {t('log.night.now')} {due > 0 && <strong>{due}</strong>}
        </UnstyledButton>
        <UnstyledButton className={styles.small} aria-keyshortcuts="Alt+Y" onClick={() => chooseNight(false)}>
          <kbd>Alt Y</kbd> {t('log.night.off')}
        </UnstyledButton>
        <DraftSlot />
      </div>
    </footer>
  );
}
