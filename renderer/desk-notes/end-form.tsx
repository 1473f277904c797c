import { useState } from 'react';
import type { DeskNote } from '../../shared/registers/desk-notes.ts';
import { call } from '../desk/bridge.ts';
import { ReasonField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

interface EndFormProps {
  note: DeskNote;
  step: 'recall' | 'void';
  onDone(): void;
}

/** Taking a note back, or voiding what was a mistake: it stays to be looked up, with the reason. */
export function EndForm({ note: { id, title }, step, onDone }: EndFormProps) {
  const t = useText();
  const faults = useFaults();
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={t(`deskNotes.${step}Title`, { title })}
      save={t(`deskNotes.step.${step}`)}
      faults={faults}
      send={() => call(`deskNotes.${step}`, { noteId: id, reason })}
      onDone={onDone}
    >
      <ReasonField hint={t(`deskNotes.${step}Hint`)} autoFocus value={reason} onChange={setReason} faults={faults} />
    </FormFrame>
  );
}
