import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BatchInput } from '../../shared/contract/mail.ts';
import { differs } from '../../shared/registers/mail-batches.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { drafts } from '../drafts/drafts.ts';
import { useDraft } from '../drafts/use-draft.ts';
import {
  CheckField,
  ChoiceField,
  type Faults,
  NumberField,
  TextAreaField,
  TextField,
  useFaults,
} from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { usePerson } from '../session/session.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import mailStyles from './mail.module.css';

/** A batch while it is counted; null: not looked at yet. */
export type BatchValues = Omit<BatchInput, 'id' | 'receiver' | 'at'>;
export const emptyBatch: BatchValues = {
  ...{ sheetNo: '', postOfficeSheetCount: null, countedItems: null, specialCount: null },
  ...{ sealOk: null, difference: '', periodicals: [], stamped: false },
};

interface BatchFormProps {
  id: string;
  values: BatchValues;
  onDone(batchId: string | null): void;
}

/** S24: first what the sheet says, what was counted and how the seal is; then the name under it. */
export function BatchForm({ id, values: start, onDone }: BatchFormProps) {
  const t = useText();
  const faults = useFaults();
  const person = usePerson()?.name ?? '';
  const [values, setValues] = useState(start);
  const [hand, setHand] = useState(noHand);
  useDraft({ id, form: 'mailBatch', title: t('mail.batches.fresh'), values, touched: values !== start });
  const put = (fields: Partial<BatchValues>) => {
    setValues({ ...values, ...fields });
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const { postOfficeSheetCount: sheet, countedItems: counted, specialCount: special, sealOk, difference } = values;
  const text = t('mail.batches.text', {
    ...{ sheet: sheet ?? '—', counted: counted ?? '—', special: special ?? '—', difference },
    seal: sealOk === null ? '—' : t(sealOk ? 'mail.batches.sealOk' : 'mail.batches.sealBroken'),
  });
  const send = async () => {
    const { record } = await call('mail.takeBatch', { ...values, id, receiver: handOf(hand, person, text), at: null });
    await drafts.settle(id);
    tellDone(t('mail.batches.done', { no: record.no }));
    onDone(record.id);
  };
  const number = (name: 'postOfficeSheetCount' | 'countedItems' | 'specialCount', first = false) => (
    <NumberField
      name={name}
      label={t(`mail.field.${name}`)}
      required
      value={values[name] ?? Number.NaN}
      onChange={(value) => put({ [name]: Number.isNaN(value) ? null : value })}
      fault={faults.of(name)}
      autoFocus={first}
    />
  );
  return (
    <FormFrame
      title={t('mail.batches.title')}
      save={t('mail.batches.save')}
      faults={faults}
      send={send}
      onDone={() => onDone(null)}
    >
      <div data-form className={styles.columns}>
        <div className={styles.fields}>
          <div className={styles.three}>
            {number('postOfficeSheetCount', true)}
            {number('countedItems')}
            {number('specialCount')}
          </div>
          <div className={styles.pair}>
            <ChoiceField<'yes' | 'no'>
              name="sealOk"
              label={t('mail.field.sealOk')}
              required
              value={sealOk === null ? null : sealOk ? 'yes' : 'no'}
              onChange={(value) => put({ sealOk: value === 'yes' })}
              choices={[
                { value: 'yes', label: t('mail.batches.sealOk') },
                { value: 'no', label: t('mail.batches.sealBroken') },
              ]}
              fault={faults.of('sealOk')}
            />
            <TextField
              name="sheetNo"
              label={t('mail.field.sheetNo')}
              maxLength={60}
              value={values.sheetNo}
              onChange={(sheetNo) => put({ sheetNo })}
            />
          </div>
          {(differs(values) || difference !== '') && (
            <>
              <p>
                <Meaning tone="danger">{t('mail.batches.differs')}</Meaning>
              </p>
              <TextAreaField
                name="difference"
                label={t('mail.field.difference')}
                required
                value={difference}
                onChange={(next) => put({ difference: next })}
                fault={faults.of('difference')}
              />
            </>
          )}
          <Periodicals values={values} put={put} faults={faults} />
        </div>
        <div className={styles.hands}>
          <CheckField
            name="stamped"
            label={t('mail.field.stamped')}
            required
            value={values.stamped}
            onChange={(stamped) => put({ stamped })}
            fault={faults.of('stamped')}
          />
          <SignField
            name="receiver"
            title={`${t('signing.purpose.receiver')} ${person}`}
            text={text}
            value={hand}
            onChange={setHand}
            faults={faults}
          />
        </div>
      </div>
    </FormFrame>
  );
}

interface PeriodicalsProps {
  values: BatchValues;
  put(fields: Partial<BatchValues>): void;
  faults: Faults;
}

/** F23: the newspapers and magazines of the day, title by title. */
function Periodicals({ values: { periodicals }, put, faults }: PeriodicalsProps) {
  const t = useText();
  const change = (at: number, fields: Partial<BatchValues['periodicals'][number]>) =>
    put({ periodicals: periodicals.map((line, i) => (i === at ? { ...line, ...fields } : line)) });
  return (
    <fieldset className={mailStyles.items}>
      <legend>{t('mail.batches.periodicals')}</legend>
      {periodicals.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place while its title is typed
        <div key={i} className={mailStyles.titles}>
          <TextField
            name={`periodicals.${i}.title`}
            label={t('mail.field.title')}
            maxLength={60}
            value={line.title}
            onChange={(title) => change(i, { title })}
            fault={faults.of(`periodicals.${i}.title`)}
          />
          {(['expected', 'counted'] as const).map((field) => (
            <NumberField
              key={field}
              name={`periodicals.${i}.${field}`}
              label={t(`mail.batches.${field}`)}
              value={line[field]}
              onChange={(value) => change(i, { [field]: value })}
              fault={faults.of(`periodicals.${i}.${field}`)}
            />
          ))}
          <span>
            {line.counted < line.expected && (
              <Meaning tone="danger">{t('mail.batches.short', { count: line.expected - line.counted })}</Meaning>
            )}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('mail.batches.removeTitle', { title: line.title })}
            onClick={() => put({ periodicals: periodicals.filter((_, at) => at !== i) })}
          >
            {t('mail.out.remove')}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        size="compact-md"
        onClick={() => put({ periodicals: [...periodicals, { title: '', expected: 1, counted: 1 }] })}
      >
        {t('mail.batches.addTitle')}
      </Button>
    </fieldset>
  );
}
