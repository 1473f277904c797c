import type { ShiftLine } from '../../shared/contract/duty.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { call } from '../desk/bridge.ts';
import { now } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ReasonField, SelectField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import type { SwapDraft } from './duty-draft.ts';
import { mondayOf, spanText } from './shift-text.ts';
import { StaffChoice } from './staff-choice.tsx';

interface AskSwapProps {
  shift: ShiftLine;
  /** The Monday of the week that is shown. */
  from: string;
  onDone(): void;
}

/** One shift for another, or taken over; both are named, and nothing changes before a supervisor approves. */
export function AskSwap(props: AskSwapProps) {
  return (
    <OwnDraft form="duty" of={{ step: 'askSwap', shiftId: props.shift.id }}>
      {(draft) => <OpenSwap {...props} draft={draft} />}
    </OwnDraft>
  );
}

function OpenSwap({ shift, from, draft, onDone }: AskSwapProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const timeZone = useSite((s) => s.site.timeZone);
  const { id, said, put } = useKeptForm<SwapDraft>({
    ...{ form: 'duty', draft, faults },
    empty: () => ({ step: 'askSwap', week: from, shiftId: shift.id, otherId: '', otherShiftId: '', reason: '' }),
    title: (now) => `${t('duty.askSwap')} ${spanText(shift, timeZone)} ${now.reason}`,
  });
  const { otherId, otherShiftId, reason } = said;
  const theirs = useShiftsNear(shift).filter((one) => one.staffId === otherId && one.startsAt > now());
  const send = () => {
    if (otherId === '') {
      faults.set([{ field: 'otherId', code: 'required' }]);
      return false;
    }
    const asked = {
      id,
      staffId: shift.staffId,
      shiftId: shift.id,
      otherId,
      otherShiftId: otherShiftId || null,
      reason,
    };
    return call('duty.askSwap', asked).then(() => tellDone(t('duty.asked')));
  };
  return (
    <FormFrame
      title={`${t('duty.askSwap')}：${t('duty.chosen', { name: shift.name, span: spanText(shift, timeZone) })}`}
      save={t('duty.ask')}
      faults={faults}
      draftId={id}
      send={send}
      onDone={onDone}
    >
      <div className={keyStyles.pair}>
        <StaffChoice
          name="otherId"
          label={t('duty.field.otherId')}
          value={otherId}
          onChange={(next) => put({ otherId: next, otherShiftId: '' })}
          faults={faults}
          without={shift.staffId}
          required
          autoFocus
        />
        <SelectField<string>
          name="otherShiftId"
          label={t('duty.field.otherShiftId')}
          value={otherShiftId}
          onChange={(next) => put({ otherShiftId: next })}
          empty={t('duty.field.takeOver')}
          options={theirs.map((one) => ({ value: one.id, label: spanText(one, timeZone) }))}
          fault={faults.of('otherShiftId')}
        />
      </div>
      <ReasonField
        value={reason}
        onChange={(next) => put({ reason: next })}
        faults={faults}
        fault={faults.of('shiftId')}
      />
    </FormFrame>
  );
}

/** @returns the planned shifts of that week and the next: what people usually exchange */
function useShiftsNear(shift: ShiftLine): ShiftLine[] {
  const timeZone = useSite((s) => s.site.timeZone);
  const from = mondayOf(wallTime(shift.startsAt, timeZone).date);
  const week = useDesk('duty.week', { from }).data;
  const next = useDesk('duty.week', { from: dateAfter(from, 7) }).data;
  const all = [...(week?.shifts ?? []), ...(next?.shifts ?? [])].filter(({ status }) => status === 'planned');
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
