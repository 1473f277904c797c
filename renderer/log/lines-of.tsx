import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { openScreen } from '../shell/screen.ts';
import { lineText } from './line-text.ts';
import styles from './log.module.css';

/** The lines of the log that are about a record or became it, each a way to the line. Nothing where there are none. */
export function LinesOf({ record }: { record: string }) {
  const t = useText();
  const format = useFormat();
  const { data: lines = [], stale } = useDesk('logLines.ofRecord', { record });
  if (stale || lines.length === 0) return null;
  return (
    <section aria-label={t('log.ofRecord')}>
      <h2>{t('log.ofRecord')}</h2>
      <ul className={styles.linesOf}>
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => openScreen({ at: 'log', lineId: line.id })}>
              {format.exact(line.happenedAt)}
            </button>{' '}
            {lineText(line, t, format)} <small>{line.byName}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
