import { useState } from 'react';
import { type Department, departmentCodes } from '../../shared/registers/people.ts';
import { useDesk } from '../desk/use-desk.ts';
import { CheckField, PhoneField, SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import styles from './directory.module.css';
import { Facts } from './facts.tsx';
import { FormFrame } from './form-frame.tsx';
import { ListPane } from './list-pane.tsx';
import { matches } from './matches.ts';
import { useChosen } from './use-chosen.ts';
import { useRecordForm } from './use-record-form.ts';

const empty: Omit<Department, 'id'> = { code: 'other', name: '', phone: '', dutyPhone: '', active: true };

/** Departments with the numbers by which they are told. */
export function Departments() {
  const t = useText();
  const supervisor = useIsSupervisor();
  const { data } = useDesk('departments.list', {});
  const [filter, setFilter] = useState('');
  const { chosen, choose, fresh, start, settle } = useChosen();
  const shown = (data ?? []).filter((d) =>
    matches(filter, d.name, [t(`domain.department.${d.code}`)], [d.phone, d.dutyPhone]),
  );
  const department = chosen === fresh && fresh ? { ...empty, id: fresh } : data?.find((d) => d.id === chosen);
  const rowOf = (d: Department | undefined) =>
    d
      ? {
          id: d.id,
          dim: !d.active,
          cells: [
            d.active ? d.name : `${d.name} · ${t('words.inactive')}`,
            t(`domain.department.${d.code}`),
            d.phone,
            d.dutyPhone,
          ],
        }
      : null;
  return (
    <div className={styles.panes}>
      <ListPane
        label={t('directory.tabs.departments')}
        filter={filter}
        onFilter={setFilter}
        placeholder={t('directory.departments.filter')}
        columns={[
          t('directory.departments.name'),
          t('directory.departments.code'),
          t('directory.departments.phone'),
          t('directory.departments.dutyPhone'),
        ]}
        widths="1.2fr 1fr 1fr 1fr"
        count={shown.length}
        rowAt={(i) => rowOf(shown[i])}
        chosen={chosen}
        onChoose={(i) => choose(shown[i]?.id ?? null)}
        onAdd={supervisor ? start : undefined}
        empty={data && filter === '' ? t('directory.departments.empty') : t('words.nothingFound')}
      />
      <div className={styles.record}>
        {!department ? <p className={styles.nothing}>{t('directory.choose')}</p> : null}
        {department && supervisor ? (
          <DepartmentForm
            key={department.id}
            department={department}
            fresh={department.id === fresh}
            onSaved={settle}
          />
        ) : null}
        {department && !supervisor ? (
          <Facts
            title={department.name}
            facts={[
              [t('directory.departments.phone'), department.phone],
              [t('directory.departments.dutyPhone'), department.dutyPhone],
            ]}
          />
        ) : null}
      </div>
    </div>
  );
}

function DepartmentForm({ department, fresh, onSaved }: { department: Department; fresh: boolean; onSaved(): void }) {
  const t = useText();
  const form = useRecordForm('departments.save', department, onSaved);
  const { field, change } = form;
  return (
    <FormFrame title={form.values.name || t('directory.departments.fresh')} form={form} fresh={fresh}>
      <TextField {...field('name')} label={t('directory.departments.name')} required autoFocus={fresh} maxLength={60} />
      <SelectField
        {...field('code')}
        label={t('directory.departments.code')}
        hint={t('directory.departments.codeHint')}
        onChange={(value) => value && change('code')(value)}
        options={departmentCodes.map((value) => ({ value, label: t(`domain.department.${value}`) }))}
      />
      <PhoneField {...field('phone')} label={t('directory.departments.phone')} />
      <PhoneField {...field('dutyPhone')} label={t('directory.departments.dutyPhone')} />
      <div data-whole>
        <CheckField {...field('active')} label={t('directory.departments.active')} />
      </div>
    </FormFrame>
  );
}
