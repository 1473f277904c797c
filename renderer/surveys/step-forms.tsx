import { useState } from 'react';
import type { SurveyView } from '../../shared/contract/surveys.ts';
import { itemsBelow } from '../../shared/registers/survey-result.ts';
import type { SurveyStep } from '../../shared/registers/surveys.ts';
import { call } from '../desk/bridge.ts';
import { TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { HandOutForm } from './hand-out-form.tsx';
import { PlanForm } from './plan-form.tsx';

interface StepFormProps {
  step: Exclude<SurveyStep, 'answer'> | 'void' | 'answer';
  view: SurveyView;
  onDone(): void;
}

/** The form of one step. */
export function StepForm({ step, view, onDone }: StepFormProps) {
  const surveyId = view.record.id;
  const target = useSite((s) => s.parameters['survey.satisfactionTarget']);
  const t = useText();
  const below = itemsBelow(view.result, target).map(({ text }) => text);
  if (step === 'save') return <PlanForm before={view.record} onDone={onDone} />;
  if (step === 'handOut') return <HandOutForm view={view} onDone={onDone} />;
  if (step === 'approve') {
    return (
      <WordsForm
        step={step}
        fields={['planReviewedBy', 'planApprovedBy']}
        send={({ planReviewedBy = '', planApprovedBy = '' }) =>
          call('surveys.approve', { surveyId, planReviewedBy, planApprovedBy })
        }
        onDone={onDone}
      />
    );
  }
  if (step === 'analyse') {
    return (
      <WordsForm
        step={step}
        lead={
          below.length === 0 ? t('surveys.noneBelow') : t('surveys.below', { items: below.join(t('workReports.and')) })
        }
        fields={['analysis', 'corrective']}
        optional={below.length === 0 ? ['corrective'] : []}
        long
        send={({ analysis = '', corrective = '' }) => call('surveys.analyse', { surveyId, analysis, corrective })}
        onDone={onDone}
      />
    );
  }
  if (step === 'review') {
    return (
      <WordsForm
        step={step}
        fields={['reviewedBy', 'submittedTo']}
        start={{ submittedTo: t('surveys.usualReaders') }}
        send={({ reviewedBy = '', submittedTo = '' }) => call('surveys.review', { surveyId, reviewedBy, submittedTo })}
        onDone={onDone}
      />
    );
  }
  if (step === 'void' || step === 'close') {
    const method = step === 'void' ? 'surveys.void' : 'surveys.close';
    return (
      <WordsForm
        step={step}
        fields={['reason']}
        optional={step === 'close' ? ['reason'] : []}
        send={({ reason = '' }) => call(method, { surveyId, reason })}
        onDone={onDone}
      />
    );
  }
  return <WordsForm step="file" fields={[]} send={() => call('surveys.file', { surveyId })} onDone={onDone} />;
}

const fieldNames = [
  'planReviewedBy',
  'planApprovedBy',
  'analysis',
  'corrective',
  'reviewedBy',
  'submittedTo',
  'reason',
] as const;
type FieldName = (typeof fieldNames)[number];
type Said = Partial<Record<FieldName, string>>;

interface WordsFormProps {
  step: Exclude<SurveyStep, 'answer'> | 'void';
  fields: readonly FieldName[];
  optional?: readonly FieldName[];
  start?: Said;
  lead?: string;
  long?: boolean;
  send(said: Said): Promise<unknown>;
  onDone(): void;
}

function WordsForm({ step, fields, optional = [], start = {}, lead, long = false, send, onDone }: WordsFormProps) {
  const t = useText();
  const faults = useFaults();
  const [said, setSaid] = useState<Said>(start);
  return (
    <FormFrame
      title={t(`surveys.step.${step}`)}
      save={t('surveys.save')}
      faults={faults}
      send={() => send(said)}
      onDone={onDone}
    >
      {lead ? <p>{lead}</p> : null}
      {fields.map((name, i) => {
        const field = {
          ...{ name, label: t(`surveys.${name}`), required: !optional.includes(name) },
          ...{ value: said[name] ?? '', fault: faults.of(name), autoFocus: i === 0 },
          onChange: (value: string) => {
            setSaid((last) => ({ ...last, [name]: value }));
            faults.clear(name);
          },
        };
        return long ? (
          <TextAreaField key={name} {...field} rows={4} />
        ) : (
          <TextField key={name} {...field} maxLength={300} />
        );
      })}
    </FormFrame>
  );
}
