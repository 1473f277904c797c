import { useState } from 'react';
import type { MailView } from '../../shared/contract/mail.ts';
import { type AttemptResult, attemptResults } from '../../shared/registers/mail-items.ts';
import type { MailStep } from '../../shared/registers/mail-states.ts';
import { call } from '../desk/bridge.ts';
import { ChoiceField, isTime, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { mailName } from './mail-words.ts';

/** Steps that need a few words and nobody's signature. */
export const spokenSteps = [
  'attempt',
  'hold',
  'moveOut',
  'giveUp',
  'lose',
  'find',
  'void',
] as const satisfies readonly MailStep[];
export type SpokenStep = (typeof spokenSteps)[number];

interface StepFormProps {
  step: SpokenStep;
  view: MailView;
  onDone(): void;
}

/** What each step asks for besides: the field of its words. */
const words: Record<SpokenStep, 'reason' | 'said' | 'where' | null> = {
  attempt: null,
  hold: 'reason',
  moveOut: 'said',
  giveUp: 'reason',
  lose: 'reason',
  find: 'where',
  void: 'reason',
};

/** One step with an item, in its place on the record. */
export function StepForm({ step, view, onDone }: StepFormProps) {
  const t = useText();
  const faults = useFaults();
  const { parameters } = useSite();
  const { id, special, attempts } = view.record;
  const [text, setText] = useState('');
  const [other, setOther] = useState('');
  const [result, setResult] = useState<AttemptResult>('noOneHome');
  const [until, setUntil] = useState<TypedTime>(null);
  const itemIds = [id];
  const failed = attempts.filter((attempt) => attempt.result !== 'delivered').length;
  const field = words[step];
  const send = () => {
    switch (step) {
      case 'attempt':
        return call('mail.attempt', { itemIds, result, at: null });
      case 'hold':
        if (!isTime(until)) {
          faults.set([{ field: 'until', code: 'format' }]);
          return false;
        }
        return call('mail.hold', { itemIds, until, reason: text });
      case 'moveOut':
        return call('mail.moveOut', { itemIds, forwardTo: other, said: text });
      case 'giveUp':
        return call('mail.giveUp', { itemIds, reason: text });
      case 'lose':
        return call('mail.lose', { itemIds, reason: text, reportedTo: other });
      case 'find':
        return call('mail.find', { itemIds, where: text });
      case 'void':
        return call('mail.void', { itemId: id, reason: text });
    }
  };
  return (
    <FormFrame
      title={t(`mail.steps.${step}Title`, { what: mailName(view.record, t) })}
      save={t('mail.steps.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div data-form className={styles.three}>
        {step === 'attempt' && (
          <ChoiceField<AttemptResult>
            name="result"
            label={t('mail.field.result')}
            value={result}
            onChange={setResult}
            choices={attemptResults
              .filter((value) => value !== 'delivered' || !special)
              .map((value) => ({ value, label: t(`mail.attempt.${value}`) }))}
          />
        )}
        {step === 'hold' && (
          <TimeField
            name="until"
            label={t('mail.field.until')}
            required
            leaning="future"
            emptyMeans="—"
            value={until}
            onChange={setUntil}
            fault={faults.of('until')}
            autoFocus
          />
        )}
        {field !== null && (
          <TextField
            name={field}
            label={t(`mail.field.${field}`)}
            required={step !== 'moveOut'}
            maxLength={200}
            value={text}
            onChange={setText}
            fault={faults.of(field)}
            autoFocus={step !== 'hold'}
          />
        )}
        {(step === 'moveOut' || step === 'lose') && (
          <TextField
            name={step === 'lose' ? 'reportedTo' : 'forwardTo'}
            label={t(`mail.field.${step === 'lose' ? 'reportedTo' : 'forwardTo'}`)}
            required={step === 'lose'}
            maxLength={step === 'lose' ? 60 : 300}
            value={other}
            onChange={setOther}
            fault={faults.of('reportedTo')}
          />
        )}
      </div>
      {step === 'attempt' && (
        <p>{t('mail.steps.failed', { count: failed, most: parameters['mail.maxFailedDeliveries'] })}</p>
      )}
    </FormFrame>
  );
}
