import { docTypes, type IdentityInput } from '../../shared/registers/identity.ts';
import { CheckField, type Faults, SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './signing.module.css';

export const noIdentity: IdentityInput = {
  docType: 'idCard',
  docNo: '',
  originalSeen: false,
  copyKept: false,
  relationToUnit: '',
};

/** What a draft may keep of it. */
export const withoutNumber = (identity: IdentityInput): IdentityInput => ({ ...identity, docNo: '' });

interface IdentityFieldsProps {
  /** Its name in the contract: faults find its fields by this. */
  name: string;
  value: IdentityInput;
  onChange(value: IdentityInput): void;
  faults: Faults;
}

/** §3.1: which document was shown, whose original was seen. For every register that hands something out. */
export function IdentityFields({ name, value, onChange, faults }: IdentityFieldsProps) {
  const t = useText();
  const put = (fields: Partial<IdentityInput>) => {
    onChange({ ...value, ...fields });
    for (const field of Object.keys(fields)) faults.clear(`${name}.${field}`);
  };
  return (
    <>
      <div className={styles.check}>
        <SelectField
          name={`${name}.docType`}
          label={t('signing.docType')}
          value={value.docType}
          onChange={(docType) => docType !== '' && put({ docType })}
          options={docTypes.map((type) => ({ value: type, label: t(`signing.docTypes.${type}`) }))}
        />
        <TextField
          name={`${name}.docNo`}
          label={t('signing.docNo')}
          hint={t('signing.docNoHint')}
          required
          maxLength={40}
          value={value.docNo}
          onChange={(docNo) => put({ docNo })}
          fault={faults.of(`${name}.docNo`)}
        />
        <TextField
          name={`${name}.relationToUnit`}
          label={t('signing.relationToUnit')}
          maxLength={60}
          value={value.relationToUnit}
          onChange={(relationToUnit) => put({ relationToUnit })}
          fault={faults.of(`${name}.relationToUnit`)}
        />
      </div>
      <div className={styles.ticks}>
        <CheckField
          name={`${name}.originalSeen`}
          label={t('signing.originalSeen')}
          required
          value={value.originalSeen}
          onChange={(originalSeen) => put({ originalSeen })}
          fault={faults.of(`${name}.originalSeen`)}
        />
        <CheckField
          name={`${name}.copyKept`}
          label={t('signing.copyKept')}
          value={value.copyKept}
          onChange={(copyKept) => put({ copyKept })}
        />
      </div>
    </>
  );
}
