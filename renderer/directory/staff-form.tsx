import { positions, type Staff, staffRoles } from '../../shared/registers/people.ts';
import { useDesk } from '../desk/use-desk.ts';
import { CheckField, PhoneField, SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from './form-frame.tsx';
import { HourField } from './hour-field.tsx';
import { useRecordForm } from './use-record-form.ts';

/** One person: what they are, where they are reached, and whether they sign in. */
export function StaffForm({ person, fresh, onSaved }: { person: Staff; fresh: boolean; onSaved(): void }) {
  const t = useText();
  const form = useRecordForm('staff.save', person, onSaved);
  const { data: departments } = useDesk('departments.list', {});
  const { field, change, values } = form;
  return (
    <FormFrame title={values.name || t('directory.staff.fresh')} form={form} fresh={fresh}>
      <TextField {...field('name')} label={t('directory.staff.name')} required autoFocus={fresh} maxLength={60} />
      <SelectField
        {...field('departmentId')}
        label={t('directory.staff.department')}
        value={values.departmentId ?? ''}
        onChange={(id) => change('departmentId')(id || null)}
        options={(departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        empty="—"
      />
      <SelectField
        {...field('position')}
        label={t('directory.staff.position')}
        onChange={(value) => value && change('position')(value)}
        options={positions.map((value) => ({ value, label: t(`domain.position.${value}`) }))}
      />
      <SelectField
        {...field('role')}
        label={t('directory.staff.role')}
        onChange={(value) => value && change('role')(value)}
        options={staffRoles.map((value) => ({ value, label: t(`domain.role.${value}`) }))}
      />
      <PhoneField {...field('phone')} label={t('directory.staff.phone')} />
      <TextField {...field('ext')} label={t('domain.field.ext')} maxLength={12} />
      <PhoneField {...field('mobile')} label={t('directory.staff.mobile')} hint={t('directory.staff.mobileHint')} />
      <span />
      <HourField {...field('dutyFrom')} label={t('directory.staff.dutyFrom')} />
      <HourField {...field('dutyUntil')} label={t('directory.staff.dutyUntil')} />
      <div data-whole>
        <CheckField {...field('active')} label={t('directory.staff.active')} />
      </div>
    </FormFrame>
  );
}
