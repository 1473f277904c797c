import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';
import { Matched } from '../search/matched.tsx';
import { type PlaceChoice, placeChoices } from './emergency-values.ts';
import type { Emergency } from './use-emergency.ts';

/** Where it happens: a room of the directory, or any words. */
export function PlaceField({ emergency, label }: { emergency: Emergency; label: string }) {
  const t = useText();
  const { values, patch, faults } = emergency;
  const text = values.place.trim();
  const found = useDesk('units.find', { text: text.slice(0, 60) }, { enabled: text !== '' && !values.placed });
  const choose = (choice: PlaceChoice) =>
    patch(
      choice.kind === 'unit'
        ? { place: choice.unit.code, unitId: choice.unit.id, placed: true }
        : { place: choice.text, unitId: null, placed: true },
    );
  return (
    <PickField<PlaceChoice>
      name="place"
      label={label}
      placeholder={t('emergency.placeHint')}
      fault={faults.of('place')}
      required
      large
      value={values.place}
      onChange={(place) => patch({ place, unitId: null, placed: false })}
      choices={values.placed ? [] : placeChoices(found.data ?? [], text)}
      ready={found.error !== null || (found.data !== undefined && !found.stale)}
      chosen={values.placed}
      keyOf={(choice) => (choice.kind === 'unit' ? choice.unit.id : 'words')}
      show={(choice) =>
        choice.kind === 'unit' ? (
          <>
            <strong>
              <Matched text={choice.unit.code} query={text} />
            </strong>
            <span>{choice.unit.companyName}</span>
          </>
        ) : (
          <>
            <strong>{choice.text}</strong>
            <span>{t('emergency.useAsPlace')}</span>
          </>
        )
      }
      onPick={choose}
    />
  );
}
