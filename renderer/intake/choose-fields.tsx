import { NativeSelect } from '@mantine/core';
import { caseType } from '../../shared/registers/case-types.ts';
import { type DepartmentCode, departmentCodes } from '../../shared/registers/people.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import styles from './intake.module.css';
import type { FormState } from './use-intake.ts';

/** Who answers for it; the matter decides unless the desk says otherwise. */
export function DeptField({ intake: { values, patch } }: { intake: FormState }) {
  const t = useText();
  const usual = caseType(values.subCategory)?.dept;
  const byType = usual ? t(`domain.department.${usual}`) : t('intake.deptByType');
  return (
    <div className={styles.dept} data-filled="true">
      <NativeSelect
        label={t('intake.dept')}
        name="responsibleDept"
        value={values.responsibleDept ?? ''}
        onChange={({ currentTarget: { value } }) => patch({ responsibleDept: departmentOf(value) })}
        data={[
          { value: '', label: byType },
          ...departmentCodes.map((value) => ({ value, label: t(`domain.department.${value}`) })),
        ]}
      />
    </div>
  );
}

const departmentOf = (value: string): DepartmentCode | null => departmentCodes.find((code) => code === value) ?? null;

/** A public area's zone, by which its floor supervisor is found. */
export function ZoneField({ intake: { values, patch, faults } }: { intake: FormState }) {
  const t = useText();
  const zones = useDesk('zones.list', {}).data ?? [];
  const fault = faults.of('zoneId');
  return (
    <div className={styles.zone} data-filled={values.zoneId !== null}>
      <NativeSelect
        label={t('intake.zone')}
        name="zoneId"
        data-field="zoneId"
        error={fault ? t(`errors.field.${fault}`) : undefined}
        value={values.zoneId ?? ''}
        onChange={({ currentTarget: { value } }) => patch({ zoneId: value || null })}
        data={[
          { value: '', label: t('intake.zoneUnknown') },
          ...zones
            .filter((zone) => zone.active)
            .map((zone) => ({ value: zone.id, label: `${zone.name} ${zone.floorFrom}–${zone.floorUntil}` })),
        ]}
      />
    </div>
  );
}
