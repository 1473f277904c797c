import type { AnswerView } from '../../shared/contract/building-events.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './building-events.module.css';

/** What may be said to a caller: the released wording under its releaser's name, or the holding sentence and nothing else (S03). */
export function OfficialAnswer({ answer, small = false }: { answer: AnswerView | null; small?: boolean }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  return (
    <section
      className={styles.answer}
      data-released={answer !== null || undefined}
      data-small={small || undefined}
      aria-label={t('buildingEvents.answer.title')}
      aria-live="polite"
    >
      <h3>{t('buildingEvents.answer.title')}</h3>
      <p className={styles.said}>{answer?.text ?? t('buildingEvents.answer.holding')}</p>
      <small>
        {answer
          ? t('buildingEvents.answer.by', { name: answer.byName, time: format.moment(answer.at, now) })
          : t('buildingEvents.answer.holdingHint')}
        {answer && answer.version > 1 && ` · ${t('buildingEvents.answer.version', { version: answer.version })}`}
      </small>
    </section>
  );
}

/** Every wording before the one in force, with who released it and when. */
export function EarlierAnswers({ answers }: { answers: readonly AnswerView[] }) {
  const t = useText();
  const format = useFormat();
  const earlier = answers.slice(0, -1);
  if (earlier.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t('buildingEvents.answer.earlier')}</summary>
      <ol>
        {earlier.map((answer) => (
          <li key={answer.version}>
            <del>{answer.text}</del>{' '}
            <small>{t('buildingEvents.answer.by', { name: answer.byName, time: format.exact(answer.at) })}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
