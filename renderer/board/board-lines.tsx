import type { NowLine } from '../../shared/contract/desk.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { matterOf } from '../now/matter-of.ts';
import styles from './board.module.css';

const most = 9;

/** What is most urgent, to be seen and not to be opened: whoever sits at the desk does that. */
export function BoardLines({ lines }: { lines: readonly NowLine[] }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const more = lines.length - most;
  return (
    <section aria-label={t('now.list')}>
      <h2>{t('now.title')}</h2>
      {lines.length === 0 ? <p className={styles.calm}>{t('now.empty')}</p> : null}
      <ul className={styles.lines}>
        {lines.slice(0, most).map((line) => (
          <li key={`${line.record} ${line.rule}`}>
            <Meaning tone={line.dueAt <= now ? 'danger' : 'plain'}>{format.due(line.dueAt, now)}</Meaning>
            <span>
              {t(`domain.rule.${line.rule}`)} <strong>{line.place}</strong> {matterOf(line, t)}
            </span>
            <span>{line.who}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.calm}>{t('board.more', { count: more })}</p> : null}
    </section>
  );
}
