import { useState } from 'react';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { CheckField, TextAreaField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './handovers.module.css';

interface CloseFormProps {
  /** Null: whatever is under way, or nothing yet. */
  handoverId: string | null;
  /** It was signed, and only the look at it ends. */
  review: boolean;
  onDone(): void;
}

/** A supervisor ends what nobody can sign, with a reason; or has looked at the reservations. */
export function CloseForm({ handoverId, review, onDone }: CloseFormProps) {
  const t = useText();
  const faults = useFaults();
  const [reason, setReason] = useState('');
  const [takeOver, setTakeOver] = useState(false);
  const send = () =>
    call('handovers.close', { handoverId, id: crypto.randomUUID(), reason, takeOver }).then(() =>
      tellDone(t('handovers.closedDone')),
    );
  return (
    <div className={styles.form}>
      <FormFrame
        title={t(review ? 'handovers.review' : 'handovers.closeDesk')}
        save={t('handovers.closeSave')}
        faults={faults}
        send={send}
        onDone={onDone}
      >
        <div data-form className={keyStyles.fields}>
          {!review && <p>{t('handovers.closeHint')}</p>}
          <TextAreaField
            name="reason"
            label={t('handovers.field.closeReason')}
            required
            autoFocus
            value={reason}
            onChange={(typed) => {
              setReason(typed);
              faults.clear('reason');
            }}
            fault={faults.of('reason')}
          />
          {!review && (
            <CheckField name="takeOver" label={t('handovers.takeOver')} value={takeOver} onChange={setTakeOver} />
          )}
        </div>
      </FormFrame>
    </div>
  );
}
