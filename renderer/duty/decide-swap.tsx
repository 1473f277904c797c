import { useState } from 'react';
import type { SwapLine } from '../../shared/contract/duty.ts';
import { call } from '../desk/bridge.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

type Field = 'agreedHow' | 'higher' | 'decision';

/** A supervisor's word, with what it takes: that the other knows, and who above agreed where it must be somebody above. */
export function DecideSwap({ swap, approve, onDone }: { swap: SwapLine; approve: boolean; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [said, setSaid] = useState<Record<Field, string>>({ agreedHow: '', higher: '', decision: '' });
  const asked: Field[] = [];
  if (approve && swap.otherId !== null && swap.agreedAt === null) asked.push('agreedHow');
  if (approve && swap.needsHigher) asked.push('higher');
  asked.push('decision');
  const required = (field: Field) => field !== 'decision' || !approve;
  return (
    <FormFrame
      title={t(approve ? 'duty.swaps.approve' : 'duty.swaps.refuse')}
      save={t(approve ? 'duty.swaps.approve' : 'duty.swaps.refuse')}
      faults={faults}
      send={() => call('duty.decide', { swapId: swap.id, approve, ...said })}
      onDone={onDone}
    >
      {asked.map((field, i) => (
        <TextField
          key={field}
          name={field}
          label={t(`duty.field.${field}`)}
          hint={field === 'higher' ? t('duty.swaps.higherHint') : undefined}
          required={required(field)}
          autoFocus={i === 0}
          value={said[field]}
          onChange={(value) => {
            setSaid({ ...said, [field]: value });
            faults.clear(field);
          }}
          fault={faults.of(field)}
        />
      ))}
    </FormFrame>
  );
}
