import { Button } from '@mantine/core';
import { useNow } from '../desk/steady-now.ts';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import styles from './retention.module.css';

/** What was destroyed, by whom and when; each with its certificate (F21). */
export function Certificates() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const goOn = useDeskAction('retention.goOn');
  const { data: all } = useDesk('retention.list', {});
  if (!all) return null;
  return (
    <section>
      <h2>{t('retention.certificates')}</h2>
      {all.length === 0 ? <p className={styles.dim}>{t('retention.noCertificates')}</p> : null}
      <ul className={styles.lines}>
        {all.map(({ id, no, status, rule, recordCount, filledByName, witnessName, startedAt }) => (
          <li key={id}>
            <span>
              {t('retention.certificate', {
                ...{ no, rule: t(`retention.rules.${rule}`), count: format.number(recordCount) },
                ...{ filled: filledByName, witness: witnessName },
              })}
              <br />
              <small className={styles.dim}>{format.moment(startedAt, now)}</small>
            </span>
            {status === 'done' ? (
              <PrintButton onPrint={() => printSlips('F21', [id])}>{t('print.form.F21')}</PrintButton>
            ) : (
              <>
                <Meaning tone="soon">{t('retention.state.underway')}</Meaning>
                <Button loading={goOn.pending} onClick={() => void goOn.run({ id }).catch(() => {})}>
                  {t('retention.goOn')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
