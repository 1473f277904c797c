import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Backup } from '../../shared/contract/backups.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './backups.module.css';
import { RestorePreview } from './restore-preview.tsx';

/** Which backup, what would go missing, and only then the button that does it. @param offered the desk's own, newest first */
export function RestoreForm({ offered, onDone }: { offered: readonly Backup[]; onDone(): void }) {
  const t = useText();
  const format = useFormat();
  const look = useDeskAction('backups.chooseSource');
  const restore = useDeskAction('backups.restore');
  const [found, setFound] = useState<readonly Backup[] | null>(null);
  const shown = found ?? offered;
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = shown.find(({ file }) => file === picked)?.file ?? shown[0]?.file;
  const { data, error, stale } = useDesk('backups.preview', { file: chosen ?? '' }, { enabled: chosen !== undefined });
  const preview = chosen === undefined || stale || error ? undefined : data;
  const [seen, setSeen] = useState<string | null>(null);
  const loses = preview !== undefined && (preview.lost.length > 0 || preview.lostUnsure);
  const ask = (what: 'folder' | 'file') => () => {
    restore.clear();
    void look.run({ what }).then(
      (backups) => backups && setFound(backups),
      () => {},
    );
  };
  const put = () => {
    if (chosen !== undefined) void restore.run({ file: chosen }).then(onDone, () => {});
  };
  const refusal = look.error ?? restore.error ?? error;
  return (
    <div className={styles.restore}>
      {shown.length > 0 ? (
        <fieldset>
          <legend>{t('backups.restore.choose')}</legend>
          {shown.map((backup) => (
            <label key={backup.file}>
              <input
                type="radio"
                name="backup"
                checked={backup.file === chosen}
                onChange={() => setPicked(backup.file)}
              />
              <span>{format.exact(backup.madeAt)}</span>
              <small className={styles.dim}>{format.since(backup.madeAt, now())}</small>
            </label>
          ))}
        </fieldset>
      ) : null}
      {found?.length === 0 ? <p role="status">{t('backups.restore.nothing')}</p> : null}
      <div className={styles.actions}>
        <Button variant="default" loading={look.pending} onClick={ask('folder')}>
          {t('backups.restore.folder')}
        </Button>
        <Button variant="default" loading={look.pending} onClick={ask('file')}>
          {t('backups.restore.file')}
        </Button>
      </div>
      {preview ? <RestorePreview preview={preview} /> : null}
      {preview && loses ? (
        <Checkbox
          label={t('backups.restore.agree')}
          checked={seen === chosen}
          onChange={({ currentTarget }) => setSeen(currentTarget.checked ? preview.file : null)}
        />
      ) : null}
      {chosen === undefined ? null : (
        <div>
          <Button
            loading={restore.pending}
            disabled={preview === undefined || (loses && seen !== chosen)}
            onClick={put}
          >
            {t('backups.restore.put')}
          </Button>
        </div>
      )}
      {refusal ? (
        <p role="alert" className={styles.refused}>
          {errorText(refusal, t)}
        </p>
      ) : null}
    </div>
  );
}
