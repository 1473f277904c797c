import { type RefObject, useEffect, useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import type { IncidentStep } from '../../shared/registers/incident-states.ts';
import { Attachments } from '../attachments/attachments.tsx';
import { PaperMark } from '../back-entry/paper-mark.tsx';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { ClockMoves } from '../log/clock-moves.tsx';
import { Meaning } from '../look/meaning.tsx';
import { Signed } from '../orders/signed.tsx';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { IncidentSteps } from './incident-steps.tsx';
import { IncidentTelling } from './incident-telling.tsx';
import { incidentStateText, incidentTone } from './incident-words.ts';
import { Reports } from './reports.tsx';
import { QuickLine, RunningLog } from './running-log.tsx';

interface IncidentRecordProps {
  incidentId: string;
  act: IncidentStep | undefined;
  /** The part or the line that is to be added to. */
  about: string | undefined;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** Everything about one incident in one view: the next step, whom to tell, what happened, and what was written of it. */
export function IncidentRecord({ incidentId, act, about: first, focusRef, autoFocus }: IncidentRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('incidents.read', { incidentId });
  const [open, setOpen] = useState<IncidentStep | null>(act ?? null);
  /** The part or the line that is being added to. */
  const [about, setAbout] = useState<string | null>(first ?? null);
  usePrintKey(() => printSlips('F26', [incidentId]));
  const shown = view?.record.id === incidentId;
  useEffect(() => {
    const box = focusRef.current;
    if (autoFocus && shown && !box?.contains(document.activeElement)) box?.focus();
  }, [autoFocus, shown, focusRef]);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record, steps, signatures, timeline } = view;
  const add = steps.includes('supplement') ? setAbout : null;
  return (
    <article
      className={recordStyles.record}
      ref={focusRef}
      tabIndex={-1}
      aria-label={`${record.no} ${record.place} ${t(`domain.emergency.${record.type}`)}`}
    >
      <Head view={view} />
      <RecordSync register="incidents" record={record.id} />
      <IncidentSteps view={view} open={open} onOpen={setOpen} about={about} onAbout={setAbout} />
      {steps.includes('write') && open === null && about === null && <QuickLine incidentId={incidentId} />}
      <IncidentTelling view={view} />
      <RunningLog view={view} onAdd={add} />
      <IncidentFacts view={view} onAdd={add} />
      <Reports view={view} onAdd={add} />
      {signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
      <Attachments key={record.id} register="incidents" record={record.id} proposed="other" />
      <Timeline entries={timeline} />
    </article>
  );
}

function Head({ view: { record, timers } }: { view: IncidentView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const dueAt = timers[0]?.dueAt ?? null;
  return (
    <header className={recordStyles.head}>
      <div>
        <h1>
          {t(`domain.emergency.${record.type}`)} {record.place}
        </h1>
        <p className={recordStyles.sub}>
          {record.no} · {format.exact(record.discoveredAt)}
          {record.enteredLate && ` ${t('cases.lateEntry')}`} <PaperMark record={record.id} />
          <PrintButton onPrint={() => printSlips('F26', [record.id])} />
        </p>
        <ClockMoves record={record.id} from={record.discoveredAt} until={record.reportedAt} />
      </div>
      <div className={recordStyles.standing}>
        <Meaning tone={incidentTone({ ...record, dueAt }, now)}>{incidentStateText(record, t)}</Meaning>
        {timers
          .filter(({ rule }) => rule !== 'incidentReview')
          .map((timer) => (
            <span key={timer.rule} className={recordStyles.due}>
              {t(`domain.rule.${timer.rule}`)}{' '}
              <strong data-over={timer.dueAt <= now || undefined}>{format.due(timer.dueAt, now)}</strong>
            </span>
          ))}
      </div>
    </header>
  );
}
