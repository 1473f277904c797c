import { type RefObject, useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import { Attachments } from '../attachments/attachments.tsx';
import { PaperMark } from '../back-entry/paper-mark.tsx';
import { CaseEvent } from '../building-events/case-event.tsx';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { CaseItem } from '../found-items/case-item.tsx';
import { useLanguage, useText } from '../i18n/index.ts';
import { LinesOf } from '../log/lines-of.tsx';
import { Meaning } from '../look/meaning.tsx';
import { NotifyClock } from '../notify/notify-clock.tsx';
import { NotifyPanel } from '../notify/notify-panel.tsx';
import { CaseOrdersView } from '../orders/case-orders.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { RoomLink } from '../units/room-link.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseAroundView } from './case-around.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseMatches } from './case-matches.tsx';
import { CaseOutcome } from './case-outcome.tsx';
import styles from './case-record.module.css';
import { CaseStanding } from './case-standing.tsx';
import { caseTitle, caseTone } from './case-words.ts';
import { ComplaintSlip } from './complaint-slip.tsx';
import { missingLabel, onSlip } from './missing-label.ts';
import { Timeline } from './timeline.tsx';
import { useFocusOnceShown } from './use-record-beside.ts';

interface CaseRecordProps {
  caseId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** Everything about one case: how it stands, what may be done, what was said, what happened. */
export function CaseRecord({ caseId, focusRef, autoFocus }: CaseRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('cases.read', { caseId });
  const shown = view?.record.id === caseId;
  useFocusOnceShown(focusRef, autoFocus, shown);
  if (error) return <p className={styles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={styles.record} />;
  return (
    <article
      className={styles.record}
      ref={focusRef}
      tabIndex={-1}
      aria-label={`${view.record.no} ${view.record.place}`}
    >
      <Head view={view} />
      <RecordSync register="cases" record={view.record.id} />
      <CaseEvent record={view.record} />
      <CaseStanding view={view} />
      <CaseActions view={view} />
      {view.lines.length > 0 && <Telling view={view} />}
      <CaseOrdersView view={view} />
      <CaseItem view={view} />
      <CaseMatches view={view} />
      <ComplaintSlip view={view} />
      <CaseFacts view={view} />
      <CaseAroundView view={view} />
      <LinesOf record={view.record.id} />
      <Attachments
        key={view.record.id}
        register="cases"
        record={view.record.id}
        proposed={view.record.result === '' ? 'before' : 'after'}
      />
      <Timeline entries={view.timeline} />
    </article>
  );
}

function Head({ view }: { view: CaseView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { record, timers } = view;
  const missing = view.missing.filter((field) => !onSlip.has(field));
  const dueAt = timers[0]?.dueAt ?? null;
  const list = new Intl.ListFormat(useLanguage());
  const named = (fields: readonly string[]) => list.format(fields.map((field) => missingLabel(field, t)));
  return (
    <header className={styles.head}>
      <div>
        <h1>
          {record.place || t('cases.noPlace')} {caseTitle(record, t)}
        </h1>
        <p className={styles.sub}>
          {record.no}
          <RoomLink unitId={record.unitId} />
          {record.kind !== 'report' && <em>{t(`domain.kind.${record.kind}`)}</em>}
          {record.enteredLate && <em>{t('cases.lateEntry')}</em>}
          <PaperMark record={record.id} />
          {record.severity !== 'normal' && <em>{t(`domain.severity.${record.severity}`)}</em>}
          {view.repeatOfNo && <em>{t('cases.repeatOf', { no: view.repeatOfNo })}</em>}
          {view.matchedNo && <em>{t('questions.matches.linked', { no: view.matchedNo })}</em>}
          {record.reopened > 0 && <em>{t('caseLife.round', { n: record.reopened + 1 })}</em>}
          {view.incidentNo && <em>{t('cases.incident', { no: view.incidentNo })}</em>}
          <PrintButton onPrint={() => printSlips('F01', [record.id])} />
        </p>
      </div>
      <div className={styles.standing}>
        <Meaning tone={caseTone({ ...record, dueAt }, now)}>{t(`domain.state.${record.status}`)}</Meaning>
        {timers.map((timer) => (
          <span key={timer.rule} className={styles.due}>
            {t(`domain.rule.${timer.rule}`)}{' '}
            <strong data-over={timer.dueAt <= now || undefined}>{format.due(timer.dueAt, now)}</strong>
          </span>
        ))}
      </div>
      {record.content !== '' && <blockquote className={styles.content}>{record.content}</blockquote>}
      <CaseOutcome record={record} />
      {missing.length > 0 && !isSettled(record.status) && (
        <p className={styles.missing}>
          <Meaning tone="soon">
            {t(record.status === 'needsClarification' ? 'cases.unclear' : 'cases.missing', { fields: named(missing) })}
          </Meaning>
        </p>
      )}
    </header>
  );
}

/** Folded away once everybody is told. */
function Telling({ view }: { view: CaseView }) {
  const t = useText();
  const waits = view.record.status === 'registered' || view.record.status === 'reopened';
  const [open, setOpen] = useState(waits);
  return (
    <details className={styles.telling} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('cases.notify.title')}</h2>
        <NotifyClock view={view} />
      </summary>
      {open && <NotifyPanel view={view} />}
    </details>
  );
}
