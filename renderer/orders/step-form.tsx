import { useState } from 'react';
import type { OrderView } from '../../shared/contract/orders.ts';
import { type Faults, TextAreaField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PhraseAreaField } from '../phrases/phrase-area-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { type Filled, type ShortStep, type StepField, stepForms } from './step-forms.ts';

const isTime = ({ kind }: StepField) => kind === 'past' || kind === 'future';

/** The few questions of one step. */
export function StepFormView({ step, view, onDone }: { step: ShortStep; view: OrderView; onDone(): void }) {
  const t = useText();
  const { fields, send } = stepForms[step];
  const faults = useFaults();
  const [filled, setFilled] = useState<Filled>(() =>
    Object.fromEntries(fields.map((field) => [field.name, field.proposed?.(view) ?? ''])),
  );
  const change = (name: string, value: string) => {
    setFilled((last) => ({ ...last, [name]: value }));
    faults.clear(name);
  };
  const ready = () => {
    const value = ({ name }: StepField) => (filled[name] ?? '').trim();
    const empty = fields.filter((field) => field.required && value(field) === '');
    const unread = fields.filter((field) => isTime(field) && !/^\d*$/.test(value(field)));
    faults.set([
      ...empty.map(({ name }) => ({ field: name, code: 'required' as const })),
      ...unread.map(({ name }) => ({ field: name, code: 'format' as const })),
    ]);
    return empty.length + unread.length > 0 ? false : send(view.record.id, filled);
  };
  return (
    <FormFrame
      title={t(`orders.step.${step}`)}
      save={t(step === 'cancel' ? 'orders.step.cancel' : 'words.save')}
      faults={faults}
      send={ready}
      onDone={onDone}
    >
      {fields.map((field, i) => (
        <Field
          key={field.name}
          field={field}
          value={filled[field.name] ?? ''}
          change={change}
          faults={faults}
          first={i === 0}
        />
      ))}
    </FormFrame>
  );
}

interface OneField {
  field: StepField;
  value: string;
  change(name: string, value: string): void;
  faults: Faults;
  first: boolean;
}

function Field({ field, value, change, faults, first }: OneField) {
  const t = useText();
  const props = {
    name: field.name,
    label: t(field.label),
    required: field.required,
    value,
    onChange: (next: string) => change(field.name, next),
    fault: faults.of(field.name),
    autoFocus: first,
  };
  const area = { ...props, rows: 2, input: { maxLength: 1000 } };
  if (field.phrases) return <PhraseAreaField {...area} place={field.phrases} />;
  if (field.kind === 'text') return <TextAreaField {...area} />;
  if (!isTime(field)) return <TextField {...props} maxLength={60} />;
  const typed = /^\d+$/.test(value) ? Number(value) : value || null;
  const onChange = (time: TypedTime) => change(field.name, time === null ? '' : String(time));
  return (
    <TimeField
      {...props}
      value={typed}
      onChange={onChange}
      leaning={field.kind === 'future' ? 'future' : 'past'}
      emptyMeans={t(field.kind === 'past' ? 'words.now' : 'words.none')}
    />
  );
}
