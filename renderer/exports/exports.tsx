import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '../desk/error-text.ts';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { CheckExport } from './check-export.tsx';
import { ExportForm } from './export-form.tsx';
import styles from './exports.module.css';
import { PastExports } from './past-exports.tsx';
import { Progress } from './progress.tsx';
import { requestOf, type Wanted } from './wanted.ts';

/** 导出: a folder of files that opens anywhere and that nobody alters unseen (S27). */
export function Exports() {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const supervisor = useIsSupervisor();
  const start = useDeskAction('exports.start');
  const cancel = useDeskAction('exports.cancel');
  const { data: keys = [] } = useDesk('exports.keys', {});
  const [made, setMade] = useState<Awaited<ReturnType<typeof start.run>>>(null);
  const begin = async (wanted: Wanted, drive: string | null) => {
    setMade(null);
    await start.run({ request: requestOf(wanted, language), drive }).then(setMade, () => {});
  };
  return (
    <>
      <p className={styles.dim}>{t('exports.lead')}</p>
      <ExportForm onStart={begin} />
      {start.pending ? (
        <div className={styles.running}>
          <Progress task="export" label="exports.running" />
          <Button variant="default" onClick={() => void cancel.run({}).catch(() => {})}>
            {t('exports.cancel')}
          </Button>
        </div>
      ) : null}
      <div role="status">
        {made ? (
          <>
            <Meaning tone="done">
              {t('exports.done', { rows: format.number(made.rows), files: format.number(made.files) })}
            </Meaning>
            <p className={styles.path}>
              {t('exports.folderName')} {made.folder}
            </p>
            <p>{t('exports.safe')}</p>
            {made.cutCells > 0 ? <p>{t('exports.cut', { count: made.cutCells })}</p> : null}
            {made.missingPictures > 0 ? <p>{t('exports.missingPictures', { count: made.missingPictures })}</p> : null}
          </>
        ) : null}
        {start.error ? <p className={styles.refused}>{errorText(start.error, t)}</p> : null}
      </div>
      <p>
        {t('exports.key')} <code>{keys.at(-1)?.fingerprint ?? t('exports.noKey')}</code>
        <br />
        <small className={styles.dim}>{t('exports.keyHint')}</small>
      </p>
      <CheckExport />
      {supervisor ? <PastExports /> : null}
    </>
  );
}
