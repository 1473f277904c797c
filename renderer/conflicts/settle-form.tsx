import { useState } from 'react';
import type { ConflictView } from '../../shared/contract/conflicts.ts';
import type { ConflictSide } from '../../shared/registers/conflicts.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { TextAreaField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { deskName } from './conflict-words.ts';

interface SettleFormProps {
  view: ConflictView;
  stands: ConflictSide;
  onDone(): void;
}

/** Which side holds has been chosen; why is said here. */
export function SettleForm({ view, stands, onDone }: SettleFormProps) {
  const t = useText();
  const faults = useFaults();
  const [reason, setReason] = useState('');
  const desk = deskName(view[stands], t);
  return (
    <FormFrame
      title={t('conflicts.choose', { desk })}
      save={t('conflicts.save')}
      faults={faults}
      send={async () => {
        await call('conflicts.settle', { conflictId: view.id, stands, reason });
        tellDone(t('conflicts.settled', { desk }));
      }}
      onDone={onDone}
    >
      <TextAreaField
        name="reason"
        label={t('conflicts.reason')}
        hint={t('conflicts.reasonHint')}
        required
        autoFocus
        value={reason}
        onChange={(value) => {
          setReason(value);
          faults.clear('reason');
        }}
        fault={faults.of('reason')}
      />
    </FormFrame>
  );
}
