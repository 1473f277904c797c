import { type Contact, contactRoles } from '../../shared/registers/places.ts';
import { CheckField, PhoneField, SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from './form-frame.tsx';
import { useRecordForm } from './use-record-form.ts';

/** One contact of a unit. */
export function ContactForm({ contact, onDone }: { contact: Contact; onDone(): void }) {
  const t = useText();
  const form = useRecordForm('contacts.save', contact, onDone);
  const { field, change, values } = form;
  const undo = () => {
    form.undo();
    onDone();
  };
  return (
    <FormFrame title={values.name || t('directory.contacts.fresh')} form={{ ...form, undo }} fresh>
      <TextField {...field('name')} label={t('directory.contacts.name')} required autoFocus maxLength={60} />
      <SelectField
        {...field('role')}
        label={t('directory.contacts.role')}
        onChange={(value) => value && change('role')(value)}
        options={contactRoles.map((value) => ({ value, label: t(`domain.contactRole.${value}`) }))}
      />
      <PhoneField {...field('phone')} label={t('domain.field.phone')} />
      <TextField {...field('ext')} label={t('domain.field.ext')} maxLength={12} />
      <TextField {...field('companyName')} label={t('domain.field.companyName')} maxLength={120} />
      <CheckField {...field('active')} label={t('directory.contacts.active')} />
    </FormFrame>
  );
}
