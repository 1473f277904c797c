import type { LogLineView } from '../../shared/contract/log-lines.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './log.module.css';

/** When it happened, when the desk knew, when it was entered by the machine's clock; lateness is never hidden. */
export function ThreeTimes({
  line,
}: {
  line: Pick<LogLineView, 'happenedAt' | 'saidAt' | 'enteredAt' | 'enteredLate' | 'paperFormNo'>;
}) {
  const t = useText();
  const format = useFormat();
  const { happenedAt, saidAt, enteredAt, enteredLate, paperFormNo } = line;
  return (
    <dl className={styles.times}>
      <dt>{t('log.three.happened')}</dt>
      <dd>{format.exact(happenedAt)}</dd>
      <dt>{t('log.three.said')}</dt>
      <dd>{format.exact(saidAt ?? enteredAt)}</dd>
      <dt>{t('log.three.entered')}</dt>
      <dd>
        {format.exact(enteredAt)}{' '}
        {enteredLate && (
          <Meaning tone="soon">
            {t('log.paper.mark')} · {t('log.lateBy', { span: format.span(enteredAt - happenedAt) })}
          </Meaning>
        )}
      </dd>
      {paperFormNo !== '' && (
        <>
          <dt>{t('log.paper.formNo')}</dt>
          <dd>{paperFormNo}</dd>
        </>
      )}
    </dl>
  );
}
