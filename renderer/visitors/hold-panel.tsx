import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HoldCause, VisitView } from '../../shared/contract/visitors.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import type { WatchEntry } from '../../shared/registers/watch-entries.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { usePerson } from '../session/session.ts';
import { StaffNameField } from './staff-name-field.tsx';
import styles from './visitors.module.css';

/** Somebody is held: what the desk may see of it, and the decision with its reason. */
export function HoldPanel({ view }: { view: VisitView }) {
  const t = useText();
  const faults = useFaults();
  const [reason, setReason] = useState('');
  const [orderedBy, setOrderedBy] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const supervisor = usePerson()?.role === 'supervisor';
  const { id: visitId, name, status } = view.record;
  const inside = isInside(status);
  const decide = async (decision: 'admit' | 'turnAway') => {
    setProblem(null);
    try {
      await call('visits.decide', { visitId, decision, reason, orderedBy });
      tellDone(t('visitors.hold.done', { name, decision: t(`visitors.hold.${decision}`) }));
    } catch (error) {
      faults.show(error);
      setProblem(error);
    }
  };
  return (
    <form
      className={styles.hold}
      aria-label={t('visitors.hold.title')}
      ref={faults.formRef}
      onSubmit={(event) => event.preventDefault()}
    >
      <h2>{t(inside ? 'visitors.hold.inside.title' : 'visitors.hold.title')}</h2>
      <p>{t(inside ? 'visitors.hold.inside.lead' : 'visitors.hold.lead')}</p>
      <ul>
        {view.causes.map((cause) => (
          <Cause key={cause.record} cause={cause} visitId={visitId} />
        ))}
      </ul>
      <TextField
        name="reason"
        label={t('visitors.field.reason')}
        placeholder={t('visitors.hold.reasonHint')}
        required
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(next) => {
          setReason(next);
          faults.clear('reason');
        }}
        fault={faults.of('reason')}
      />
      {view.needsSupervisor && !supervisor && (
        <>
          <p>
            <Meaning tone="waits">{t('visitors.hold.supervisor')}</Meaning>
          </p>
          <StaffNameField name="orderedBy" supervisors value={orderedBy} onChange={setOrderedBy} faults={faults} />
        </>
      )}
      {problem !== null && <p role="alert">{errorText(problem, t)}</p>}
      <div className={styles.buttons}>
        <Button onClick={() => void decide('turnAway')}>
          {t(inside ? 'visitors.hold.inside.turnAway' : 'visitors.hold.turnAway')}
        </Button>
        <Button variant="default" onClick={() => void decide('admit')}>
          {t(inside ? 'visitors.hold.inside.admit' : 'visitors.hold.admit')}
        </Button>
      </div>
    </form>
  );
}

/** What the list says is one press away, and that it was looked at is written down: the visitor may see the screen. */
function Cause({ cause, visitId }: { cause: HoldCause; visitId: string }) {
  const t = useText();
  const [entry, setEntry] = useState<WatchEntry | null>(null);
  if (cause.of === 'permits') {
    return (
      <li>
        <Meaning tone="danger">{t('visitors.hold.permit', { by: cause.saidBy })}</Meaning> {cause.instructions}
      </li>
    );
  }
  const show = () =>
    call('watchEntries.reveal', { entryId: cause.record, visitId }).then(setEntry, (error: unknown) =>
      tellError(error),
    );
  return (
    <li>
      <Meaning tone={cause.grade === 'possible' ? 'soon' : 'danger'}>
        {t('visitors.hold.watch')} · {t(`visitors.hold.grade.${cause.grade}`)}
      </Meaning>{' '}
      {cause.level && <strong>{t(`visitors.watch.level.${cause.level}`)}</strong>} {cause.instructions}{' '}
      <button type="button" className={styles.link} onClick={() => (entry ? setEntry(null) : void show())}>
        {t(entry ? 'visitors.hold.hide' : 'visitors.hold.show')}
      </button>
      {entry && (
        <p className={styles.entry}>
          {[entry.name, ...entry.otherNames].join('、')} {maskPhone(entry.phone)} {entry.idEnd && `**${entry.idEnd}`}{' '}
          {entry.vehicle}
          <br />
          {entry.reason}
        </p>
      )}
    </li>
  );
}
