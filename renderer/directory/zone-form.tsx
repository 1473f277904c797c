import type { Zone } from '../../shared/registers/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { CheckField, NumberField, SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from './form-frame.tsx';
import { useRecordForm } from './use-record-form.ts';

/** The floors of a zone and who answers for them. */
export function ZoneForm({ zone, fresh, onSaved }: { zone: Zone; fresh: boolean; onSaved(): void }) {
  const t = useText();
  const form = useRecordForm('zones.save', zone, onSaved);
  const { data: staff } = useDesk('staff.list', {});
  const { field, change, values } = form;
  const people = (staff ?? [])
    .filter((s) => s.active || s.id === values.floorSupervisorId || s.id === values.deputyId)
    .toSorted((a, b) => Number(b.position === 'floorSupervisor') - Number(a.position === 'floorSupervisor'))
    .map(({ id, name, position }) => ({ value: id, label: `${name} · ${t(`domain.position.${position}`)}` }));
  return (
    <FormFrame title={values.name || t('directory.zones.fresh')} form={form} fresh={fresh}>
      <TextField {...field('name')} label={t('directory.zones.name')} required autoFocus={fresh} maxLength={60} />
      <TextField
        {...field('code')}
        label={t('directory.zones.code')}
        hint={t('directory.zones.codeHint')}
        maxLength={8}
      />
      <NumberField {...field('floorFrom')} label={t('directory.zones.floorFrom')} required />
      <NumberField {...field('floorUntil')} label={t('directory.zones.floorUntil')} required />
      <SelectField
        {...field('floorSupervisorId')}
        label={t('directory.zones.floorSupervisor')}
        value={values.floorSupervisorId ?? ''}
        onChange={(id) => change('floorSupervisorId')(id || null)}
        options={people}
        empty="—"
      />
      <SelectField
        {...field('deputyId')}
        label={t('directory.zones.deputy')}
        value={values.deputyId ?? ''}
        onChange={(id) => change('deputyId')(id || null)}
        options={people}
        empty="—"
      />
      <div data-whole>
        <CheckField {...field('active')} label={t('directory.zones.active')} />
      </div>
    </FormFrame>
  );
}
