import { type ReactNode, useState } from 'react';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

interface WhyFormProps {
  title: string;
  save: string;
  send(reason: string): Promise<unknown>;
  onDone(): void;
  /** What has to be said before. */
  children?: ReactNode;
}

/** A step that asks for nothing but its reason. */
export function WhyForm({ title, save, send, onDone, children }: WhyFormProps) {
  const t = useText();
  const faults = useFaults();
  const [reason, setReason] = useState('');
  return (
    <FormFrame title={title} save={save} faults={faults} send={() => send(reason)} onDone={onDone}>
      {children}
      <TextField
        name="reason"
        label={t('visitors.field.reason')}
        required
        autoFocus
        maxLength={500}
        value={reason}
        onChange={setReason}
        fault={faults.of('reason')}
      />
    </FormFrame>
  );
}
