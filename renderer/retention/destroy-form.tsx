import { useState } from 'react';
import type { DestructionView, RetentionPlan } from '../../shared/contract/retention.ts';
import { type DestructionReason, destructionReasons, witnessRoles } from '../../shared/registers/destructions.ts';
import { call } from '../desk/bridge.ts';
import { queryClient } from '../desk/query-client.ts';
import { useDesk, useDeskEvent } from '../desk/use-desk.ts';
import { ChoiceField, SelectField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { PinField } from '../handovers/pin-field.tsx';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { usePerson } from '../session/session.ts';
import styles from './retention.module.css';

interface Typed {
  reason: DestructionReason;
  remarks: string;
  approvedBy: string;
  pin: string;
  witness: string;
  witnessPin: string;
}
const nothing: Typed = { reason: 'expired', remarks: '', approvedBy: '', pin: '', witness: '', witnessPin: '' };

/** What was shown may not be what is there: a wrong PIN changes nothing of it. */
const lookAgain = () => void queryClient.invalidateQueries({ queryKey: ['retention'] });

/** F21: who fills it in, who is there, who approved; both type their PIN. */
export function DestroyForm({ plan, onDone }: { plan: RetentionPlan; onDone(made?: DestructionView): void }) {
  const t = useText();
  const faults = useFaults();
  const me = usePerson();
  const staff = useDesk('staff.list', {}).data ?? [];
  const [typed, setTyped] = useState(nothing);
  const [percent, setPercent] = useState<number | null>(null);
  useDeskEvent('progress', ({ task, done }) => {
    if (task === 'destroy') setPercent(Math.floor(done * 100));
  });
  const set = (field: keyof Typed) => (value: string) => {
    setTyped({ ...typed, [field]: value });
    faults.clear(field);
  };
  const others = staff.filter(
    ({ id, active, role }) => active && id !== me?.id && witnessRoles.some((allowed) => allowed === role),
  );
  const send = () => {
    const missing = (['approvedBy', 'pin', 'witness', 'witnessPin'] as const).filter((f) => typed[f].trim() === '');
    if (missing.length > 0) {
      faults.set(missing.map((field) => ({ field, code: 'required' })));
      return false;
    }
    const { rule, count, until } = plan;
    return call('retention.destroy', { rule, count, until, ...typed })
      .then(onDone)
      .finally(lookAgain);
  };
  return (
    <FormFrame
      title={t('retention.form', { count: plan.count })}
      save={t('retention.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={styles.form}>
        <ChoiceField<DestructionReason>
          name="reason"
          label={t('retention.field.reason')}
          value={typed.reason}
          onChange={set('reason')}
          choices={destructionReasons.map((value) => ({ value, label: t(`retention.reason.${value}`) }))}
        />
        <TextField
          name="approvedBy"
          label={t('retention.field.approvedBy')}
          hint={t('retention.field.approvedHint')}
          required
          maxLength={60}
          value={typed.approvedBy}
          onChange={set('approvedBy')}
          fault={faults.of('approvedBy')}
        />
        <PinField
          name="pin"
          label={t('retention.field.pin', { name: me?.name ?? '' })}
          value={typed.pin}
          onChange={set('pin')}
          fault={faults.of('pin')}
        />
        <SelectField<string>
          name="witness"
          label={t('retention.field.witness')}
          required
          empty="—"
          value={typed.witness}
          onChange={set('witness')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          fault={faults.of('witness')}
        />
        <PinField
          name="witnessPin"
          label={t('retention.field.witnessPin')}
          value={typed.witnessPin}
          onChange={set('witnessPin')}
          fault={faults.of('witnessPin')}
        />
        <TextAreaField
          name="remarks"
          label={t('retention.field.remarks')}
          value={typed.remarks}
          onChange={set('remarks')}
          fault={faults.of('remarks')}
        />
        {percent === null ? null : (
          <p role="status">
            <progress max={100} value={percent} aria-label={t('retention.running', { percent })} />{' '}
            {t('retention.running', { percent })}
          </p>
        )}
      </div>
    </FormFrame>
  );
}
