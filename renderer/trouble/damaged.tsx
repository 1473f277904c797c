import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Backup } from '../../shared/contract/desk.ts';
import { errorText } from '../desk/error-text.ts';
import { queryClient } from '../desk/query-client.ts';
import { now } from '../desk/steady-now.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Threshold } from '../start/threshold.tsx';
import styles from './damaged.module.css';

/** The database file is damaged: offers the last good backup with its time; the damaged file is kept beside it. */
export function Damaged({ backups, detail }: { backups: readonly Backup[]; detail: string }) {
  const t = useText();
  const format = useFormat();
  const restore = useDeskAction('backups.restore');
  const newest = backups.toSorted((a, b) => b.madeAt - a.madeAt);
  const [chosen, setChosen] = useState(newest[0]?.file);
  const put = async () => {
    if (!chosen) return;
    await restore.run({ file: chosen }).then(
      () => queryClient.invalidateQueries(),
      () => {},
    );
  };
  if (newest.length === 0) {
    return (
      <Threshold
        wide
        title={t('setup.damaged.title')}
        lead={t('setup.damaged.noBackup')}
        note={<ForIt detail={detail} />}
      />
    );
  }
  return (
    <Threshold wide title={t('setup.damaged.title')} lead={t('setup.damaged.lead')} note={<ForIt detail={detail} />}>
      <fieldset className={styles.backups}>
        <legend>{t('setup.damaged.choose')}</legend>
        {newest.slice(0, 6).map((backup) => (
          <label key={backup.file}>
            <input
              type="radio"
              name="backup"
              checked={backup.file === chosen}
              onChange={() => setChosen(backup.file)}
            />
            <span>{format.exact(backup.madeAt)}</span>
            <small>
              {format.since(backup.madeAt, now())} · {format.number(Math.max(1, Math.round(backup.bytes / 1024)))} KB
            </small>
          </label>
        ))}
      </fieldset>
      <Button autoFocus loading={restore.pending} onClick={() => void put()}>
        {t('setup.damaged.restore')}
      </Button>
      {restore.error ? <p role="alert">{errorText(restore.error, t)}</p> : null}
    </Threshold>
  );
}

/** What the person at the desk need not read. */
function ForIt({ detail }: { detail: string }) {
  const t = useText();
  return (
    <details>
      <summary>{t('setup.damaged.forIt')}</summary>
      <code>{detail}</code>
    </details>
  );
}
