import { useMemo, useState } from 'react';
import type { Staff } from '../../shared/registers/people.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import styles from './directory.module.css';
import { Facts } from './facts.tsx';
import { ListPane } from './list-pane.tsx';
import { matches } from './matches.ts';
import { SetPin } from './set-pin.tsx';
import { StaffForm } from './staff-form.tsx';
import { useChosen } from './use-chosen.ts';

const empty: Omit<Staff, 'id'> = {
  name: '',
  role: 'none',
  position: 'staff',
  departmentId: null,
  phone: '',
  ext: '',
  mobile: '',
  dutyFrom: null,
  dutyUntil: null,
  active: true,
};

/** The people of the house, and who of them may sign in. */
export function StaffList({ staffId }: { staffId: string | null }) {
  const t = useText();
  const supervisor = useIsSupervisor();
  const { data: staff } = useDesk('staff.list', {});
  const departments = useDepartmentNames();
  const [filter, setFilter] = useState('');
  const { chosen, choose, fresh, start, settle } = useChosen(staffId);

  const shown = useMemo(
    () =>
      (staff ?? []).filter((s) =>
        matches(filter, s.name, [s.ext, departments.get(s.departmentId ?? '') ?? ''], [s.phone, s.mobile]),
      ),
    [staff, filter, departments],
  );
  const person = chosen === fresh && fresh ? { ...empty, id: fresh } : staff?.find((s) => s.id === chosen);
  return (
    <div className={styles.panes}>
      <ListPane
        label={t('directory.tabs.staff')}
        filter={filter}
        onFilter={setFilter}
        placeholder={t('directory.staff.filter')}
        columns={[
          t('directory.staff.name'),
          t('directory.staff.department'),
          t('directory.staff.position'),
          t('directory.staff.phone'),
          t('directory.staff.mobile'),
        ]}
        widths="1.2fr 1fr 1.2fr 1.1fr 1.2fr"
        count={shown.length}
        rowAt={(i) => rowOf(shown[i])}
        chosen={chosen}
        onChoose={(i) => choose(shown[i]?.id ?? null)}
        onAdd={supervisor ? start : undefined}
        empty={staff && filter === '' ? t('directory.staff.empty') : t('words.nothingFound')}
      />
      <div className={styles.record}>
        {!person ? <p className={styles.nothing}>{t('directory.choose')}</p> : null}
        {person && supervisor ? (
          <>
            <StaffForm key={person.id} person={person} fresh={person.id === fresh} onSaved={settle} />
            {person.role !== 'none' && person.id !== fresh ? <SetPin key={`pin ${person.id}`} person={person} /> : null}
          </>
        ) : null}
        {person && !supervisor ? (
          <StaffFacts person={person} department={departments.get(person.departmentId ?? '')} />
        ) : null}
      </div>
    </div>
  );

  function rowOf(s: Staff | undefined) {
    if (!s) return null;
    const position = s.position === 'staff' ? '' : t(`domain.position.${s.position}`);
    const cells = [s.name, departments.get(s.departmentId ?? '') ?? '', position, phoneOf(s), s.mobile];
    return {
      id: s.id,
      dim: !s.active,
      cells: s.active ? cells : [`${s.name} · ${t('words.inactive')}`, ...cells.slice(1)],
    };
  }
}

function phoneOf({ phone, ext }: Staff): string {
  return [phone, ext].filter(Boolean).join('-');
}

/** @returns names of departments by id. */
export function useDepartmentNames(): ReadonlyMap<string, string> {
  const { data } = useDesk('departments.list', {});
  return useMemo(() => new Map((data ?? []).map(({ id, name }) => [id, name])), [data]);
}

function StaffFacts({ person, department }: { person: Staff; department: string | undefined }) {
  const t = useText();
  return (
    <Facts
      title={person.name}
      facts={[
        [t('directory.staff.department'), department ?? null],
        [t('directory.staff.position'), t(`domain.position.${person.position}`)],
        [t('directory.staff.phone'), phoneOf(person)],
        [t('directory.staff.mobile'), person.mobile],
        [t('directory.staff.duty'), person.dutyFrom && `${person.dutyFrom}–${person.dutyUntil}`],
      ]}
    />
  );
}
