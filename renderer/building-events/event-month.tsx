import { wallTime } from '../../shared/time/site-time.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './building-events.module.css';

/** S03, while no event is chosen: how many called for each this month, and how long the desk had nothing to say. */
export function EventMonthView() {
  const t = useText();
  const timeZone = useSite((s) => s.site.timeZone);
  const month = wallTime(now(), timeZone).date.slice(0, 7);
  const { data } = useDesk('buildingEvents.month', { month });
  return (
    <section className={styles.month} aria-label={t('buildingEvents.month.title', { month })}>
      <p className={styles.hint}>{t('buildingEvents.pickOne')}</p>
      {data && data.events > 0 && (
        <>
          <h2>{t('buildingEvents.month.title', { month })}</h2>
          <p className={styles.figures}>
            {t('buildingEvents.month.figures', { events: data.events, callers: data.callers })}
          </p>
          <p>
            {data.minutesToWording === null
              ? t('buildingEvents.month.noWording')
              : t('buildingEvents.month.wording', { minutes: data.minutesToWording })}
          </p>
          <ul className={styles.monthLines}>
            {data.lines.map(({ id, no, title, callers, minutesToWording }) => (
              <li key={id}>
                <button type="button" onClick={() => openScreen({ at: 'buildingEvents', eventId: id })}>
                  {no} {title}
                </button>
                <span>
                  {minutesToWording === null
                    ? t('buildingEvents.month.lineNone', { callers })
                    : t('buildingEvents.month.line', { callers, minutes: minutesToWording })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
