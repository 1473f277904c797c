import { useState } from 'react';
import type { KeyView } from '../../shared/contract/keys.ts';
import { call } from '../desk/bridge.ts';
import { CheckField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

export const troubleSteps = ['lose', 'find', 'remedy', 'retire'] as const;
export type TroubleStep = (typeof troubleSteps)[number];

/** The texts each step asks for; the first says why or how. */
const asked = {
  lose: ['reason', 'by', 'reportedTo'],
  find: ['where'],
  remedy: ['remedy'],
  retire: ['reason'],
} as const satisfies Record<TroubleStep, readonly string[]>;
const required: ReadonlySet<string> = new Set(['reason', 'reportedTo', 'where', 'remedy']);

/** S22: lost, found again, the leader's remedy, or no longer needed. */
export function TroubleForm({ step, view, onDone }: { step: TroubleStep; view: KeyView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [said, setSaid] = useState({ reason: '', by: '', reportedTo: '', where: '', remedy: '' });
  const [lockChanged, setLockChanged] = useState(false);
  const [writtenOff, setWrittenOff] = useState(view.record.status === 'missing');
  const { id: keyId, keyCode } = view.record;
  const send = () => {
    const { reason, by, reportedTo, where, remedy } = said;
    if (step === 'lose') return call('keys.lose', { keyId, reason, by, reportedTo, foundAt: null });
    if (step === 'find') return call('keys.find', { keyId, where });
    if (step === 'remedy') return call('keys.remedy', { keyId, remedy, lockChanged, writtenOff });
    return call('keys.retire', { keyId, reason });
  };
  return (
    <FormFrame
      title={t(`keys.trouble.${step}`, { key: keyCode })}
      save={t('keys.trouble.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      {asked[step].map((field, i) => (
        <TextField
          key={field}
          name={field}
          label={t(`keys.field.${field}`)}
          required={required.has(field)}
          maxLength={field === 'by' || field === 'reportedTo' ? 60 : 200}
          value={said[field]}
          onChange={(value) => setSaid({ ...said, [field]: value })}
          fault={faults.of(field)}
          autoFocus={i === 0}
        />
      ))}
      {step === 'remedy' && (
        <>
          <CheckField
            name="lockChanged"
            label={t('keys.field.lockChanged')}
            value={lockChanged}
            onChange={setLockChanged}
          />
          <CheckField
            name="writtenOff"
            label={t('keys.field.writtenOff')}
            value={writtenOff}
            onChange={setWrittenOff}
          />
        </>
      )}
    </FormFrame>
  );
}
