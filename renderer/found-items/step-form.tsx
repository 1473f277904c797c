import { useState } from 'react';
import type { FoundItemView } from '../../shared/contract/found-items.ts';
import { call } from '../desk/bridge.ts';
import { PhoneField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

export const plainSteps = ['claim', 'refuseClaim', 'move', 'extend', 'dispose', 'void', 'unmatch'] as const;
export type PlainStep = (typeof plainSteps)[number];

type Field = 'claimant' | 'claimantCompany' | 'claimedMarks' | 'storagePlace' | 'reason';
/** The texts each step asks for, in their order. */
const asked: Record<PlainStep, readonly Field[]> = {
  claim: ['claimant', 'claimantCompany', 'claimedMarks'],
  refuseClaim: ['reason'],
  move: ['storagePlace', 'reason'],
  extend: ['reason'],
  dispose: ['reason'],
  void: ['reason'],
  unmatch: ['reason'],
};
const limits: Record<Field, number> = {
  claimant: 60,
  claimantCompany: 120,
  claimedMarks: 500,
  storagePlace: 60,
  reason: 200,
};

interface StepFormProps {
  step: PlainStep;
  view: FoundItemView;
  onDone(): void;
}

/** The steps that take a few words: a claim, another shelf, a longer keeping, the end. */
export function StepForm({ step, view: { record }, onDone }: StepFormProps) {
  const t = useText();
  const faults = useFaults();
  const [said, setSaid] = useState<Record<Field, string>>({
    ...{ claimant: '', claimantCompany: '', claimedMarks: '', reason: '' },
    storagePlace: record.storagePlace,
  });
  const [phone, setPhone] = useState('');
  const [until, setUntil] = useState<TypedTime>(null);
  const { id: itemId, itemDescription: item } = record;
  const optional = (field: Field) => field === 'claimantCompany' || (field === 'reason' && step === 'move');
  const send = () => {
    const { claimant, claimantCompany, claimedMarks, storagePlace, reason } = said;
    switch (step) {
      case 'claim':
        return call('foundItems.claim', { itemId, claimant, claimantCompany, claimedMarks, claimantPhone: phone });
      case 'move':
        return call('foundItems.move', { itemId, storagePlace, reason });
      case 'extend':
        if (typeof until !== 'number') {
          faults.set([{ field: 'keepUntil', code: until === null ? 'required' : 'format' }]);
          return false;
        }
        return call('foundItems.extend', { itemId, keepUntil: until, reason });
      default:
        return call(`foundItems.${step}`, { itemId, reason });
    }
  };
  return (
    <FormFrame
      title={t('foundItems.steps.title', { step: t(`foundItems.step.${step}`), item })}
      save={t(step === 'claim' ? 'foundItems.claim.save' : 'foundItems.steps.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      {step === 'extend' && (
        <TimeField
          name="keepUntil"
          label={t('foundItems.field.keepUntil')}
          required
          leaning="future"
          emptyMeans="—"
          value={until}
          onChange={(value) => {
            setUntil(value);
            faults.clear('keepUntil');
          }}
          fault={faults.of('keepUntil')}
          autoFocus
        />
      )}
      {asked[step].map((field, i) => (
        <TextField
          key={field}
          name={field}
          label={t(`foundItems.field.${field}`)}
          required={!optional(field)}
          maxLength={limits[field]}
          value={said[field]}
          onChange={(value) => {
            setSaid({ ...said, [field]: value });
            faults.clear(field);
          }}
          fault={faults.of(field)}
          autoFocus={i === 0 && step !== 'extend'}
        />
      ))}
      {step === 'claim' && (
        <PhoneField
          name="claimantPhone"
          label={t('foundItems.field.claimantPhone')}
          required
          value={phone}
          onChange={(value) => {
            setPhone(value);
            faults.clear('claimantPhone');
          }}
          fault={faults.of('claimantPhone')}
        />
      )}
    </FormFrame>
  );
}
