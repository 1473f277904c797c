import { useRef, useState } from 'react';
import type { Survey } from '../../shared/registers/surveys.ts';
import { surveyOwners } from '../../shared/registers/surveys.ts';
import { call } from '../desk/bridge.ts';
import { ChoiceField, NumberField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

type Plan = Pick<Survey, 'title' | 'owner' | 'purpose' | 'audience' | 'schedule' | 'staffing' | 'planned'> & {
  items: string;
};

interface PlanFormProps {
  /** The plan that is changed; null for a new one. */
  before: Survey | null;
  onDone(id?: string): void;
}

/** The plan of a survey (001 篇4): what for, whom, what is asked, how many, when and by whom. */
export function PlanForm({ before, onDone }: PlanFormProps) {
  const t = useText();
  const faults = useFaults();
  const [id] = useState(() => before?.id ?? crypto.randomUUID());
  const [plan, setPlan] = useState<Plan>(() => ({
    title: before?.title ?? '',
    owner: before?.owner ?? 'qualityDept',
    purpose: before?.purpose ?? '',
    audience: before?.audience ?? t('surveys.everybody'),
    schedule: before?.schedule ?? '',
    staffing: before?.staffing ?? '',
    planned: before?.planned ?? 100,
    items: before?.items.map(({ text }) => text).join('\n') ?? t('surveys.plan.shipped'),
  }));
  const put = (fields: Partial<Plan>) => {
    setPlan((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const saved = useRef<string>(undefined);
  const send = async () => {
    const items = plan.items.split('\n').map((line) => line.trim());
    const { record } = await call('surveys.save', { id, ...plan, items: items.filter(Boolean) });
    saved.current = record.id;
  };
  const words = (field: 'title' | 'purpose' | 'audience' | 'schedule' | 'staffing') => ({
    ...{ name: field, label: t(`surveys.plan.${field}`), required: true, value: plan[field], fault: faults.of(field) },
    onChange: (value: string) => put({ [field]: value }),
  });
  return (
    <FormFrame
      title={t(before ? 'surveys.plan.change' : 'surveys.plan.heading')}
      save={t('surveys.plan.save')}
      faults={faults}
      send={send}
      onDone={() => onDone(saved.current)}
    >
      <TextField {...words('title')} maxLength={120} autoFocus />
      <ChoiceField
        name="owner"
        label={t('surveys.plan.owner')}
        value={plan.owner}
        onChange={(owner) => put({ owner })}
        choices={surveyOwners.map((value) => ({ value, label: t(`surveys.owner.${value}`) }))}
      />
      <TextField {...words('purpose')} maxLength={500} />
      <TextField {...words('audience')} maxLength={300} />
      <NumberField
        name="planned"
        label={t('surveys.plan.planned')}
        required
        value={plan.planned}
        onChange={(planned) => put({ planned })}
        fault={faults.of('planned')}
        input={{ w: 140 }}
      />
      <TextField {...words('schedule')} maxLength={300} />
      <TextField {...words('staffing')} maxLength={300} />
      <TextAreaField
        name="items"
        label={t('surveys.plan.items')}
        hint={t('surveys.plan.itemsHint')}
        required
        value={plan.items}
        onChange={(items) => put({ items })}
        fault={faults.of('items')}
        maxRows={20}
      />
    </FormFrame>
  );
}
