import { useDesk } from '../desk/use-desk.ts';
import { type PlaceChoice, placeChoices } from '../emergency/emergency-values.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';
import type { LineForm } from './use-line-form.ts';

/** Where it was: a room of the directory, any words, or nothing. */
export function LinePlaceField({ form: { values, patch, faults } }: { form: LineForm }) {
  const t = useText();
  const text = values.place.trim();
  const found = useDesk('units.find', { text: text.slice(0, 60) }, { enabled: text !== '' && !values.placed });
  return (
    <PickField<PlaceChoice>
      name="place"
      label={t('log.place')}
      placeholder={t('log.placeHint')}
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
