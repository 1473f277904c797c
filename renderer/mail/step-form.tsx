import type { MailView } from '../../shared/contract/mail.ts';
import { type AttemptResult, attemptResults } from '../../shared/registers/mail-items.ts';
import type { MailStep } from '../../shared/registers/mail-states.ts';
import { call } from '../desk/bridge.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ChoiceField, isTime, TextField, TimeField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import type { StepDraft } from './mail-drafts.ts';
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
export function StepForm(props: StepFormProps) {
  return (
    <OwnDraft form="mailStep" of={{ itemId: props.view.record.id, step: props.step }}>
      {(draft) => <OpenStep {...props} draft={draft} />}
    </OwnDraft>
  );
}

function OpenStep({ step, view, draft, onDone }: StepFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const { parameters } = useSite();
  const { id, special, attempts } = view.record;
  const kept = useKeptForm<StepDraft>({
    ...{ form: 'mailStep', draft, faults },
    empty: () => ({ itemId: id, step, text: '', other: '', result: 'noOneHome', until: null }),
    title: (said) => `${mailName(view.record, t)} ${t(`mail.step.${step}`)} ${said.text}`,
  });
  const { put } = kept;
  const { text, other, result, until } = kept.said;
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
      draftId={kept.id}
      send={send}
      onDone={onDone}
    >
      <div data-form className={styles.three}>
        {step === 'attempt' && (
          <ChoiceField<AttemptResult>
            name="result"
            label={t('mail.field.result')}
            value={result}
            onChange={(next) => put({ result: next })}
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
            onChange={(next) => put({ until: next })}
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
            onChange={(next) => put({ text: next })}
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
            onChange={(next) => put({ other: next })}
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
