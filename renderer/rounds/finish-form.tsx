import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PatrolView } from '../../shared/contract/patrols.ts';
import { type itemMarks, type PatrolItem, patrolItems } from '../../shared/registers/patrols.ts';
import { call } from '../desk/bridge.ts';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './rounds.module.css';

type Marks = Partial<Record<PatrolItem, (typeof itemMarks)[number]>>;

/** The sheet of the round: each item is right, or has its finding; all the rest by one press. */
export function FinishForm({ view: { record, findings }, onDone }: { view: PatrolView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const found = new Set(findings.map((one) => one.record.item));
  const [items, setItems] = useState<Marks>(() => Object.fromEntries([...found].map((item) => [item, 'problem'])));
  const [missedReason, setMissedReason] = useState('');
  const left = record.points.filter(({ way }) => way === null).length;
  const restOk = () => {
    setItems((last) => Object.fromEntries(patrolItems.map((item) => [item, last[item] ?? 'ok'])));
    for (const item of patrolItems) faults.clear(`items.${item}`);
  };
  const send = () => call('patrols.finish', { patrolId: record.id, items, missedReason });
  return (
    <FormFrame
      title={t('rounds.finish.title')}
      save={t('rounds.finish.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <p className={styles.top}>
        <Button variant="default" onClick={restOk} autoFocus>
          {t('rounds.finish.restOk')}
        </Button>
        {t('rounds.finish.lead')}
      </p>
      <div className={styles.items}>
        {patrolItems.map((item) => (
          <ChoiceField
            key={item}
            name={`items.${item}`}
            label={t(`rounds.item.${item}`)}
            required
            value={items[item] ?? null}
            onChange={(mark) => {
              setItems((last) => ({ ...last, [item]: mark }));
              faults.clear(`items.${item}`);
            }}
            choices={(['ok', 'problem'] as const).map((value) => ({ value, label: t(`rounds.mark.${value}`) }))}
            fault={faults.of(`items.${item}`)}
            {...(items[item] === 'problem' && !found.has(item) && { hint: t('rounds.finish.problemHint') })}
          />
        ))}
      </div>
      {left > 0 && (
        <TextField
          name="missedReason"
          label={t('rounds.finish.missedReason', { count: left })}
          required
          maxLength={200}
          value={missedReason}
          onChange={(value) => {
            setMissedReason(value);
            faults.clear('missedReason');
          }}
          fault={faults.of('missedReason')}
        />
      )}
    </FormFrame>
  );
}
