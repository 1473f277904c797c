import { useState } from 'react';
import type { HandoverView } from '../../shared/contract/handovers.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { SelectField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './handovers.module.css';
import { asOptions, useDeskPeople } from './people.ts';
import { PinField } from './pin-field.tsx';

/** A41: the incoming person does not take the desk, says why, and the superior is told. */
export function RefuseForm({ view, onDone }: { view: HandoverView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const people = useDeskPeople(view.record.fromStaff);
  const [staffId, setStaff] = useState('');
  const [said, setSaid] = useState({ pin: '', reason: '', reportedTo: '' });
  const put = (fields: Partial<typeof said>) => {
    setSaid({ ...said, ...fields });
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const send = () => {
    if (staffId === '') {
      faults.set([{ field: 'staffId', code: 'required' }]);
      return false;
    }
    return call('handovers.refuse', { handoverId: view.record.id, staffId, ...said }).then(() =>
      tellDone(t('handovers.refused', { name: view.fromName })),
    );
  };
  return (
    <div className={styles.form}>
      <FormFrame
        title={t('handovers.refuse')}
        save={t('handovers.refuseSave')}
        faults={faults}
        send={send}
        onDone={onDone}
      >
        <div data-form className={keyStyles.fields}>
          <div className={keyStyles.pair}>
            <SelectField
              name="staffId"
              label={t('handovers.field.refuser')}
              required
              autoFocus
              empty="—"
              value={staffId}
              onChange={(id) => {
                setStaff(id);
                faults.clear('staffId');
              }}
              options={asOptions(people)}
              fault={faults.of('staffId')}
            />
            <PinField name="pin" label={t('handovers.field.pin')} value={said.pin} onChange={(pin) => put({ pin })} />
          </div>
          <TextAreaField
            name="reason"
            label={t('handovers.field.reason')}
            required
            value={said.reason}
            onChange={(reason) => put({ reason })}
            fault={faults.of('reason')}
          />
          <TextField
            name="reportedTo"
            label={t('handovers.field.reportedTo')}
            required
            maxLength={60}
            value={said.reportedTo}
            onChange={(reportedTo) => put({ reportedTo })}
            fault={faults.of('reportedTo')}
          />
        </div>
      </FormFrame>
    </div>
  );
}
