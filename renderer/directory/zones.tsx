import { useState } from 'react';
import type { Zone } from '../../shared/registers/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import styles from './directory.module.css';
import { Facts } from './facts.tsx';
import { ListPane } from './list-pane.tsx';
import { matches } from './matches.ts';
import { useChosen } from './use-chosen.ts';
import { ZoneForm } from './zone-form.tsx';

const empty: Omit<Zone, 'id'> = {
  code: '',
  name: '',
  floorFrom: 1,
  floorUntil: 1,
  floorSupervisorId: null,
  deputyId: null,
  active: true,
};

/** Zones with their floors and who answers for them. */
export function Zones() {
  const t = useText();
  const supervisor = useIsSupervisor();
  const { data } = useDesk('zones.list', {});
  const { data: staff } = useDesk('staff.list', {});
  const [filter, setFilter] = useState('');
  const { chosen, choose, fresh, start, settle } = useChosen();
  const nameOf = (id: string | null) => staff?.find((s) => s.id === id)?.name ?? '';
  const shown = (data ?? []).filter((z) => matches(filter, z.name, [z.code, nameOf(z.floorSupervisorId)]));
  const zone = chosen === fresh && fresh ? { ...empty, id: fresh } : data?.find((z) => z.id === chosen);
  const floors = (z: Zone) => (z.floorFrom === z.floorUntil ? `${z.floorFrom}` : `${z.floorFrom} – ${z.floorUntil}`);
  const rowOf = (z: Zone | undefined) =>
    z
      ? {
          id: z.id,
          dim: !z.active,
          cells: [
            z.code,
            z.active ? z.name : `${z.name} · ${t('words.inactive')}`,
            floors(z),
            nameOf(z.floorSupervisorId),
            nameOf(z.deputyId),
          ],
        }
      : null;
  return (
    <div className={styles.panes}>
      <ListPane
        label={t('directory.tabs.zones')}
        filter={filter}
        onFilter={setFilter}
        placeholder={t('directory.zones.filter')}
        columns={[
          t('directory.zones.code'),
          t('directory.zones.name'),
          t('directory.zones.floors'),
          t('directory.zones.floorSupervisor'),
          t('directory.zones.deputy'),
        ]}
        widths="56px 1.2fr 90px 1fr 1fr"
        count={shown.length}
        rowAt={(i) => rowOf(shown[i])}
        chosen={chosen}
        onChoose={(i) => choose(shown[i]?.id ?? null)}
        onAdd={supervisor ? start : undefined}
        empty={data && filter === '' ? t('directory.zones.empty') : t('words.nothingFound')}
      />
      <div className={styles.record}>
        {!zone ? <p className={styles.nothing}>{t('directory.choose')}</p> : null}
        {zone && supervisor ? <ZoneForm key={zone.id} zone={zone} fresh={zone.id === fresh} onSaved={settle} /> : null}
        {zone && !supervisor ? (
          <Facts
            title={zone.name}
            facts={[
              [t('directory.zones.code'), zone.code],
              [t('directory.zones.floors'), floors(zone)],
              [t('directory.zones.floorSupervisor'), nameOf(zone.floorSupervisorId)],
              [t('directory.zones.deputy'), nameOf(zone.deputyId)],
            ]}
          />
        ) : null}
      </div>
    </div>
  );
}
