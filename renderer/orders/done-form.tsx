import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OrderView } from '../../shared/contract/orders.ts';
import { call } from '../desk/bridge.ts';
import { NumberField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PhraseAreaField } from '../phrases/phrase-area-field.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './orders.module.css';

interface Part {
  key: number;
  name: string;
  qty: number;
  oldSerial: string;
  newSerial: string;
}

/** What was done, and which parts were fitted: of swapped ones both numbers. */
export function DoneForm({ view, onDone }: { view: OrderView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [workDone, setWorkDone] = useState('');
  const [at, setAt] = useState<TypedTime>(null);
  const [parts, setParts] = useState<Part[]>([]);
  const send = () => {
    if (workDone.trim() === '' || typeof at === 'string') {
      faults.set([
        ...(workDone.trim() === '' ? [{ field: 'workDone', code: 'required' as const }] : []),
        ...(typeof at === 'string' ? [{ field: 'at', code: 'format' as const }] : []),
      ]);
      return false as const;
    }
    const said = parts.map(({ key: _, ...part }) => part);
    return call('orders.done', { orderId: view.record.id, workDone, parts: said, at });
  };
  const change = (key: number, fields: Partial<Part>) =>
    setParts((all) => all.map((part) => (part.key === key ? { ...part, ...fields } : part)));
  const add = () =>
    setParts((all) => [...all, { key: (all.at(-1)?.key ?? 0) + 1, name: '', qty: 1, oldSerial: '', newSerial: '' }]);
  return (
    <FormFrame title={t('orders.step.done')} save={t('words.save')} faults={faults} send={send} onDone={onDone}>
      <PhraseAreaField
        place="result"
        name="workDone"
        label={t('orders.field.workDone')}
        required
        autoFocus
        rows={2}
        value={workDone}
        onChange={setWorkDone}
        fault={faults.of('workDone')}
      />
      {parts.map((part, i) => (
        <div key={part.key} className={styles.part}>
          <TextField
            name={`parts.${i}.name`}
            label={t('orders.field.partName')}
            value={part.name}
            onChange={(name) => change(part.key, { name })}
            fault={faults.of(`parts.${i}.name`)}
          />
          <NumberField
            name={`parts.${i}.qty`}
            label={t('orders.field.qty')}
            value={part.qty}
            onChange={(qty) => change(part.key, { qty })}
            fault={faults.of(`parts.${i}.qty`)}
          />
          <TextField
            name={`parts.${i}.oldSerial`}
            label={t('orders.field.oldSerial')}
            value={part.oldSerial}
            onChange={(oldSerial) => change(part.key, { oldSerial })}
          />
          <TextField
            name={`parts.${i}.newSerial`}
            label={t('orders.field.newSerial')}
            value={part.newSerial}
            onChange={(newSerial) => change(part.key, { newSerial })}
          />
        </div>
      ))}
      <Button variant="default" className={styles.add} onClick={add}>
        {t('orders.addPart')}
      </Button>
      <TimeField
        name="at"
        label={t('orders.field.at')}
        value={at}
        onChange={setAt}
        fault={faults.of('at')}
        leaning="past"
      />
    </FormFrame>
  );
}
