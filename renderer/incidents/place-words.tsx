import type { FieldFault } from '../../shared/errors.ts';
import { useDesk } from '../desk/use-desk.ts';
import { type PlaceChoice, placeChoices } from '../emergency/emergency-values.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';

interface Place {
  place: string;
  unitId: string | null;
  /** The words stand for a chosen room, or are the place themselves. */
  placed: boolean;
}

interface PlaceWordsProps {
  value: Place;
  label: string;
  placeholder: string;
  fault: FieldFault | undefined;
  onChange(place: Place): void;
}

/** Where it is: a room of the directory, or any words. */
export function PlaceWords({ value, label, placeholder, fault, onChange }: PlaceWordsProps) {
  const t = useText();
  const { place, placed } = value;
  const text = place.trim();
  const found = useDesk('units.find', { text: text.slice(0, 60) }, { enabled: text !== '' && !placed });
  return (
    <PickField<PlaceChoice>
      name="place"
      label={label}
      placeholder={placeholder}
      fault={fault}
      required
      value={place}
      onChange={(words) => onChange({ place: words, unitId: null, placed: false })}
      choices={placed ? [] : placeChoices(found.data ?? [], text)}
      ready={found.error !== null || (found.data !== undefined && !found.stale)}
      chosen={placed}
      keyOf={(choice) => (choice.kind === 'unit' ? choice.unit.id : 'words')}
      show={(choice) =>
        choice.kind === 'unit' ? (
          <>
            <strong>{choice.unit.code}</strong> <span>{choice.unit.companyName}</span>
          </>
        ) : (
          <>
            <strong>{choice.text}</strong> <span>{t('emergency.useAsPlace')}</span>
          </>
        )
      }
      onPick={(choice) =>
        onChange(
          choice.kind === 'unit'
            ? { place: choice.unit.code, unitId: choice.unit.id, placed: true }
            : { place: choice.text, unitId: null, placed: true },
        )
      }
    />
  );
}
