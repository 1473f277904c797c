import { Button } from '@mantine/core';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useKeys } from '../shell/keys.ts';
import { openScreen, useScreen } from '../shell/screen.ts';
import styles from './building-events.module.css';

const addCaller = (eventId: string) => openScreen({ at: 'buildingEvents', eventId, act: 'addCaller' });

/** A08: while an event runs every screen says what may be said, and F7 takes the next caller. The event's own page says it itself. */
export function EventStrip() {
  const t = useText();
  const format = useFormat();
  const { data: events = [] } = useDesk('buildingEvents.running', {});
  const shownId = useScreen(({ screen }) => (screen.at === 'buildingEvents' ? screen.eventId : undefined));
  const first = events.find(({ id }) => id === shownId) ?? events[0];
  useKeys({ F7: first ? () => addCaller(first.id) : undefined });
  const shown = events.filter(({ id }) => id !== shownId);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('buildingEvents.strip.label')} className={styles.strips}>
      {shown.map(({ id, title, scope, answer }) => (
        <div key={id} className={styles.stripRow}>
          <p className={styles.strip}>
            <Meaning tone="soon">{title}</Meaning> {scope} ·{' '}
            <strong>{answer?.text ?? t('buildingEvents.answer.holding')}</strong>
          </p>
          {answer && (
            <span className={styles.stripBy}>
              {t('buildingEvents.answer.by', { name: answer.byName, time: format.clock(answer.at) })}
            </span>
          )}
          <Button size="compact-sm" onClick={() => addCaller(id)}>
            {t('buildingEvents.strip.add')}
            {id === first?.id && <kbd style={{ marginLeft: 8 }}>F7</kbd>}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => openScreen({ at: 'buildingEvents', eventId: id })}>
            {t('buildingEvents.strip.open')}
          </Button>
        </div>
      ))}
    </section>
  );
}
