import { useDeferredValue, useState } from 'react';
import type { Unit } from '../../shared/registers/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import { RoomLink } from '../units/room-link.tsx';
import { Contacts } from './contacts.tsx';
import styles from './directory.module.css';
import { Facts } from './facts.tsx';
import { ListPane } from './list-pane.tsx';
import { UnitForm } from './unit-form.tsx';
import { useChosen } from './use-chosen.ts';
import { useUnitPages } from './use-unit-pages.ts';

const empty: Omit<Unit, 'id'> = {
  code: '',
  zone: '',
  building: '',
  block: '',
  floor: 1,
  room: '',
  kind: 'occupied',
  landlordType: null,
  companyName: '',
  active: true,
};

/** Every unit of the building with the people who may call for it. */
export function Units({ unitId }: { unitId: string | null }) {
  const t = useText();
  const supervisor = useIsSupervisor();
  const [filter, setFilter] = useState('');
  const { total, ready, unitAt, onSight } = useUnitPages(useDeferredValue(filter).slice(0, 100));
  const { chosen, choose, fresh, start, settle } = useChosen(unitId);
  const known = chosen !== null && chosen !== fresh;
  const { data: card, stale } = useDesk('units.card', { unitId: chosen ?? '' }, { enabled: known });
  const unit = chosen === fresh && fresh ? { ...empty, id: fresh } : known && !stale ? card?.unit : undefined;
  const rowOf = (u: Unit | undefined) =>
    u
      ? {
          id: u.id,
          dim: !u.active,
          cells: [u.code, u.companyName, t(`domain.unitKind.${u.kind}`), u.active ? u.floor : t('words.inactive')],
        }
      : null;
  return (
    <div className={styles.panes}>
      <ListPane
        label={t('directory.tabs.units')}
        filter={filter}
        onFilter={setFilter}
        placeholder={t('directory.units.filter')}
        columns={[
          t('directory.units.code'),
          t('domain.field.companyName'),
          t('directory.units.kind'),
          t('domain.field.floor'),
        ]}
        widths="120px 1.6fr 1fr 64px"
        count={total}
        rowAt={(i) => rowOf(unitAt(i))}
        chosen={chosen}
        onChoose={(i) => choose(unitAt(i)?.id ?? null)}
        onAdd={supervisor ? start : undefined}
        empty={ready && filter === '' ? t('directory.units.empty') : ready ? t('words.nothingFound') : ''}
        onSight={onSight}
      />
      <div className={styles.record}>
        {unit && unit.id !== fresh ? <RoomLink unitId={unit.id} /> : null}
        {chosen === null ? <p className={styles.nothing}>{t('directory.choose')}</p> : null}
        {unit && supervisor ? <UnitForm key={unit.id} unit={unit} fresh={unit.id === fresh} onSaved={settle} /> : null}
        {unit && !supervisor ? <UnitFacts unit={unit} floorSupervisor={card?.floorSupervisorName ?? null} /> : null}
        {unit && unit.id !== fresh ? (
          <Contacts key={`contacts ${unit.id}`} unitId={unit.id} editable={supervisor} />
        ) : null}
      </div>
    </div>
  );
}

function UnitFacts({ unit, floorSupervisor }: { unit: Unit; floorSupervisor: string | null }) {
  const t = useText();
  return (
    <Facts
      title={unit.code}
      facts={[
        [t('domain.field.companyName'), unit.companyName],
        [t('directory.units.kind'), t(`domain.unitKind.${unit.kind}`)],
        [t('domain.field.zone'), unit.zone],
        [t('domain.field.floor'), String(unit.floor)],
        [t('directory.units.landlordType'), unit.landlordType && t(`domain.landlordType.${unit.landlordType}`)],
        [t('directory.zones.floorSupervisor'), floorSupervisor],
      ]}
    />
  );
}
