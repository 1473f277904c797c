import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type TextKey, useText } from '../i18n/index.ts';
import styles from './threshold.module.css';

/** Whether the help of a page before the desk is unfolded: F1, as on every other. */
export function useThresholdHelp() {
  const [shown, setShown] = useState(false);
  return { shown, toggle: () => setShown(!shown) };
}

/** How one comes in. */
export const pinHelp = [
  'session.help.choose',
  'session.help.pin',
  'session.help.forgotten',
  'session.help.urgent',
] as const satisfies readonly TextKey[];
/** Which of the four ways to begin is the right one, and how one finishes it. */
export const setupHelp = [
  'setup.help.new',
  'setup.help.join',
  'setup.help.restore',
  'setup.help.demo',
  'setup.help.next',
] as const satisfies readonly TextKey[];

interface ThresholdHelpProps extends ReturnType<typeof useThresholdHelp> {
  lines: readonly TextKey[];
}

/** What one does on a page before the desk, and what to do when it does not work. */
export function ThresholdHelp({ shown, toggle, lines }: ThresholdHelpProps) {
  const t = useText();
  return (
    <div className={styles.help}>
      <UnstyledButton className={styles.helpKey} aria-expanded={shown} aria-keyshortcuts="F1" onClick={toggle}>
        <kbd>F1</kbd> {t('help.forThis')}
      </UnstyledButton>
      {shown && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
