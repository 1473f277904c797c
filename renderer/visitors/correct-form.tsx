import { useState } from 'react';
import type { VisitView } from '../../shared/contract/visitors.ts';
import { call } from '../desk/bridge.ts';
import { isTime, NumberField, PhoneField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { PlaceField } from './place-field.tsx';
import { PurposeField } from './purpose-field.tsx';
import styles from './visitors.module.css';

/** What was written wrongly, with the reason; what stood there stays in the history. */
export function CorrectForm({ view, onDone }: { view: VisitView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const { id: visitId, contact, leaveBy: stays, place, ...record } = view.record;
  const [said, setSaid] = useState({ ...record, place, unitText: place, contact: '', reason: '' });
  const [leaveBy, setLeaveBy] = useState<TypedTime>(stays);
  const put = (fields: Partial<typeof said>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const send = () => {
    if (!isTime(leaveBy)) {
      faults.set([{ field: 'leaveBy', code: 'format' }]);
      return false;
    }
    const { name, company, unitId, visitedPerson, purpose, purposeText, badgeNo, reason } = said;
    const { companions, companionNames, vehicle, belongings } = said;
    return call('visits.correct', {
      ...{ visitId, name, contact: said.contact, company, unitId, place: said.place, visitedPerson, purposeText },
      ...{ companions, companionNames, vehicle, belongings, badgeNo, leaveBy, reason },
      purpose: purpose ?? 'other',
    });
  };
  const text = (
    name: 'name' | 'company' | 'visitedPerson' | 'vehicle' | 'badgeNo' | 'belongings' | 'companionNames' | 'reason',
  ) => (
    <TextField
      name={name}
      label={t(`visitors.field.${name}`)}
      required={name === 'name' || name === 'reason'}
      autoFocus={name === 'name'}
      maxLength={name === 'vehicle' ? 20 : 60}
      value={said[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  return (
    <FormFrame
      title={t('visitors.correct.title')}
      save={t('visitors.correct.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={styles.three} data-form>
        {text('name')}
        <PhoneField
          name="contact"
          label={t('visitors.field.contact')}
          placeholder={`${contact} ${t('visitors.correct.contactHint')}`}
          value={said.contact}
          onChange={(next) => put({ contact: next })}
          fault={faults.of('contact')}
        />
        {text('company')}
        <PurposeField
          purpose={said.purpose}
          text={said.purposeText}
          onChange={(purpose, purposeText) => put({ purpose, purposeText })}
          faults={faults}
        />
        <PlaceField values={said} patch={put} faults={faults} />
        {text('visitedPerson')}
        <NumberField
          name="companions"
          label={t('visitors.field.companions')}
          value={said.companions}
          onChange={(companions) => put({ companions })}
          fault={faults.of('companions')}
        />
        {text('companionNames')}
        {text('vehicle')}
        {text('belongings')}
        {text('badgeNo')}
        <TimeField
          name="leaveBy"
          label={t('visitors.field.leaveBy')}
          leaning="future"
          emptyMeans="—"
          value={leaveBy}
          onChange={setLeaveBy}
          fault={faults.of('leaveBy')}
        />
      </div>
      {text('reason')}
    </FormFrame>
  );
}
