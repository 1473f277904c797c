import type { VacantToday } from '../../shared/contract/vacant.ts';
import { call } from '../desk/bridge.ts';
import { useDesk } from '../desk/use-desk.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { NumberField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './rounds.module.css';

/** What was compared, while it is written. */
interface Compared {
  week: string;
  countActual: number | null;
  differences: string;
  agreedWith: string;
}

interface ReconcileFormProps {
  today: VacantToday;
  onDone(): void;
}

/** S29, weekly: the register against what is really vacant, with the departments. */
export function ReconcileForm({ today, onDone }: ReconcileFormProps) {
  return (
    <OwnDraft form="reconciliation" of={{ week: today.week }}>
      {(draft) => <OpenComparison today={today} draft={draft} onDone={onDone} />}
    </OwnDraft>
  );
}

function OpenComparison({ today, draft, onDone }: ReconcileFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const { id, said, put } = useKeptForm<Compared>({
    ...{ form: 'reconciliation', draft, faults },
    empty: () => ({ week: today.week, countActual: null, differences: '', agreedWith: '' }),
    title: (now) => `${today.week} ${now.differences}`,
  });
  const countActual = said.countActual ?? Number.NaN;
  const { data } = useDesk('vacant.reconciliations', {});
  const count = today.units.length;
  return (
    <>
      <FormFrame
        title={t('rounds.vacant.reconcileTitle', { week: today.week })}
        save={t('rounds.vacant.reconcileSave')}
        faults={faults}
        draftId={id}
        send={() => call('vacant.reconcile', { ...said, id, countActual })}
        onDone={onDone}
      >
        <p>{t('rounds.vacant.countRegister', { count })}</p>
        <NumberField
          name="countActual"
          label={t('rounds.vacant.countActual')}
          required
          value={countActual}
          onChange={(value) => put({ countActual: Number.isNaN(value) ? null : value })}
          fault={faults.of('countActual')}
          autoFocus
        />
        <TextAreaField
          name="differences"
          label={t('rounds.vacant.differences')}
          required={!Number.isNaN(countActual) && countActual !== count}
          value={said.differences}
          onChange={(differences) => put({ differences })}
          fault={faults.of('differences')}
        />
        <TextField
          name="agreedWith"
          label={t('rounds.vacant.agreedWith')}
          required
          maxLength={200}
          value={said.agreedWith}
          onChange={(agreedWith) => put({ agreedWith })}
          fault={faults.of('agreedWith')}
        />
      </FormFrame>
      <h3>{t('rounds.vacant.lastReconciliations')}</h3>
      {data?.length === 0 && <p className={styles.hint}>{t('rounds.vacant.noReconciliations')}</p>}
      <ul className={styles.history}>
        {data?.map((one) => (
          <li key={one.id}>
            {t('rounds.vacant.reconciliationLine', {
              ...{ week: one.week, register: one.countRegister, actual: one.countActual },
              ...{ differences: one.differences, agreedWith: one.agreedWith, name: one.byName },
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
