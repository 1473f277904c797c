import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './settings.module.css';

/** Recomputes the chain of all changes: whoever changed the file behind the desk's back is found out here. */
export function VerifyHistory() {
  const t = useText();
  const format = useFormat();
  const verify = useDeskAction('history.verify');
  const [found, setFound] = useState<CallOutput<'history.verify'> | null>(null);
  const look = async () => {
    setFound(null);
    await verify.run({}).then(setFound, () => {});
  };
  return (
    <>
      <p className={styles.dim}>{t('settings.history.lead')}</p>
      <div>
        <Button variant="default" loading={verify.pending} onClick={() => void look()}>
          {t('settings.history.verify')}
        </Button>
      </div>
      <div role="status">
        {found && !found.fault ? (
          <Meaning tone="done">
            {t('settings.history.whole', { count: found.changes, number: format.number(found.changes) })}
          </Meaning>
        ) : null}
        {found?.fault ? <Meaning tone="danger">{t('settings.history.broken', { n: found.fault.n })}</Meaning> : null}
        {verify.error ? <p className={styles.refused}>{errorText(verify.error, t)}</p> : null}
      </div>
    </>
  );
}
