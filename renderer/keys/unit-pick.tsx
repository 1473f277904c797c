import type { UnitHit } from '../../shared/contract/directory.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';

/** A room while it is being chosen. */
export interface PickedUnit {
  text: string;
  unit: Unit | null;
}

interface UnitPickProps {
  value: PickedUnit;
  onChange(value: PickedUnit): void;
  faults: Faults;
  required?: boolean;
  autoFocus?: boolean;
}

/** A room of the directory, by any spelling, company or contact. */
export function UnitPick({
  value: { text, unit },
  onChange,
  faults,
  required = false,
  autoFocus = false,
}: UnitPickProps) {
  const t = useText();
  const asked = text.trim();
  const found = useDesk('units.find', { text: asked.slice(0, 60) }, { enabled: asked !== '' && unit === null });
  return (
    <PickField<UnitHit>
      name="unitId"
      label={t('keys.field.unitId')}
      required={required}
      autoFocus={autoFocus}
      fault={faults.of('unitId')}
      value={text}
      onChange={(next) => onChange({ text: next, unit: null })}
      choices={unit ? [] : (found.data ?? [])}
      ready={found.error !== null || (found.data !== undefined && !found.stale)}
      chosen={unit !== null}
      keyOf={(hit) => hit.unit.id}
      show={(hit) => `${hit.unit.code} ${hit.unit.companyName}`}
      onPick={(hit) => onChange({ text: hit.unit.code, unit: hit.unit })}
    />
  );
}
