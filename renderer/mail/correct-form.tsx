import { useState } from 'react';
import type { MailView } from '../../shared/contract/mail.ts';
import { mailTypes } from '../../shared/registers/mail-items.ts';
import { call } from '../desk/bridge.ts';
import { SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { type PickedUnit, UnitPick } from '../keys/unit-pick.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { mailName } from './mail-words.ts';

/** What was written down wrongly, with the reason; or the item lies elsewhere now. */
export function CorrectForm({ view: { record }, onDone }: { view: MailView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const { id: itemId, unitId } = record;
  const [said, setSaid] = useState({
    type: record.type,
    trackingNo: record.trackingNo,
    addressee: record.addressee,
    shelf: record.shelf,
    remarks: record.remarks,
    reason: '',
  });
  const [room, setRoom] = useState<PickedUnit>({ text: record.place, unit: null });
  const put = (fields: Partial<typeof said>) => {
    setSaid({ ...said, ...fields });
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const unchanged = room.unit === null && room.text === record.place;
  const text = (name: 'trackingNo' | 'addressee' | 'shelf' | 'remarks' | 'reason', required = false) => (
    <TextField
      name={name}
      label={t(`mail.field.${name}`)}
      required={required}
      maxLength={name === 'remarks' || name === 'reason' ? 300 : name === 'shelf' ? 30 : 60}
      value={said[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  return (
    <FormFrame
      title={t('mail.steps.correctTitle', { what: mailName(record, t) })}
      save={t('mail.step.correct')}
      faults={faults}
      send={() => call('mail.correct', { ...said, itemId, unitId: unchanged ? unitId : (room.unit?.id ?? null) })}
      onDone={onDone}
    >
      <div data-form className={styles.three}>
        <SelectField
          name="type"
          label={t('mail.field.type')}
          value={said.type}
          onChange={(type) => type !== '' && put({ type })}
          options={mailTypes.map((value) => ({ value, label: t(`mail.type.${value}`) }))}
        />
        {text('trackingNo')}
        <UnitPick value={room} onChange={setRoom} faults={faults} required />
        {text('addressee', true)}
        {text('shelf')}
        {text('remarks')}
      </div>
      {text('reason', true)}
    </FormFrame>
  );
}
