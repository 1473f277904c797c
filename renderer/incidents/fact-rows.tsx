import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldFault } from '../../shared/errors.ts';
import { CheckField, NumberField, TextField, TimeField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import type { FactsSaid } from './incident-drafts.ts';
import styles from './incidents.module.css';

interface RowsProps<R> {
  rows: readonly R[];
  onChange(rows: R[]): void;
}

interface ListedProps<R> extends RowsProps<R> {
  field: 'losses' | 'injured' | 'authorities';
  add: string;
  blank: R;
  fault?: FieldFault | undefined;
  nameOf(row: R): string;
  show(row: R, put: (fields: Partial<R>) => void, at: number): ReactNode;
}

/** Rows of one kind: each can be changed and taken out, one more is a press away. */
function Listed<R>({ rows, onChange, field, add, blank, fault, nameOf, show }: ListedProps<R>) {
  const t = useText();
  return (
    <fieldset className={styles.rows} data-field={field}>
      <legend>{t(`incidents.field.${field}`)}</legend>
      {fault && <span role="alert">{t(`errors.field.${fault}`)}</span>}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that are typed have nothing else to be known by
        <div key={at} className={styles.row}>
          {show(row, (fields) => onChange(rows.map((one, i) => (i === at ? { ...one, ...fields } : one))), at)}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('incidents.removeOne', { what: nameOf(row) || String(at + 1) })}
            onClick={() => onChange(rows.filter((_, i) => i !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => onChange([...rows, blank])}>
        {add}
      </Button>
    </fieldset>
  );
}

type Row<F extends 'losses' | 'injured' | 'authorities'> = FactsSaid[F][number];

export function LossRows({ fault, ...props }: RowsProps<Row<'losses'>> & { fault: FieldFault | undefined }) {
  const t = useText();
  return (
    <Listed
      {...props}
      field="losses"
      fault={fault}
      add={t('incidents.addLoss')}
      blank={{ item: '', amount: null, insured: false }}
      nameOf={({ item }) => item}
      show={({ item, amount, insured }, put, at) => (
        <>
          <TextField
            name={`losses.${at}.item`}
            label={t('incidents.lossItem')}
            maxLength={200}
            value={item}
            onChange={(value) => put({ item: value })}
            autoFocus={item === ''}
          />
          <NumberField
            name={`losses.${at}.amount`}
            label={t('incidents.lossAmount')}
            value={amount ?? Number.NaN}
            onChange={(value) => put({ amount: Number.isNaN(value) ? null : value })}
          />
          <CheckField
            name={`losses.${at}.insured`}
            label={t('incidents.insured')}
            value={insured}
            onChange={(value) => put({ insured: value })}
          />
        </>
      )}
    />
  );
}

export function InjuredRows(props: RowsProps<Row<'injured'>>) {
  const t = useText();
  return (
    <Listed
      {...props}
      field="injured"
      add={t('incidents.addInjured')}
      blank={{ who: '', harm: '' }}
      nameOf={({ who }) => who}
      show={({ who, harm }, put, at) => (
        <>
          <TextField
            name={`injured.${at}.who`}
            label={t('incidents.injuredWho')}
            maxLength={60}
            value={who}
            onChange={(value) => put({ who: value })}
            autoFocus={who === ''}
          />
          <TextField
            name={`injured.${at}.harm`}
            label={t('incidents.injuredHarm')}
            maxLength={200}
            value={harm}
            onChange={(value) => put({ harm: value })}
          />
          <span />
        </>
      )}
    />
  );
}

export function AuthorityRows(props: RowsProps<Row<'authorities'>>) {
  const t = useText();
  return (
    <Listed
      {...props}
      field="authorities"
      add={t('incidents.addAuthority')}
      blank={{ name: '', at: null, ref: '' }}
      nameOf={({ name }) => name}
      show={({ name, at: moment, ref }, put, at) => (
        <>
          <TextField
            name={`authorities.${at}.name`}
            label={t('incidents.authorityName')}
            maxLength={60}
            value={name}
            onChange={(value) => put({ name: value })}
            autoFocus={name === ''}
          />
          <TimeField
            name={`authorities.${at}.at`}
            label={t('incidents.field.at')}
            emptyMeans="—"
            value={moment}
            onChange={(value) => put({ at: value })}
          />
          <TextField
            name={`authorities.${at}.ref`}
            label={t('incidents.authorityRef')}
            maxLength={60}
            value={ref}
            onChange={(value) => put({ ref: value })}
          />
        </>
      )}
    />
  );
}
