import { useState } from 'react';
import type { VisitView } from '../../shared/contract/visitors.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { ChoiceField, isTime, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './visitors.module.css';

/** They leave: what they brought in is looked at, and one key is enough when there was nothing. */
export function SignOutForm({ view, onDone }: { view: VisitView; onDone(): void }) {
  const t = useText();
  const format = useFormat();
  const faults = useFaults();
  const now = useNow(10_000);
  const [leftAt, setLeftAt] = useState<TypedTime>(null);
  const [out, setOut] = useState<'yes' | 'no' | null>(null);
  const [remarks, setRemarks] = useState('');
  const { id: visitId, name, arrivedAt, belongings } = view.record;
  const send = () => {
    if (!isTime(leftAt)) {
      faults.set([{ field: 'leftAt', code: 'format' }]);
      return false;
    }
    const belongingsOut = belongings === '' || out === null ? null : out === 'yes';
    return call('visits.signOut', { visitId, leftAt, belongingsOut, remarks }).then(({ record }) =>
      tellDone(t('visitors.out.done', { name, span: format.span((record.leftAt ?? now) - arrivedAt) })),
    );
  };
  return (
    <FormFrame
      title={t('visitors.out.title', { name })}
      save={t('visitors.out.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <p className={styles.lead}>{t('visitors.out.inside', { span: format.span(now - arrivedAt) })}</p>
      {belongings !== '' && (
        <ChoiceField
          name="belongingsOut"
          label={t('visitors.out.belongings', { what: belongings })}
          required
          autoFocus
          value={out}
          onChange={(next) => {
            setOut(next);
            faults.clear('belongingsOut');
          }}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`visitors.out.${value}`) }))}
          fault={faults.of('belongingsOut')}
        />
      )}
      <div className={styles.pair}>
        <TimeField
          name="leftAt"
          label={t('visitors.out.time')}
          value={leftAt}
          onChange={(time) => {
            setLeftAt(time);
            faults.clear('leftAt');
          }}
          fault={faults.of('leftAt')}
        />
        <TextField
          name="remarks"
          label={t('visitors.field.remarks')}
          maxLength={500}
          value={remarks}
          onChange={setRemarks}
          autoFocus={belongings === ''}
        />
      </div>
    </FormFrame>
  );
}
