import { useState } from 'react';
import type { VisitView } from '../../shared/contract/visitors.ts';
import { type HostAnswer, hostAnswers } from '../../shared/registers/visits.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { StaffNameField } from './staff-name-field.tsx';
import styles from './visitors.module.css';
import { WhyForm } from './why-form.tsx';

interface StepProps {
  view: VisitView;
  onDone(): void;
}

/** The host was asked: a yes lets the visitor in with the same key. */
export function AnswerForm({ view, onDone }: StepProps) {
  const t = useText();
  const faults = useFaults();
  const { id: visitId, visitedPerson, name } = view.record;
  const [hostAccepted, setHostAccepted] = useState<HostAnswer>('yes');
  const [answeredBy, setAnsweredBy] = useState(visitedPerson);
  const send = async () => {
    await call('visits.answer', { visitId, hostAccepted, answeredBy });
    if (hostAccepted !== 'yes') return;
    await call('visits.admit', { visitId, result: '', receptionEndedAt: null });
    tellDone(t('visitors.hold.done', { name, decision: t('visitors.hold.admit') }));
  };
  return (
    <FormFrame
      title={t('visitors.answer.title')}
      save={t(hostAccepted === 'yes' ? 'visitors.step.admit' : 'visitors.answer.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={styles.pair}>
        <ChoiceField<HostAnswer>
          name="hostAccepted"
          label={t('visitors.field.hostAccepted')}
          value={hostAccepted}
          onChange={setHostAccepted}
          choices={hostAnswers.map((value) => ({ value, label: t(`visitors.hostAccepted.${value}`) }))}
          autoFocus
        />
        <TextField
          name="answeredBy"
          label={t('visitors.field.answeredBy')}
          maxLength={60}
          value={answeredBy}
          onChange={setAnsweredBy}
        />
      </div>
    </FormFrame>
  );
}

const reasoned = { turnAway: 'visits.turnAway', expire: 'visits.expire' } as const;

/** Not let in, or not seen leaving: with the reason. */
export function ReasonForm({ view, step, onDone }: StepProps & { step: keyof typeof reasoned }) {
  const t = useText();
  return (
    <WhyForm
      title={t(`visitors.${step}.title`)}
      save={t(`visitors.${step}.save`)}
      send={(reason) => call(reasoned[step], { visitId: view.record.id, reason })}
      onDone={onDone}
    >
      {step === 'expire' && <p className={styles.lead}>{t('visitors.expire.lead')}</p>}
    </WhyForm>
  );
}

/** To the duty manager, by name. */
export function PassOnForm({ view, onDone }: StepProps) {
  const t = useText();
  const faults = useFaults();
  const [passedTo, setPassedTo] = useState('');
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={t('visitors.passOn.title')}
      save={t('visitors.passOn.save')}
      faults={faults}
      send={() => call('visits.passOn', { visitId: view.record.id, passedTo, reason })}
      onDone={onDone}
    >
      <div className={styles.pair} data-form>
        <StaffNameField name="passedTo" required autoFocus value={passedTo} onChange={setPassedTo} faults={faults} />
        <TextField
          name="reason"
          label={t('visitors.field.reason')}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </div>
    </FormFrame>
  );
}
