import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import type { BatchView } from '../../shared/contract/mail.ts';
import { mailTypes } from '../../shared/registers/mail-items.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';
import keyStyles from '../keys/keys.module.css';
import { usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import { LabelNotice } from './label-notice.tsx';
import styles from './mail.module.css';
import { type Recipient, recipientsOf } from './receive-values.ts';
import type { Receive } from './use-receive.ts';

interface ReceiveFormProps {
  receive: Receive;
  batches: readonly BatchView[];
  /** The room has asked for something: it is read before the item is saved. */
  asked(unitId: string): boolean;
}

/** S24: number, whose, done. Everything else stays as it was for the item before. */
export function ReceiveForm({ receive, batches, asked }: ReceiveFormProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const { id, values, faults, problem, busy, reads, put, save } = receive;
  const supervises = usePerson()?.role === 'supervisor';
  const typed = values.room.text.trim();
  const found = useDesk('units.find', { text: typed.slice(0, 60) }, { enabled: typed !== '' && !values.room.unit });
  const focus = useCallback((name: string) => {
    form.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus();
  }, []);
  // A new item begins at its number; a number that was scanned goes on to whose it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each item is one beginning
  useEffect(() => focus('trackingNo'), [id, focus]);
  useEffect(() => {
    if (reads > 0) focus('unitId');
  }, [reads, focus]);
  useKeys({ 'mod+Enter': () => void save(), 'mod+S': () => void save() });
  const settles = ({ hit, addressee }: Recipient) => {
    if (addressee === '' || values.trackingNo === '' || asked(hit.unit.id)) return false;
    return !(values.type === 'courier' && supervises && values.exceptReason === '');
  };
  const pick = (recipient: Recipient) => {
    const { hit, addressee } = recipient;
    put({ room: { text: hit.unit.code, unit: hit.unit }, addressee: addressee || values.addressee });
    if (settles(recipient)) void save();
    else focus('addressee');
  };
  const text = (name: 'trackingNo' | 'addressee' | 'shelf' | 'remarks' | 'exceptReason', required = false) => (
    <TextField
      name={name}
      label={t(`mail.field.${name}`)}
      required={required}
      maxLength={name === 'remarks' ? 500 : name === 'exceptReason' ? 300 : name === 'shelf' ? 30 : 60}
      value={values[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  return (
    <form
      className={styles.item}
      ref={(element) => {
        form.current = element;
        faults.formRef(element);
      }}
      aria-label={t('mail.receive.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles.hint}>{t('mail.receive.scan')}</p>
      <LabelNotice receive={receive} />
      <div data-form className={keyStyles.fields}>
        <div className={keyStyles.pair}>
          <TextField
            name="trackingNo"
            label={t('mail.field.trackingNo')}
            maxLength={60}
            value={values.trackingNo}
            onChange={(trackingNo) => put({ trackingNo })}
            fault={faults.of('trackingNo')}
            input={{
              onKeyDown: (event) => {
                if (event.key !== 'Enter' || values.trackingNo === '' || event.ctrlKey) return;
                event.preventDefault();
                focus('unitId');
              },
            }}
          />
          <PickField<Recipient>
            name="unitId"
            label={t('mail.receive.who')}
            required
            fault={faults.of('unitId')}
            value={values.room.text}
            onChange={(next) => put({ room: { text: next, unit: null } })}
            choices={values.room.unit ? [] : recipientsOf(found.data ?? [])}
            ready={found.error !== null || (found.data !== undefined && !found.stale)}
            chosen={values.room.unit !== null}
            keyOf={({ hit, addressee }) => `${hit.unit.id} ${addressee}`}
            show={({ hit, addressee }) => `${hit.unit.code} ${addressee || t('mail.receive.someoneElse')}`}
            onPick={pick}
            settles={() => false}
          />
        </div>
        <div className={keyStyles.pair}>
          {text('addressee', true)}
          <SelectField
            name="type"
            label={t('mail.field.type')}
            value={values.type}
            onChange={(type) => type !== '' && put({ type })}
            options={mailTypes.map((value) => ({ value, label: t(`mail.type.${value}`) }))}
          />
        </div>
        {values.type === 'courier' && (
          <>
            <p className={styles.hint}>{t('mail.receive.courierHint')}</p>
            {supervises && text('exceptReason')}
          </>
        )}
        <div className={keyStyles.three}>
          {text('shelf')}
          <SelectField
            name="batchId"
            label={t('mail.field.batchId')}
            value={values.batchId}
            empty={t('mail.receive.noBatch')}
            onChange={(batchId) => put({ batchId })}
            options={batches.slice(0, 12).map(({ record, registered }) => ({
              value: record.id,
              label: t('mail.receive.batchLeft', { no: record.no, special: record.specialCount, registered }),
            }))}
          />
          {text('remarks')}
        </div>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <p className={keyStyles.buttons}>
        <Button type="submit" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          {t('mail.receive.save')}
        </Button>
      </p>
    </form>
  );
}
