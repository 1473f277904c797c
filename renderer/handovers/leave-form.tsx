import { useState } from 'react';
import { type AbsenceReason, absenceReasons } from '../../shared/registers/desk-absences.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { ChoiceField, isTime, SelectField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { usePerson } from '../session/session.ts';
import styles from './handovers.module.css';
import { asOptions, useDeskPeople } from './people.ts';
import { PinField } from './pin-field.tsx';

/** A41: whoever leaves for a while names who stands in, why and where to; the stand-in types the PIN. */
export function LeaveForm({ onDone }: { onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const minutes = useSite((s) => s.parameters['meal.minutes']);
  const people = useDeskPeople(usePerson()?.id ?? null);
  const [reason, setReason] = useState<AbsenceReason>('meal');
  const [standIn, setStandIn] = useState('');
  const [pin, setPin] = useState('');
  const [destination, setDestination] = useState('');
  const [backBy, setBackBy] = useState<TypedTime>(null);
  const name = people.find(({ id }) => id === standIn)?.name ?? '';
  const send = () => {
    if (standIn === '') {
      faults.set([{ field: 'standIn', code: 'required' }]);
      return false;
    }
    if (!isTime(backBy)) {
      faults.set([{ field: 'backBy', code: 'format' }]);
      return false;
    }
    const absence = { id: crypto.randomUUID(), reason, standIn, pin, destination };
    return call('session.standIn', { ...absence, backBy: reason === 'meal' ? null : backBy }).then(() =>
      tellDone(t('handovers.left', { name })),
    );
  };
  return (
    <div className={styles.form}>
      <FormFrame
        title={t('handovers.leaveTitle')}
        save={t('handovers.leaveSave')}
        faults={faults}
        send={send}
        onDone={onDone}
      >
        <div data-form className={keyStyles.fields}>
          <ChoiceField<AbsenceReason>
            name="reason"
            label={t('handovers.field.reason')}
            value={reason}
            onChange={setReason}
            choices={absenceReasons.map((value) => ({ value, label: t(`handovers.reason.${value}`) }))}
            autoFocus
          />
          {reason === 'meal' && <p>{t('handovers.mealHint', { minutes })}</p>}
          <div className={keyStyles.pair}>
            <TextField
              name="destination"
              label={t('handovers.field.destination')}
              required
              maxLength={120}
              value={destination}
              onChange={(typed) => {
                setDestination(typed);
                faults.clear('destination');
              }}
              fault={faults.of('destination')}
            />
            {reason !== 'meal' && (
              <TimeField
                name="backBy"
                label={t('handovers.field.backBy')}
                emptyMeans={t('words.unknown')}
                leaning="future"
                value={backBy}
                onChange={(time) => {
                  setBackBy(time);
                  faults.clear('backBy');
                }}
                fault={faults.of('backBy')}
              />
            )}
          </div>
          <div className={keyStyles.pair}>
            <SelectField
              name="standIn"
              label={t('handovers.field.standIn')}
              required
              empty="—"
              value={standIn}
              onChange={(id) => {
                setStandIn(id);
                faults.clear('standIn');
              }}
              options={asOptions(people)}
              fault={faults.of('standIn')}
            />
            <PinField name="pin" label={t('handovers.field.standInPin')} value={pin} onChange={setPin} />
          </div>
        </div>
      </FormFrame>
    </div>
  );
}
