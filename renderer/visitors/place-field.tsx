import type { UnitHit } from '../../shared/contract/directory.ts';
import { useDesk } from '../desk/use-desk.ts';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';

interface Placed {
  unitId: string | null;
  place: string;
  unitText: string;
}

interface PlaceFieldProps {
  values: Placed;
  patch(fields: Placed): void;
  faults: Faults;
}

/** Where to: a room by any spelling, its company or a name; or any other place in words. */
export function PlaceField({ values: { unitId, unitText }, patch, faults }: PlaceFieldProps) {
  const t = useText();
  const asked = unitText.trim();
  const found = useDesk('units.find', { text: asked.slice(0, 60) }, { enabled: asked !== '' && unitId === null });
  return (
    <PickField<UnitHit>
      name="unitId"
      label={t('visitors.field.place')}
      fault={faults.of('unitId')}
      value={unitText}
      onChange={(next) => patch({ unitText: next, unitId: null, place: next })}
      choices={unitId !== null ? [] : (found.data ?? [])}
      ready={found.error !== null || (found.data !== undefined && !found.stale)}
      chosen={unitId !== null}
      keyOf={(hit) => hit.unit.id}
      show={(hit) => `${hit.unit.code} ${hit.unit.companyName}`}
      onPick={({ unit }) => patch({ unitText: unit.code, unitId: unit.id, place: unit.code })}
    />
  );
}
