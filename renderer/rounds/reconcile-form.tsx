import { useState } from 'react';
import type { VacantToday } from '../../shared/contract/vacant.ts';
import { call } from '../desk/bridge.ts';
import { useDesk } from '../desk/use-desk.ts';
import { NumberField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './rounds.module.css';

/** S29, weekly: the register against what is really vacant, with the departments. */
export function ReconcileForm({ today, onDone }: { today: VacantToday; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [id] = useState(() => crypto.randomUUID());
  const [countActual, setCountActual] = useState(Number.NaN);
  const [said, setSaid] = useState({ differences: '', agreedWith: '' });
  const { data } = useDesk('vacant.reconciliations', {});
  const put = (fields: Partial<typeof said>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const count = today.units.length;
  return (
    <>
      <FormFrame
        title={t('rounds.vacant.reconcileTitle', { week: today.week })}
        save={t('rounds.vacant.reconcileSave')}
        faults={faults}
        send={() => call('vacant.reconcile', { id, countActual, ...said })}
        onDone={onDone}
      >
        <p>{t('rounds.vacant.countRegister', { count })}</p>
        <NumberField
          name="countActual"
          label={t('rounds.vacant.countActual')}
          required
          value={countActual}
          onChange={(value) => {
            setCountActual(value);
            faults.clear('countActual');
          }}
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
