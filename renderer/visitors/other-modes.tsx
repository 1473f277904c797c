import { type Faults, TextAreaField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { StaffNameField } from './staff-name-field.tsx';
import { membersIn, type VisitValues } from './visit-values.ts';
import styles from './visitors.module.css';

interface ModeProps {
  values: VisitValues;
  patch(fields: Partial<VisitValues>): void;
  faults: Faults;
}

/** Many at once: a list of names as it was pasted or typed. */
export function GroupFields({ values, patch, faults }: ModeProps) {
  const t = useText();
  const members = membersIn(values.members);
  const fault = faults.of('members') ?? members.map((_, i) => faults.of(`members.${i}.name`)).find(Boolean);
  return (
    <TextAreaField
      name="members"
      label={t('visitors.field.group')}
      hint={t('visitors.form.group')}
      required
      rows={4}
      maxRows={8}
      value={values.members}
      onChange={(text) => {
        patch({ members: text });
        faults.clear('members');
        for (let i = 0; i < members.length; i += 1) faults.clear(`members.${i}.name`);
      }}
      fault={fault}
      input={{ autoFocus: true, maxLength: 20_000 }}
    />
  );
}

/** A35: somebody who will not register is passed to the duty manager, by name. */
export function RefuseFields({ values, patch, faults }: ModeProps) {
  const t = useText();
  return (
    <>
      <p className={styles.lead}>{t('visitors.form.refuseLead')}</p>
      <StaffNameField
        name="passedTo"
        required
        autoFocus
        value={values.passedTo}
        onChange={(passedTo) => patch({ passedTo })}
        faults={faults}
      />
      <TextField
        name="remarks"
        label={t('visitors.form.looks')}
        maxLength={500}
        value={values.remarks}
        onChange={(remarks) => patch({ remarks })}
      />
      <TextField
        name="name"
        label={t('visitors.field.name')}
        maxLength={60}
        value={values.name}
        onChange={(name) => patch({ name })}
      />
    </>
  );
}
