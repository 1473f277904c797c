import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ReasonField, TimeField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { useIsSupervisor, usePerson } from '../session/session.ts';
import type { LeaveDraft } from './duty-draft.ts';
import { StaffChoice } from './staff-choice.tsx';

interface AskLeaveProps {
  /** The Monday of the week that is shown. */
  from: string;
  onDone(): void;
}

/** A day's notice, or when they phoned; for oneself, and by a supervisor for anybody. */
export function AskLeave(props: AskLeaveProps) {
  return (
    <OwnDraft form="duty" of={{ step: 'askLeave' }}>
      {(draft) => <OpenLeave {...props} draft={draft} />}
    </OwnDraft>
  );
}

function OpenLeave({ from, draft, onDone }: AskLeaveProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const supervisor = useIsSupervisor();
  const me = usePerson()?.id ?? '';
  const { id, said, put } = useKeptForm<LeaveDraft>({
    ...{ form: 'duty', draft, faults },
    empty: () => ({
      ...{ step: 'askLeave', week: from, shiftId: '', staffId: me, otherId: '', reason: '' },
      ...{ startsAt: null, endsAt: null, calledAt: null },
    }),
    title: ({ reason }) => `${t('duty.askLeave')} ${reason}`,
  });
  // Another's half-written leave is not asked for in their name.
  const staffId = supervisor ? said.staffId : me;
  const { otherId, reason, startsAt, endsAt, calledAt } = said;
  const send = () => {
    if (typeof startsAt !== 'number' || typeof endsAt !== 'number' || typeof calledAt === 'string') {
      const ends = { startsAt, endsAt, ...(typeof calledAt === 'string' && { calledAt }) };
      const wrong = Object.entries(ends).filter(([, value]) => typeof value !== 'number');
      faults.set(wrong.map(([field, value]) => ({ field, code: value === null ? 'required' : 'format' })));
      return false;
    }
    const asked = { id, staffId, startsAt, endsAt, calledAt, otherId: otherId || null, reason };
    return call('duty.askLeave', asked).then(() => tellDone(t('duty.asked')));
  };
  const time = (field: 'startsAt' | 'endsAt' | 'calledAt', leaning: 'past' | 'future') => (
    <TimeField
      name={field}
      label={t(`duty.field.${field}`)}
      leaning={leaning}
      emptyMeans={field === 'calledAt' ? t('duty.field.calledHint') : t('duty.none')}
      value={said[field]}
      onChange={(value) => put({ [field]: value })}
      fault={faults.of(field)}
    />
  );
  return (
    <FormFrame title={t('duty.askLeave')} save={t('duty.ask')} faults={faults} draftId={id} send={send} onDone={onDone}>
      <div className={keyStyles.pair}>
        {supervisor && (
          <StaffChoice
            name="staffId"
            label={t('duty.field.staffId')}
            value={staffId}
            onChange={(next) => put({ staffId: next })}
            faults={faults}
            required
            autoFocus
          />
        )}
        <StaffChoice
          name="otherId"
          label={t('duty.field.standIn')}
          value={otherId}
          onChange={(next) => put({ otherId: next })}
          faults={faults}
          without={staffId}
        />
      </div>
      <div className={keyStyles.three}>
        {time('startsAt', 'future')}
        {time('endsAt', 'future')}
        {time('calledAt', 'past')}
      </div>
      <ReasonField value={reason} onChange={(next) => put({ reason: next })} faults={faults} />
    </FormFrame>
  );
}
