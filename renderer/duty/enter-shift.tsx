import { useState } from 'react';
import type { ShiftLine } from '../../shared/contract/duty.ts';
import { hourMinute } from '../../shared/registers/base.ts';
import { type DutyKind, dutyKinds } from '../../shared/registers/duty-shifts.ts';
import { isDate } from '../../shared/time/calendar.ts';
import { atWallTime, nextWallTime } from '../../shared/time/site-time.ts';
import { call } from '../desk/bridge.ts';
import { HourField } from '../directory/hour-field.tsx';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { DayField } from '../print/day-field.tsx';
import { spanText } from './shift-text.ts';
import { StaffChoice } from './staff-choice.tsx';

/** One shift by hand; an end before the beginning is the next day's. */
export function EnterShift({ from, onDone }: { from: string; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const timeZone = useSite((s) => s.site.timeZone);
  const [id] = useState(() => crypto.randomUUID());
  const [staffId, setStaffId] = useState('');
  const [date, setDate] = useState(from);
  const [hours, setHours] = useState<{ startsAt: string; endsAt: string }>({ startsAt: '08:00', endsAt: '20:00' });
  const [kind, setKind] = useState<DutyKind>('post');
  const [post, setPost] = useState('');
  const send = () => {
    const wrong = (['startsAt', 'endsAt'] as const).find((end) => !hourMinute.safeParse(hours[end]).success);
    if (staffId === '') faults.set([{ field: 'staffId', code: 'required' }]);
    else if (!isDate(date)) faults.set([{ field: 'date', code: 'format' }]);
    else if (wrong) faults.set([{ field: wrong, code: 'format' }]);
    else {
      const startsAt = atWallTime(date, hours.startsAt, timeZone);
      const endsAt = nextWallTime(startsAt, hours.endsAt, timeZone);
      return call('duty.enter', { id, staffId, startsAt, endsAt, kind, post });
    }
    return false;
  };
  return (
    <FormFrame title={t('duty.enter')} save={t('duty.enterSave')} faults={faults} send={send} onDone={onDone}>
      <div className={keyStyles.three}>
        <StaffChoice
          name="staffId"
          label={t('duty.field.staffId')}
          value={staffId}
          onChange={setStaffId}
          faults={faults}
          required
          autoFocus
        />
        <DayField name="date" label={t('duty.field.date')} value={date} onChange={setDate} fault={faults.of('date')} />
        <TextField name="post" label={t('duty.field.post')} maxLength={40} value={post} onChange={setPost} />
      </div>
      <div className={keyStyles.three}>
        {(['startsAt', 'endsAt'] as const).map((end) => (
          <HourField
            key={end}
            name={end}
            label={t(`duty.field.${end}`)}
            value={hours[end]}
            onChange={(value) => {
              setHours({ ...hours, [end]: value ?? '' });
              faults.clear();
            }}
            fault={faults.of(end)}
          />
        ))}
        <ChoiceField<DutyKind>
          name="kind"
          label={t('duty.field.kind')}
          value={kind}
          onChange={setKind}
          choices={dutyKinds.map((value) => ({ value, label: t(`duty.kind.${value}`) }))}
        />
      </div>
    </FormFrame>
  );
}

/** A shift that is not to be: it stays in the history with the reason. */
export function RemoveShift({ shift, onDone }: { shift: ShiftLine; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const timeZone = useSite((s) => s.site.timeZone);
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={`${t('duty.remove')}：${t('duty.chosen', { name: shift.name, span: spanText(shift, timeZone) })}`}
      save={t('duty.remove')}
      faults={faults}
      send={() => call('duty.remove', { shiftId: shift.id, reason })}
      onDone={onDone}
    >
      <TextField
        name="reason"
        label={t('duty.field.reason')}
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
