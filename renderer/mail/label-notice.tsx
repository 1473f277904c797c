import { Button } from '@mantine/core';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './mail.module.css';
import type { Receive } from './use-receive.ts';

/** What is to be said of the last code of a label: known already, left out, or one of two that somebody chooses from. */
export function LabelNotice({ receive }: { receive: Receive }) {
  const t = useText();
  const { notice, values, choose } = receive;
  const both = notice?.kind === 'ask' ? [values.trackingNo, notice.code] : [];
  useKeys(
    Object.fromEntries(both.map((code, i) => [`alt+${i === 0 ? 'ArrowLeft' : 'ArrowRight'}`, () => choose(code)])),
    { enabled: both.length > 0 },
  );
  if (notice === null) return null;
  const { kind, code } = notice;
  return (
    <div className={styles.label} role="alert">
      {kind === 'ask'
        ? t('mail.receive.which')
        : t(`mail.receive.${kind === 'left' ? 'skipped' : 'already'}`, { code })}
      <div>
        {both.map((one) => (
          <Button key={one} variant="default" size="compact-md" onClick={() => choose(one)}>
            {t('mail.receive.useThis', { code: one })}
          </Button>
        ))}
        {kind === 'left' && (
          <Button variant="default" size="compact-md" onClick={() => choose(code)}>
            {t('mail.receive.useAnyway')}
          </Button>
        )}
      </div>
    </div>
  );
}
