import { landlordTypes, type Unit, unitKinds } from '../../shared/registers/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { CheckField, NumberField, SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from './form-frame.tsx';
import { useRecordForm } from './use-record-form.ts';

/** One unit: how it is called, where it is, and what it is. */
export function UnitForm({ unit, fresh, onSaved }: { unit: Unit; fresh: boolean; onSaved(): void }) {
  const t = useText();
  const form = useRecordForm('units.save', unit, onSaved);
  const { data: zones } = useDesk('zones.list', {});
  const { field, change, values } = form;
  const codes = [...new Set([...(zones ?? []).filter((z) => z.active).map((z) => z.code), values.zone])].filter(
    Boolean,
  );
  return (
    <FormFrame title={values.code || t('directory.units.fresh')} form={form} fresh={fresh}>
      <TextField
        {...field('code')}
        label={t('directory.units.code')}
        hint={t('directory.units.codeHint')}
        required
        autoFocus={fresh}
        maxLength={40}
      />
      <TextField {...field('companyName')} label={t('domain.field.companyName')} maxLength={120} />
      <SelectField
        {...field('kind')}
        label={t('directory.units.kind')}
        onChange={(value) => value && change('kind')(value)}
        options={unitKinds.map((value) => ({ value, label: t(`domain.unitKind.${value}`) }))}
      />
      <SelectField
        {...field('landlordType')}
        label={t('directory.units.landlordType')}
        value={values.landlordType ?? ''}
        onChange={(value) => change('landlordType')(value || null)}
        options={landlordTypes.map((value) => ({ value, label: t(`domain.landlordType.${value}`) }))}
        empty="—"
      />
      <SelectField
        {...field('zone')}
        label={t('domain.field.zone')}
        options={codes.map((code) => ({ value: code, label: code }))}
        empty="—"
      />
      <NumberField {...field('floor')} label={t('domain.field.floor')} required />
      <TextField {...field('building')} label={t('domain.field.building')} maxLength={20} />
      <TextField {...field('block')} label={t('domain.field.block')} maxLength={20} />
      <TextField {...field('room')} label={t('domain.field.room')} maxLength={20} />
      <span />
      <div data-whole>
        <CheckField {...field('active')} label={t('directory.units.active')} />
      </div>
    </FormFrame>
  );
}
