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
import { Unfinished } from './unfinished.tsx';
import { requestOf, type Wanted } from './wanted.ts';

/** 导出: a folder of files that opens anywhere and that nobody alters unseen (S27). */
export function Exports() {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const supervisor = useIsSupervisor();
  const start = useDeskAction('exports.start');
  const goOn = useDeskAction('exports.goOn');
  const cancel = useDeskAction('exports.cancel');
  const pending = start.pending || goOn.pending;
  const refusal = start.error ?? goOn.error;
  const { data: keys = [] } = useDesk('exports.keys', {});
  const [made, setMade] = useState<Awaited<ReturnType<typeof start.run>>>(null);
  const forget = () => {
    setMade(null);
    start.clear();
    goOn.clear();
  };
  const begin = async (wanted: Wanted, drive: string | null) => {
    forget();
    const passphrase = wanted.locked ? wanted.passphrase : '';
    await start.run({ request: requestOf(wanted, language), drive, passphrase }).then(setMade);
  };
  const carryOn = async (passphrase: string) => {
    forget();
    await goOn.run({ passphrase }).then(setMade, () => {});
  };
  return (
    <>
      <p className={styles.dim}>{t('exports.lead')}</p>
      <ExportForm onStart={begin} />
      {pending ? (
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
            {made.encrypted ? <p>{t('exports.unlock')}</p> : null}
            <p>{t('exports.safe')}</p>
            {made.cutCells > 0 ? <p>{t('exports.cut', { count: made.cutCells })}</p> : null}
            {made.unbound === null ? <p>{t('exports.noBinding')}</p> : null}
            {made.unbound ? <p>{t('exports.unbound', { count: made.unbound })}</p> : null}
            {made.missingPictures > 0 ? <p>{t('exports.missingPictures', { count: made.missingPictures })}</p> : null}
          </>
        ) : null}
        {refusal ? <p className={styles.refused}>{errorText(refusal, t)}</p> : null}
      </div>
      <Unfinished busy={pending} onGoOn={carryOn} />
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
