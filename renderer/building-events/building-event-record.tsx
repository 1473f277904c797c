import { type RefObject, useEffect, useState } from 'react';
import type { BuildingEventView } from '../../shared/contract/building-events.ts';
import { PaperMark } from '../back-entry/paper-mark.tsx';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { useFocusOnceShown } from '../cases/use-record-beside.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { NotifyClock } from '../notify/notify-clock.tsx';
import { TellingPanel } from '../notify/notify-panel.tsx';
import type { Telling } from '../notify/use-notify.ts';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { CallerForm } from './caller-form.tsx';
import { CallerList } from './caller-list.tsx';
import { EventFacts } from './event-facts.tsx';
import { EventSteps } from './event-steps.tsx';
import { eventTone } from './event-words.ts';
import { EarlierAnswers, OfficialAnswer } from './official-answer.tsx';

interface RecordProps {
  eventId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
  kept?: { draftId: string; content: string } | undefined;
}

/** Everything about one event: what to say, whom to tell, the next caller, who called. */
export function BuildingEventRecord({ eventId, focusRef, autoFocus, kept }: RecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('buildingEvents.read', { eventId });
  usePrintKey(() => printSlips('S03', [eventId]));
  const shown = view?.record.id === eventId;
  useFocusOnceShown(focusRef, autoFocus, shown);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record, steps } = view;
  const running = steps.includes('addCaller');
  return (
    <article className={recordStyles.record} ref={focusRef} tabIndex={-1} aria-label={`${record.no} ${record.title}`}>
      <Head view={view} />
      <RecordSync register="buildingEvents" record={record.id} />
      {running && <OfficialAnswer answer={view.answers.at(-1) ?? null} />}
      <EarlierAnswers answers={view.answers} />
      <Parties view={view} />
      {running && <CallerForm view={view} kept={kept} />}
      <EventSteps view={view} />
      <CallerList view={view} />
      <EventFacts view={view} />
      <Timeline entries={view.timeline} />
    </article>
  );
}

function Head({ view: { record, timers } }: { view: BuildingEventView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const dueAt = timers[0]?.dueAt ?? null;
  return (
    <header className={recordStyles.head}>
      <div>
        <h1>{record.title}</h1>
        <p className={recordStyles.sub}>
          {record.no} · {record.scope} · {t('buildingEvents.since', { time: format.moment(record.startedAt, now) })}{' '}
          <PaperMark record={record.id} />
          <PrintButton onPrint={() => printSlips('S03', [record.id])} />
        </p>
      </div>
      <div className={recordStyles.standing}>
        <Meaning tone={eventTone({ status: record.status, dueAt }, now)}>
          {t(`buildingEvents.state.${record.status}`)}
        </Meaning>
        {timers.map((timer) => (
          <span key={timer.rule} className={recordStyles.due}>
            {t(`domain.rule.${timer.rule}`)}{' '}
            <strong data-over={timer.dueAt <= now || undefined}>{format.due(timer.dueAt, now)}</strong>
          </span>
        ))}
      </div>
    </header>
  );
}

/** Supervisor and manager at once, the department besides; folded away once everybody has heard. */
function Parties({ view }: { view: BuildingEventView }) {
  const t = useText();
  const { record, lines } = view;
  const waits = lines.some(({ told }) => told === undefined);
  const [open, setOpen] = useState(waits);
  const telling: Telling = {
    lines,
    may: view.steps.includes('notify'),
    send: (told) => call('buildingEvents.notify', { eventId: record.id, ...told }),
  };
  useEffect(() => {
    if (!waits) setOpen(false);
  }, [waits]);
  return (
    <details className={recordStyles.telling} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('cases.notify.title')}</h2>
        <NotifyClock view={view} />
      </summary>
      {open && <TellingPanel telling={telling} />}
    </details>
  );
}
