import { useState } from 'react';
import type { KeyInput, KeyView } from '../../shared/contract/keys.ts';
import { keyClasses, typesOfClass } from '../../shared/registers/keys.ts';
import recordStyles from '../cases/case-record.module.css';
import { call } from '../desk/bridge.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField, NumberField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScreen } from '../shell/screen.ts';
import styles from './keys.module.css';
import { type PickedUnit, UnitPick } from './unit-pick.tsx';

const newKey: Omit<KeyInput, 'id'> = {
  keyCode: '',
  class: 'publicDoorWindow',
  keyType: 'doorWindow',
  unitId: null,
  building: '',
  block: '',
  floor: null,
  room: '',
  equipmentName: '',
  copies: 1,
  ringNo: '',
  cabinetPos: '',
  custodian: 'customerService',
  copiesConsent: '',
  remarks: '',
};

/** A key that is hung into the cabinet now. */
export function FreshKey() {
  const replace = useScreen((s) => s.replace);
  const [id] = useState(() => crypto.randomUUID());
  return (
    <div className={recordStyles.record}>
      <KeyForm
        first={{ ...newKey, id }}
        unitCode=""
        title="keys.edit.fresh"
        onSaved={() => replace({ at: 'keys', keyId: id })}
        onDone={() => replace({ at: 'keys' })}
      />
    </div>
  );
}

/** How the key is described, to be put right. */
export function CorrectKey({ view, onDone }: { view: KeyView; onDone(): void }) {
  const { record, unitCode } = view;
  const { data } = useDesk('keys.read', { keyId: record.id });
  const now = data?.record ?? record;
  const first = Object.fromEntries(Object.keys(newKey).map((field) => [field, now[field as keyof typeof now]]));
  return (
    <KeyForm
      first={{ ...newKey, ...(first as Partial<KeyInput>), copiesConsent: '', remarks: '', id: record.id }}
      unitCode={unitCode}
      title="keys.edit.correct"
      before={record.copies}
      onSaved={onDone}
      onDone={onDone}
    />
  );
}

interface KeyFormProps {
  first: KeyInput;
  unitCode: string;
  title: 'keys.edit.fresh' | 'keys.edit.correct';
  /** Pieces so far: for more of them somebody must have agreed. */
  before?: number;
  onSaved(): void;
  onDone(): void;
}

function KeyForm({ first, unitCode, title, before, onSaved, onDone }: KeyFormProps) {
  const t = useText();
  const faults = useFaults();
  const [key, setKey] = useState(first);
  const [place, setPlace] = useState<PickedUnit>({ text: unitCode, unit: null });
  const [saved, setSaved] = useState(false);
  const put = (fields: Partial<KeyInput>) => {
    setKey((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const text = (
    name: 'keyCode' | 'cabinetPos' | 'ringNo' | 'equipmentName' | 'building' | 'copiesConsent',
    max = 30,
  ) => (
    <TextField
      name={name}
      label={t(`keys.field.${name}`)}
      maxLength={max}
      value={key[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
      required={name === 'keyCode' || (name === 'equipmentName' && key.class === 'equipmentRoom')}
      autoFocus={name === 'keyCode'}
    />
  );
  const ofRoom = key.class === 'owner' || key.class === 'card';
  const send = () => {
    const unitId =
      place.text.trim() === '' ? null : (place.unit?.id ?? (place.text === unitCode ? first.unitId : null));
    return call('keys.save', { ...key, unitId: ofRoom ? unitId : null }).then(() => setSaved(true));
  };
  return (
    <FormFrame
      title={t(title, { key: first.keyCode })}
      save={t('keys.edit.save')}
      faults={faults}
      send={send}
      onDone={() => (saved ? onSaved() : onDone())}
    >
      <div data-form className={styles.fields}>
        <ChoiceField
          name="class"
          label={t('keys.field.class')}
          value={key.class}
          onChange={(kind) => put({ class: kind, keyType: typesOfClass[kind][0] })}
          choices={keyClasses.map((value) => ({ value, label: t(`keys.class.${value}`) }))}
        />
        <div className={styles.three}>
          {text('keyCode')}
          <SelectField
            name="keyType"
            label={t('keys.field.keyType')}
            value={key.keyType}
            onChange={(keyType) => keyType !== '' && put({ keyType })}
            options={typesOfClass[key.class].map((value) => ({ value, label: t(`keys.type.${value}`) }))}
            fault={faults.of('keyType')}
          />
          <NumberField
            name="copies"
            label={t('keys.field.copies')}
            value={key.copies}
            onChange={(copies) => put({ copies })}
            fault={faults.of('copies')}
          />
        </div>
        {ofRoom && <UnitPick value={place} onChange={setPlace} faults={faults} required={key.class === 'owner'} />}
        {!ofRoom && (
          <div className={styles.three}>
            {text('building', 20)}
            {key.class === 'publicDoorWindow' && (
              <NumberField
                name="floor"
                label={t('keys.field.floor')}
                required
                value={key.floor ?? Number.NaN}
                onChange={(floor) => put({ floor: Number.isNaN(floor) ? null : floor })}
                fault={faults.of('floor')}
              />
            )}
            {key.class === 'equipmentRoom' && text('equipmentName', 60)}
          </div>
        )}
        <div className={styles.three}>
          {text('cabinetPos')}
          {text('ringNo')}
          {before !== undefined && key.copies > before && text('copiesConsent', 60)}
        </div>
      </div>
    </FormFrame>
  );
}
