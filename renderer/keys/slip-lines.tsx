import type { KeyInput } from '../../shared/contract/keys.ts';
import { typesOfClass } from '../../shared/registers/keys.ts';
import { type Faults, NumberField, SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import type { SlipLine } from './hand-over-values.ts';
import styles from './keys.module.css';

interface SlipLinesProps {
  lines: readonly SlipLine[];
  /** Where a line stands in the contract: `lines.0`. */
  at(line: SlipLine): string;
  empty: string;
  onChange(id: string, fields: Partial<SlipLine>): void;
  faults: Faults;
}

/** Each key with what was counted; one that nobody counts is not handed over. */
export function SlipLines({ lines, at, empty, onChange, faults }: SlipLinesProps) {
  const t = useText();
  const fault = faults.of('lines');
  return (
    <section data-field="lines" aria-label={t('keys.handOver.lines')} tabIndex={-1}>
      <h3>{t('keys.handOver.lines')}</h3>
      {fault && (
        <p role="alert">
          <Meaning tone="danger">{t('keys.handOver.noneCounted')}</Meaning>
        </p>
      )}
      {lines.length === 0 && <p className={styles.ring}>{empty}</p>}
      {lines.map((line) => (
        <div key={line.id} className={styles.slipLine}>
          {line.fresh ? (
            <FreshLine line={line} at={at(line)} onChange={(fields) => onChange(line.id, fields)} faults={faults} />
          ) : (
            <span>
              <b>{line.keyCode}</b> {line.label} · {t('keys.pieces', { count: line.copies })}
            </span>
          )}
          <NumberField
            name={`${at(line)}.qty`}
            label={`${t('keys.field.qty')} ${line.keyCode}`}
            value={line.counted ?? Number.NaN}
            onChange={(qty) => onChange(line.id, { counted: Number.isNaN(qty) ? null : qty })}
            fault={faults.of(`${at(line)}.qty`) ?? faults.of(at(line))}
          />
          <SelectField
            name={`${at(line)}.condition`}
            label={t('keys.field.condition')}
            value={line.condition}
            onChange={(condition) => condition !== '' && onChange(line.id, { condition })}
            options={(['good', 'damaged'] as const).map((value) => ({ value, label: t(`keys.condition.${value}`) }))}
            fault={faults.of(`${at(line)}.condition`)}
          />
        </div>
      ))}
    </section>
  );
}

interface FreshLineProps {
  line: SlipLine;
  at: string;
  onChange(fields: Partial<SlipLine>): void;
  faults: Faults;
}

function FreshLine({ line, at, onChange, faults }: FreshLineProps) {
  const t = useText();
  return (
    <span className={styles.three}>
      <TextField
        name={`${at}.fresh.keyCode`}
        label={t('keys.field.keyCode')}
        required
        maxLength={30}
        value={line.keyCode}
        onChange={(keyCode) => onChange({ keyCode })}
        fault={faults.of(`${at}.fresh.keyCode`)}
      />
      <SelectField<KeyInput['keyType']>
        name={`${at}.fresh.keyType`}
        label={t('keys.field.keyType')}
        value={line.fresh?.keyType ?? 'innerDoor'}
        onChange={(keyType) => keyType !== '' && onChange({ fresh: { keyType } })}
        options={typesOfClass.owner.map((value) => ({ value, label: t(`keys.type.${value}`) }))}
      />
      <NumberField
        name={`${at}.fresh.copies`}
        label={t('keys.field.copies')}
        value={line.copies}
        onChange={(copies) => onChange({ copies })}
        fault={faults.of(`${at}.fresh.copies`)}
      />
    </span>
  );
}
