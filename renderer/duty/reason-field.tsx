import { type FieldProps, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';

interface ReasonFieldProps {
  value: string;
  onChange(reason: string): void;
  fault: FieldProps['fault'];
  autoFocus?: boolean;
}

/** Why something of the roster is to be otherwise: always asked. */
export function ReasonField(props: ReasonFieldProps) {
  const t = useText();
  return <TextField name="reason" label={t('duty.field.reason')} required {...props} />;
}
