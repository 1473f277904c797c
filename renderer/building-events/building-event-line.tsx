import type { BuildingEventLine } from '../../shared/contract/building-events.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { eventTone } from './event-words.ts';

export const buildingEventLineHeight = 62;

/** One event in a list: what and where, how it stands, how many called. */
export function BuildingEventLineView({ line }: { line: BuildingEventLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        <strong>{line.title}</strong> {line.no}
      </span>
      <Meaning tone={eventTone(line, now)}>{t(`buildingEvents.state.${line.status}`)}</Meaning>
      <span className={styles.said}>
        {t('buildingEvents.calledIn', { count: line.callers })} · {line.scope}
        {line.officialAnswer && ` · ${line.officialAnswer}`}
      </span>
      <span className={styles.when}>{format.since(line.startedAt, now)}</span>
    </div>
  );
}
