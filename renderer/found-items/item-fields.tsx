import { itemDirections } from '../../shared/registers/found-items.ts';
import { ChoiceField, type Faults, NumberField, PhoneField, TextAreaField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { UnitPick } from '../keys/unit-pick.tsx';
import type { ItemSaid } from './item-drafts.ts';

interface ItemFieldsProps {
  said: ItemSaid;
  put(fields: Partial<ItemSaid>): void;
  faults: Faults;
  /** A correction leaves it where it lies, and its number may stay as it is. */
  correcting?: { phone: string };
}

/** How a thing is described. */
export function ItemFields({ said, put, faults, correcting }: ItemFieldsProps) {
  const t = useText();
  const field = (name: 'itemDescription' | 'whereWhen' | 'reporter' | 'finder' | 'storagePlace', max: number) => ({
    name,
    label: t(`foundItems.field.${name}`),
    required: true,
    maxLength: max,
    value: said[name],
    onChange: (value: string) => put({ [name]: value }),
    fault: faults.of(name),
  });
  return (
    <div data-form className={keyStyles.fields}>
      <ChoiceField
        name="direction"
        label={t('foundItems.field.direction')}
        value={said.direction}
        onChange={(direction) => put({ direction })}
        choices={itemDirections.map((value) => ({ value, label: t(`foundItems.direction.${value}`) }))}
      />
      <div className={keyStyles.pair}>
        <TextField {...field('itemDescription', 200)} autoFocus />
        <TextField {...field('whereWhen', 200)} />
      </div>
      <TextAreaField
        name="distinguishingMarks"
        label={t('foundItems.field.distinguishingMarks')}
        value={said.distinguishingMarks}
        onChange={(distinguishingMarks) => put({ distinguishingMarks })}
      />
      <div className={keyStyles.three}>
        {!correcting && <TextField {...field('storagePlace', 60)} />}
        <UnitPick value={said.where} onChange={(where) => put({ where })} faults={faults} />
        <NumberField
          name="estimatedValue"
          label={t('foundItems.field.estimatedValue')}
          value={said.value ?? Number.NaN}
          onChange={(value) => put({ value: Number.isNaN(value) ? null : value })}
          fault={faults.of('estimatedValue')}
        />
      </div>
      <div className={keyStyles.three}>
        <TextField {...field('reporter', 60)} hint={t('foundItems.reporterHint')} />
        <PhoneField
          name="reporterPhone"
          label={t('foundItems.field.reporterPhone')}
          value={said.reporterPhone}
          onChange={(reporterPhone) => put({ reporterPhone })}
          fault={faults.of('reporterPhone')}
          {...(correcting?.phone && { hint: t('foundItems.claim.phoneHint', { phone: correcting.phone }) })}
        />
        {said.direction === 'found' && <TextField {...field('finder', 60)} />}
      </div>
    </div>
  );
}
