import { useState } from 'react';
import type { DeskNote } from '../../shared/registers/desk-notes.ts';
import { call } from '../desk/bridge.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

/** Taking a note back: it stays to be looked up, with the reason. */
export function RecallForm({ note, onDone }: { note: DeskNote; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={t('deskNotes.recallTitle', { title: note.title })}
      save={t('deskNotes.step.recall')}
      faults={faults}
      send={() => call('deskNotes.recall', { noteId: note.id, reason })}
      onDone={onDone}
    >
      <TextField
        name="reason"
        label={t('deskNotes.field.reason')}
        hint={t('deskNotes.recallHint')}
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
