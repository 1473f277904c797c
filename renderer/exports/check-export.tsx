import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorText } from '../desk/error-text.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { Meaning, type Tone } from '../look/meaning.tsx';
import styles from './exports.module.css';
import { Progress } from './progress.tsx';

const tones: Record<'valid' | 'altered' | 'otherSite' | 'noExport', Tone> = {
  valid: 'done',
  altered: 'danger',
  otherSite: 'danger',
  noExport: 'soon',
};
const faultsShown = 50;

/** The check of the page in every export, with the keys of this site. */
export function CheckExport() {
  const t = useText();
  const verify = useDeskAction('exports.verify');
  const [found, setFound] = useState<Awaited<ReturnType<typeof verify.run>>>(null);
  const look = async () => {
    setFound(null);
    await verify.run({}).then(setFound, () => {});
  };
  return (
    <>
      <div>
        <Button variant="default" loading={verify.pending} onClick={() => void look()}>
          {t('exports.check')}
        </Button>
      </div>
      {verify.pending ? <Progress task="check" label="exports.checking" /> : null}
      <div role="status">
        {found ? <Meaning tone={tones[found.verdict]}>{t(`exports.verdict.${found.verdict}`)}</Meaning> : null}
        {found && found.faults.length > 0 ? (
          <ul>
            {found.faults.slice(0, faultsShown).map(({ path, fault, rows }) => (
              <li key={path} className={styles.path}>
                {path} — {t(`exports.fault.${fault}`)}
                {rows ? ` (${t('exports.rows', rows)})` : ''}
              </li>
            ))}
          </ul>
        ) : null}
        {verify.error ? <p className={styles.refused}>{errorText(verify.error, t)}</p> : null}
      </div>
    </>
  );
}
