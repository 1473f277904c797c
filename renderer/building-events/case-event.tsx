import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EventBrief } from '../../shared/contract/building-events.ts';
import { isCoveredByEvent } from '../../shared/registers/building-event-rules.ts';
import { isRunning } from '../../shared/registers/building-event-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useKeys } from '../shell/keys.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './building-events.module.css';
import { OfficialAnswer } from './official-answer.tsx';
import { openProposed } from './open-proposed.ts';
import { ProposedEvent } from './proposed-event.tsx';

/** The event a case belongs to, with what may be said; or the one it could belong to, one key away. */
export function CaseEvent({ record }: { record: Case }) {
  const t = useText();
  const { data } = useDesk('buildingEvents.ofCase', { caseId: record.id });
  const [problem, setProblem] = useState<unknown>(null);
  const offered = data?.event === null ? data.fitting : null;
  const link = ({ id: eventId }: Pick<EventBrief, 'id'>) => {
    setProblem(null);
    call('buildingEvents.link', { eventId, caseId: record.id }).catch(setProblem);
  };
  const openNew = () => {
    if (!offered?.proposal) return;
    setProblem(null);
    openProposed(offered.proposal, t)
      .then(({ record: { id } }) => openScreen({ at: 'buildingEvents', eventId: id }))
      .catch(setProblem);
  };
  const first = offered?.events[0];
  useKeys({ 'alt+G': offered?.proposal ? openNew : first ? () => link(first) : undefined });
  if (!data) return null;
  return (
    <>
      {data.event && <Linked record={record} event={data.event} mayUnlink={data.mayUnlink} />}
      {offered && <ProposedEvent fitting={offered} onLink={link} onOpen={openNew} />}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
    </>
  );
}

function Linked({ record, event, mayUnlink }: { record: Case; event: EventBrief; mayUnlink: boolean }) {
  const t = useText();
  const [leaving, setLeaving] = useState(false);
  return (
    <section className={styles.linked} aria-label={t('buildingEvents.fits.linked', { no: event.no })}>
      <p className={styles.linkedHead}>
        <button type="button" onClick={() => openScreen({ at: 'buildingEvents', eventId: event.id })}>
          {t('buildingEvents.fits.linked', { no: event.no })} {event.title}
        </button>
        <span>{t(`buildingEvents.state.${event.status}`)}</span>
        {mayUnlink && !leaving && (
          <Button size="compact-sm" variant="subtle" onClick={() => setLeaving(true)}>
            {t('buildingEvents.fits.unlink')}
          </Button>
        )}
      </p>
      {isRunning(event.status) && (
        <>
          <OfficialAnswer answer={event.answer} small />
          <p className={styles.hint}>
            {t(isCoveredByEvent(record) ? 'buildingEvents.fits.covered' : 'buildingEvents.fits.own')}
          </p>
        </>
      )}
      {leaving && <LeaveForm caseId={record.id} onDone={() => setLeaving(false)} />}
    </section>
  );
}

function LeaveForm({ caseId, onDone }: { caseId: string; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [reason, setReason] = useState('');
  const title = t('buildingEvents.fits.unlink');
  return (
    <FormFrame
      title={title}
      save={title}
      faults={faults}
      send={() => call('buildingEvents.unlink', { caseId, reason })}
      onDone={onDone}
    >
      <TextField
        name="reason"
        label={t('buildingEvents.field.reason')}
        value={reason}
        onChange={(text) => {
          setReason(text);
          faults.clear('reason');
        }}
        fault={faults.of('reason')}
        required
        autoFocus
        maxLength={500}
      />
    </FormFrame>
  );
}
