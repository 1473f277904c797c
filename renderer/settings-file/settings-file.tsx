import { Button } from '@mantine/core';
import { type ChangeEvent, useRef, useState } from 'react';
import type { SettingsPreview } from '../../shared/contract/settings-file.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { SettingsDifferences } from './settings-differences.tsx';
import styles from './settings-file.module.css';

/** 设置文件: the building's settings out as a file, and in again after a look at what differs. For a supervisor. */
export function SettingsFile() {
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  const save = useDeskAction('settingsFile.start');
  const preview = useDeskAction('settingsFile.preview');
  const taking = useDeskAction('settingsFile.import');
  const [saved, setSaved] = useState('');
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null);
  const [found, setFound] = useState<SettingsPreview | null>(null);
  const look = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (!file) return;
    const read = new Uint8Array(await file.arrayBuffer());
    setBytes(read);
    setFound(null);
    taking.clear();
    await preview.run({ bytes: read }).then(setFound, () => {});
  };
  const take = async () => {
    if (!bytes) return;
    await taking.run({ bytes }).then(
      ({ differences }) => {
        tellDone(t('settingsFile.done', { count: differences.length }));
        setFound(null);
        setBytes(null);
      },
      () => {},
    );
  };
  const error = taking.error ?? preview.error ?? save.error;
  return (
    <div className={styles.file}>
      <p className={styles.dim}>{t('settingsFile.lead')}</p>
      <div className={styles.buttons}>
        <Button
          variant="default"
          loading={save.pending}
          onClick={() =>
            void save.run({}).then(
              (made) => setSaved(made?.file ?? ''),
              () => {},
            )
          }
        >
          {t('settingsFile.save')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={(event) => void look(event)}
        />
        <Button variant="default" loading={preview.pending} onClick={() => picker.current?.click()}>
          {t(bytes ? 'settingsFile.chooseOther' : 'settingsFile.choose')}
        </Button>
      </div>
      <div role="status">
        {saved === '' ? null : <p className={styles.path}>{t('settingsFile.saved', { file: saved })}</p>}
        {error ? <p className={styles.refused}>{errorText(error, t)}</p> : null}
      </div>
      {found ? (
        <SettingsDifferences preview={found}>
          <Button loading={taking.pending} onClick={() => void take()}>
            {t('settingsFile.take')}
          </Button>
        </SettingsDifferences>
      ) : null}
    </div>
  );
}
