import { Button } from '@mantine/core';
import { useState } from 'react';
import { type EquipmentLine, equipmentConditions } from '../../shared/registers/equipment.ts';
import { ChoiceField, type Faults, NumberField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { equipmentName } from './equipment-name.ts';
import styles from './handovers.module.css';

interface EquipmentListProps {
  lines: readonly EquipmentLine[];
  onChange(lines: EquipmentLine[]): void;
  faults: Faults;
}

/** The desk's own list, as it was at the last handover; how each thing is is said anew. */
export function EquipmentList({ lines, onChange, faults }: EquipmentListProps) {
  const t = useText();
  const [name, setName] = useState('');
  const put = (at: number, fields: Partial<EquipmentLine>) => {
    onChange(lines.map((line, i) => (i === at ? { ...line, ...fields } : line)));
    for (const field of Object.keys(fields)) faults.clear(`equipment.${at}.${field}`);
  };
  const add = () => {
    if (name.trim() === '') return;
    onChange([...lines, { item: name.trim(), qty: 1, condition: null, note: '' }]);
    setName('');
  };
  return (
    <section aria-label={t('handovers.field.equipment')}>
      {lines.map((line, i) => {
        const item = equipmentName(line.item, t);
        return (
          <div key={line.item} className={styles.equipment}>
            <span>{item}</span>
            <NumberField
              name={`equipment.${i}.qty`}
              label={`${item} ${t('handovers.field.qty')}`}
              value={line.qty}
              onChange={(qty) => put(i, { qty })}
              fault={Number.isNaN(line.qty) ? 'format' : undefined}
            />
            <ChoiceField<(typeof equipmentConditions)[number]>
              name={`equipment.${i}.condition`}
              label={`${item} ${t('handovers.field.condition')}`}
              value={line.condition}
              onChange={(condition) => put(i, { condition })}
              choices={equipmentConditions.map((value) => ({ value, label: t(`handovers.condition.${value}`) }))}
              fault={faults.of(`equipment.${i}.condition`)}
            />
            <button
              type="button"
              className={styles.off}
              aria-label={t('handovers.removeEquipment', { item })}
              onClick={() => onChange(lines.filter((_, at) => at !== i))}
            >
              ✕
            </button>
            {line.condition !== null && line.condition !== 'good' && (
              <div data-wide>
                <TextField
                  name={`equipment.${i}.note`}
                  label={`${item} ${t('handovers.field.note')}`}
                  placeholder={t('handovers.field.note')}
                  required
                  maxLength={300}
                  value={line.note}
                  onChange={(note) => put(i, { note })}
                  fault={faults.of(`equipment.${i}.note`)}
                />
              </div>
            )}
          </div>
        );
      })}
      <div className={styles.buttons}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange(lines.map((line) => ({ ...line, condition: 'good', note: '' })))}
        >
          {t('handovers.allGood')}
        </Button>
        <TextField
          name="newEquipment"
          label={t('handovers.newEquipment')}
          maxLength={60}
          value={name}
          onChange={setName}
          input={{ w: 150 }}
        />
        <Button variant="default" size="compact-sm" onClick={add}>
          {t('handovers.addEquipment')}
        </Button>
      </div>
    </section>
  );
}
