import { useDesk } from '../desk/use-desk.ts';
import { type PlaceChoice, placeChoices } from '../emergency/emergency-values.ts';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from './pick-field.tsx';

/** `placed`: the place is settled, as a room (`unitId`) or as it was written. */
interface Place {
  place: string;
  unitId: string | null;
  placed: boolean;
}

interface PlaceOrWordsProps {
  label: string;
  placeholder: string;
  form: { values: Place; patch(place: Place): void; faults: Pick<Faults, 'of'> };
}

/** Where it is: a room of the directory, any words, or nothing. */
export function PlaceOrWords({ label, placeholder, form: { values, patch, faults } }: PlaceOrWordsProps) {
  const t = useText();
  const text = values.place.trim();
  const found = useDesk('units.find', { text: text.slice(0, 60) }, { enabled: text !== '' && !values.placed });
  return (
    <PickField<PlaceChoice>
      name="place"
      label={label}
      placeholder={placeholder}
      fault={faults.of('place')}
      value={values.place}
      onChange={(place) => patch({ place, unitId: null, placed: false })}
      choices={values.placed ? [] : placeChoices(found.data ?? [], text)}
      ready={found.error !== null || (found.data !== undefined && !found.stale)}
      chosen={values.placed}
      keyOf={(choice) => (choice.kind === 'unit' ? choice.unit.id : 'words')}
      show={(choice) =>
        choice.kind === 'unit'
          ? `${choice.unit.code} ${choice.unit.companyName}`
          : `${choice.text} · ${t('calls.useAsPlace')}`
      }
      onPick={(choice) =>
        patch(
          choice.kind === 'unit'
            ? { place: choice.unit.code, unitId: choice.unit.id, placed: true }
            : { place: choice.text, unitId: null, placed: true },
        )
      }
    />
  );
}
