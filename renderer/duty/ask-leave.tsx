import { useState } from 'react';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { useIsSupervisor, usePerson } from '../session/session.ts';
import { StaffChoice } from './staff-choice.tsx';

type Ends = Record<'startsAt' | 'endsAt' | 'calledAt', TypedTime>;

/** A day's notice, or when they phoned; for oneself, and by a supervisor for anybody. */
export function AskLeave({ onDone }: { onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const supervisor = useIsSupervisor();
  const me = usePerson()?.id ?? '';
  const [id] = useState(() => crypto.randomUUID());
  const [staffId, setStaffId] = useState(me);
  const [otherId, setOtherId] = useState('');
  const [reason, setReason] = useState('');
  const [times, setTimes] = useState<Ends>({ startsAt: null, endsAt: null, calledAt: null });
  const send = () => {
    const { startsAt, endsAt, calledAt } = times;
    if (typeof startsAt !== 'number' || typeof endsAt !== 'number' || typeof calledAt === 'string') {
      const ends = { startsAt, endsAt, ...(typeof calledAt === 'string' && { calledAt }) };
      const wrong = Object.entries(ends).filter(([, value]) => typeof value !== 'number');
      faults.set(wrong.map(([field, value]) => ({ field, code: value === null ? 'required' : 'format' })));
      return false;
    }
    const asked = { id, staffId, startsAt, endsAt, calledAt, otherId: otherId || null, reason };
    return call('duty.askLeave', asked).then(() => tellDone(t('duty.asked')));
  };
  const time = (field: keyof Ends, leaning: 'past' | 'future') => (
    <TimeField
      name={field}
      label={t(`duty.field.${field}`)}
      leaning={leaning}
      emptyMeans={field === 'calledAt' ? t('duty.field.calledHint') : t('duty.none')}
      value={times[field]}
      onChange={(value) => {
        setTimes({ ...times, [field]: value });
        faults.clear(field);
      }}
      fault={faults.of(field)}
    />
  );
  return (
    <FormFrame title={t('duty.askLeave')} save={t('duty.ask')} faults={faults} send={send} onDone={onDone}>
      <div className={keyStyles.pair}>
        {supervisor && (
          <StaffChoice
            name="staffId"
            label={t('duty.field.staffId')}
            value={staffId}
            onChange={setStaffId}
            faults={faults}
            required
            autoFocus
          />
        )}
        <StaffChoice
          name="otherId"
          label={t('duty.field.standIn')}
          value={otherId}
          onChange={setOtherId}
          faults={faults}
          without={staffId}
        />
      </div>
      <div className={keyStyles.three}>
        {time('startsAt', 'future')}
        {time('endsAt', 'future')}
        {time('calledAt', 'past')}
      </div>
      <TextField
        name="reason"
        label={t('duty.field.reason')}
        required
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
