import { useState } from 'react';
import type { ShiftLine } from '../../shared/contract/duty.ts';
import { hourMinute } from '../../shared/registers/base.ts';
import { type DutyKind, dutyKinds } from '../../shared/registers/duty-shifts.ts';
import { isDate } from '../../shared/time/calendar.ts';
import { atWallTime, nextWallTime } from '../../shared/time/site-time.ts';
import { call } from '../desk/bridge.ts';
import { HourField } from '../directory/hour-field.tsx';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ChoiceField, ReasonField, TextField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { DayField } from '../print/day-field.tsx';
import type { ShiftDraft } from './duty-draft.ts';
import { spanText } from './shift-text.ts';
import { StaffChoice } from './staff-choice.tsx';

interface EnterShiftProps {
  /** The Monday of the week that is shown. */
  from: string;
  onDone(): void;
}

/** One shift by hand; an end before the beginning is the next day's. */
export function EnterShift(props: EnterShiftProps) {
  return (
    <OwnDraft form="duty" of={{ step: 'enter' }}>
      {(draft) => <OpenShift {...props} draft={draft} />}
    </OwnDraft>
  );
}

function OpenShift({ from, draft, onDone }: EnterShiftProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const timeZone = useSite((s) => s.site.timeZone);
  const { id, said, put } = useKeptForm<ShiftDraft>({
    ...{ form: 'duty', draft, faults },
    empty: () => ({
      ...{ step: 'enter', week: from, shiftId: '', staffId: '', date: from },
      ...{ startsAt: '08:00', endsAt: '20:00', kind: 'post', post: '' },
    }),
    title: (now) => `${t('duty.enter')} ${now.date} ${now.post}`,
  });
  const { staffId, date, kind, post } = said;
  const send = () => {
    const wrong = (['startsAt', 'endsAt'] as const).find((end) => !hourMinute.safeParse(said[end]).success);
    if (staffId === '') faults.set([{ field: 'staffId', code: 'required' }]);
    else if (!isDate(date)) faults.set([{ field: 'date', code: 'format' }]);
    else if (wrong) faults.set([{ field: wrong, code: 'format' }]);
    else {
      const startsAt = atWallTime(date, said.startsAt, timeZone);
      const endsAt = nextWallTime(startsAt, said.endsAt, timeZone);
      return call('duty.enter', { id, staffId, startsAt, endsAt, kind, post });
    }
    return false;
  };
  return (
    <FormFrame
      title={t('duty.enter')}
      save={t('duty.enterSave')}
      faults={faults}
      draftId={id}
      send={send}
      onDone={onDone}
    >
      <div className={keyStyles.three}>
        <StaffChoice
          name="staffId"
          label={t('duty.field.staffId')}
          value={staffId}
          onChange={(next) => put({ staffId: next })}
          faults={faults}
          required
          autoFocus
        />
        <DayField
          name="date"
          label={t('duty.field.date')}
          value={date}
          onChange={(next) => put({ date: next })}
          fault={faults.of('date')}
        />
        <TextField
          name="post"
          label={t('duty.field.post')}
          maxLength={40}
          value={post}
          onChange={(next) => put({ post: next })}
        />
      </div>
      <div className={keyStyles.three}>
        {(['startsAt', 'endsAt'] as const).map((end) => (
          <HourField
            key={end}
            name={end}
            label={t(`duty.field.${end}`)}
            value={said[end]}
            onChange={(value) => {
              put({ [end]: value ?? '' });
              faults.clear();
            }}
            fault={faults.of(end)}
          />
        ))}
        <ChoiceField<DutyKind>
          name="kind"
          label={t('duty.field.kind')}
          value={kind}
          onChange={(next) => put({ kind: next })}
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
      <ReasonField autoFocus value={reason} onChange={setReason} faults={faults} />
    </FormFrame>
  );
}
