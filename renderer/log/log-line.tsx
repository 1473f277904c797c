import type { LogLineView } from '../../shared/contract/log-lines.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { lineText } from './line-text.ts';
import styles from './log.module.css';

export const logLineHeight = 62;

/** One line in the list: when, where, what, who; a day's first line names the day. */
export function LogLineLine({ line }: { line: LogLineView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { kind, happenedAt, place, byName, enteredLate, paperFormNo, supplements, opensDay } = line;
  return (
    <div className={styles.line} data-kind={kind}>
      <span className={styles.time}>
        <strong>{format.clock(happenedAt)}</strong>
        {opensDay && <span className={styles.day}>{format.day(happenedAt, now)}</span>}
      </span>
      <span className={styles.said}>
        {kind === 'supplement' && <em>{t('log.supplement')}</em>}
        {kind === 'clock' ? <Meaning tone="soon">{lineText(line, t, format)}</Meaning> : lineText(line, t, format)}
      </span>
      <span className={styles.more}>
        {(enteredLate || paperFormNo !== '') && <em>{t('log.paper.mark')}</em>}
        {[place, byName, line.caseNo, line.incidentNo, supplements > 0 && t('log.supplements', { count: supplements })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
