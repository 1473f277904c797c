import { useState } from 'react';
import type { HandoverSheet } from '../../shared/registers/handover-sheet.ts';
import { readYuan, yuanText } from '../../shared/registers/prices.ts';
import { CheckField, ChoiceField, type Faults, TextAreaField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { EquipmentList } from './equipment-list.tsx';
import styles from './handovers.module.css';
import { useDeskPeople } from './people.ts';
import type { Written } from './use-written.ts';

interface WrittenFormProps {
  written: Written;
  sheet: HandoverSheet;
  faults: Faults;
}

/** What no register knows: money, wrong slips, supplies, equipment, and what the next shift must be told. */
export function WrittenForm({ written: { parts, put, pending }, sheet, faults }: WrittenFormProps) {
  const t = useText();
  const people = useDeskPeople(null);
  const [cash, setCash] = useState(parts.cash === null ? '' : yuanText(parts.cash));
  const fen = cash.trim() === '' ? null : readYuan(cash);
  const turn = (id: string, on: boolean) =>
    put({ readers: on ? [...parts.readers, id] : parts.readers.filter((one) => one !== id) });
  return (
    <>
      <h2>{t('handovers.field.instructions')}</h2>
      <TextAreaField
        name="instructions"
        label={t('handovers.field.forNextShift')}
        value={parts.instructions}
        onChange={(instructions) => {
          put({ instructions });
          faults.clear('instructions');
        }}
        fault={faults.of('instructions')}
        maxRows={5}
      />
      <fieldset className={styles.readers}>
        <legend>{t('handovers.field.readers')}</legend>
        {people.map(({ id, name }) => (
          <CheckField
            key={id}
            name={`reader.${id}`}
            label={name}
            value={parts.readers.includes(id)}
            onChange={(on) => turn(id, on)}
          />
        ))}
      </fieldset>
      <h2>{t('handovers.money.title')}</h2>
      <p className={styles.line}>
        <span>{t('handovers.money.fees', { yuan: yuanText(sheet.fees) })}</span>
        <span>{t('handovers.money.outstanding', { yuan: yuanText(sheet.outstanding) })}</span>
      </p>
      <TextField
        name="cash"
        label={t('handovers.field.cash')}
        maxLength={12}
        value={cash}
        onChange={(typed) => {
          setCash(typed);
          const amount = typed.trim() === '' ? null : readYuan(typed);
          if (!Number.isNaN(amount)) put({ cash: amount });
        }}
        fault={Number.isNaN(fen) ? 'format' : faults.of('cash')}
      />
      <TextField
        name="wronglyIssued"
        label={t('handovers.field.wronglyIssued')}
        maxLength={500}
        value={parts.wronglyIssued}
        onChange={(wronglyIssued) => put({ wronglyIssued })}
      />
      <TextField
        name="customerQuestions"
        label={t('handovers.field.customerQuestions')}
        maxLength={500}
        value={parts.customerQuestions}
        onChange={(customerQuestions) => put({ customerQuestions })}
      />
      <h2>{t('handovers.field.equipment')}</h2>
      <ChoiceField<'ok' | 'short'>
        name="suppliesOk"
        label={t('handovers.field.suppliesOk')}
        required
        value={parts.suppliesOk === null ? null : parts.suppliesOk ? 'ok' : 'short'}
        onChange={(value) => {
          put({ suppliesOk: value === 'ok' });
          faults.clear('suppliesOk');
        }}
        choices={(['ok', 'short'] as const).map((value) => ({ value, label: t(`handovers.supplies.${value}`) }))}
        fault={faults.of('suppliesOk')}
      />
      {parts.suppliesOk === false && (
        <TextField
          name="suppliesNote"
          label={t('handovers.field.suppliesNote')}
          required
          maxLength={500}
          value={parts.suppliesNote}
          onChange={(suppliesNote) => {
            put({ suppliesNote });
            faults.clear('suppliesNote');
          }}
          fault={faults.of('suppliesNote')}
        />
      )}
      <EquipmentList lines={parts.equipment} onChange={(equipment) => put({ equipment })} faults={faults} />
      <p role="status">{t(pending ? 'handovers.unsaved' : 'handovers.saved')}</p>
    </>
  );
}
