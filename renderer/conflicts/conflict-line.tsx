import type { ConflictLine } from '../../shared/contract/conflicts.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';

export const conflictLineHeight = 62;

/** What both desks did something to, and whether somebody has said which one holds. */
export function ConflictLineView({ line }: { line: ConflictLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        <strong>{line.what}</strong>
      </span>
      <Meaning tone={line.status === 'open' ? 'soon' : 'done'}>{t(`conflicts.state.${line.status}`)}</Meaning>
      <span className={styles.said}>{t(`conflicts.kind.${line.kind}`)}</span>
      <span className={styles.when}>{format.moment(line.settledAt ?? line.foundAt, now)}</span>
    </div>
  );
}
