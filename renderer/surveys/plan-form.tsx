import { useRef } from 'react';
import type { Survey } from '../../shared/registers/surveys.ts';
import { surveyOwners } from '../../shared/registers/surveys.ts';
import { call } from '../desk/bridge.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ChoiceField, NumberField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

/** What was planned, while it is written. */
interface Plan extends Pick<Survey, 'title' | 'owner' | 'purpose' | 'audience' | 'schedule' | 'staffing'> {
  /** Empty for a new one. */
  surveyId: string;
  planned: number | null;
  items: string;
}

interface PlanFormProps {
  /** The plan that is changed; null for a new one. */
  before: Survey | null;
  onDone(id?: string): void;
}

/** The plan of a survey (001 篇4): what for, whom, what is asked, how many, when and by whom. */
export function PlanForm(props: PlanFormProps) {
  return (
    <OwnDraft form="surveyPlan" of={{ surveyId: props.before?.id ?? '' }}>
      {(draft) => <OpenPlan {...props} draft={draft} />}
    </OwnDraft>
  );
}

function OpenPlan({ before, onDone, draft }: PlanFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const {
    id,
    said: plan,
    put,
  } = useKeptForm<Plan>({
    ...{ form: 'surveyPlan', draft, faults },
    empty: () => ({
      surveyId: before?.id ?? '',
      title: before?.title ?? '',
      owner: before?.owner ?? 'qualityDept',
      purpose: before?.purpose ?? '',
      audience: before?.audience ?? t('surveys.everybody'),
      schedule: before?.schedule ?? '',
      staffing: before?.staffing ?? '',
      planned: before?.planned ?? 100,
      items: before?.items.map(({ text }) => text).join('\n') ?? t('surveys.plan.shipped'),
    }),
    title: (said) => said.title || said.purpose,
  });
  const planned = plan.planned ?? Number.NaN;
  const saved = useRef<string>(undefined);
  const send = async () => {
    const items = plan.items.split('\n').map((line) => line.trim());
    const { surveyId: _, ...said } = plan;
    // A new survey takes the draft's id: saved twice it is one.
    const survey = { ...said, id: before?.id ?? id, planned, items: items.filter(Boolean) };
    const { record } = await call('surveys.save', survey);
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
      draftId={id}
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
        value={planned}
        onChange={(value) => put({ planned: Number.isNaN(value) ? null : value })}
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
