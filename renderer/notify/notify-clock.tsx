import type { LineView } from '../../shared/contract/cases.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { allTold } from '../../shared/registers/notifications.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { countdown } from './countdown.ts';
import styles from './notify.module.css';

/** What the clock stands on: a case, or a building-wide event. */
interface Timed {
  lines: readonly LineView[];
  record: Pick<Case, 'notifyFrom' | 'notifyDueAt' | 'minuteMet'>;
}

/** The running seconds of the one-minute rule, until every counted party is told. */
export function NotifyClock({ view, large = false }: { view: Timed; large?: boolean }) {
  const { notifyFrom, notifyDueAt } = view.record;
  if (notifyFrom === null || notifyDueAt === null || view.lines.length === 0) return null;
  return (
    <div className={styles.clock} data-large={large || undefined}>
      {allTold(view.lines) ? <AllTold view={view} /> : <Running from={notifyFrom} dueAt={notifyDueAt} />}
    </div>
  );
}

function Running({ from, dueAt }: { from: number; dueAt: number }) {
  const t = useText();
  const format = useFormat();
  const { elapsed, seconds, over } = countdown(from, dueAt, useNow(100));
  const span = seconds < 120 ? t('words.span.seconds', { count: seconds }) : format.span(seconds * 1000);
  return (
    <div role="timer" data-over={over || undefined} className={styles.running}>
      <strong className={styles.seconds}>{over ? span : seconds}</strong>
      <Meaning tone={over ? 'danger' : 'soon'}>
        {t(over ? 'words.relative.over' : 'words.relative.left', { span })}
      </Meaning>
      <span className={styles.since}>{t('cases.notify.since', { span: format.span(elapsed * 1000) })}</span>
    </div>
  );
}

function AllTold({ view: { record, lines } }: { view: Timed }) {
  const t = useText();
  const format = useFormat();
  const slowest = Math.max(
    0,
    ...lines.flatMap(({ counted, told }) => (counted && told ? [told.secondsFromIntake] : [])),
  );
  const late = lines.some(({ counted, told }) => counted && told?.late);
  return (
    <div role="status" className={styles.done}>
      <Meaning tone="done">{t('cases.notify.allTold', { span: format.span(slowest * 1000) })}</Meaning>
      {(late || record.minuteMet === false) && <Meaning tone="danger">{t('cases.notify.pastMinute')}</Meaning>}
    </div>
  );
}
