import type { EventBrief, Fitting } from '../../shared/contract/building-events.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './building-events.module.css';
import { OfficialAnswer } from './official-answer.tsx';

interface ProposedEventProps {
  fitting: Fitting;
  onLink(event: EventBrief): void;
  onOpen(): void;
}

/** What the desk offers: the running event that fits, with what may be said, or to open one. The first answers to Alt G. */
export function ProposedEvent({ fitting: { events, proposal }, onLink, onOpen }: ProposedEventProps) {
  const t = useText();
  if (proposal) {
    return (
      <section className={styles.proposal} aria-label={t('buildingEvents.proposal.title')} aria-live="polite">
        <h2>
          <Meaning tone="soon">{t('buildingEvents.proposal.title')}</Meaning>
        </h2>
        <p>
          {t('buildingEvents.proposal.lead', {
            count: proposal.count,
            floors: proposal.floors.length,
          })}{' '}
          {proposal.reports.map(({ place }) => place).join('、')}
        </p>
        <button type="button" onClick={onOpen}>
          {t('buildingEvents.proposal.open')} <kbd>Alt G</kbd>
        </button>
      </section>
    );
  }
  if (events.length === 0) return null;
  return (
    <section className={styles.proposal} aria-label={t('buildingEvents.fits.title')} aria-live="polite">
      <h2>
        <Meaning tone="soon">{t('buildingEvents.fits.title')}</Meaning>
      </h2>
      {events.map((event, i) => (
        <div key={event.id}>
          <p>
            {event.title} · {event.scope}
            {!event.reaches && <em> {t('buildingEvents.fits.otherFloor')}</em>}
          </p>
          <OfficialAnswer answer={event.answer} small />
          <button type="button" onClick={() => onLink(event)}>
            {t('buildingEvents.fits.link')} {i === 0 && <kbd>Alt G</kbd>}
          </button>
        </div>
      ))}
    </section>
  );
}
