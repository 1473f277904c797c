import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { type WatchEntry, type WatchLevel, watchLevels } from '../../shared/registers/watch-entries.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import {
  ChoiceField,
  isTime,
  PhoneField,
  TextAreaField,
  TextField,
  TimeField,
  type TypedTime,
  useFaults,
} from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './visitors.module.css';

/** A supervisor puts somebody on the list: a name, and what tells them from others of the same name. */
export function WatchForm({ entry, onDone }: { entry: WatchEntry | null; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [id] = useState(() => entry?.id ?? newId());
  const [level, setLevel] = useState<WatchLevel>(entry?.level ?? 'refuse');
  const [until, setUntil] = useState<TypedTime>(entry?.until ?? null);
  const [said, setSaid] = useState({
    name: entry?.name ?? '',
    otherNames: entry?.otherNames.join('、') ?? '',
    phone: entry?.phone ?? '',
    idEnd: entry?.idEnd ?? '',
    vehicle: entry?.vehicle ?? '',
    reason: entry?.reason ?? '',
    instructions: entry?.instructions ?? '',
  });
  const put = (fields: Partial<typeof said>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const send = () => {
    if (!isTime(until)) {
      faults.set([{ field: 'until', code: 'format' }]);
      return false;
    }
    const otherNames = said.otherNames
      .split(/[、,，;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return call('watchEntries.save', { ...said, id, level, until, otherNames }).then(({ name, no }) =>
      tellDone(t('visitors.watch.saved', { name: name || no })),
    );
  };
  const text = (name: 'name' | 'otherNames' | 'idEnd' | 'vehicle' | 'instructions', most: number) => (
    <TextField
      name={name}
      label={t(`visitors.field.${name}`)}
      autoFocus={name === 'name'}
      maxLength={most}
      value={said[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  return (
    <FormFrame
      title={t('visitors.watch.form')}
      save={t('visitors.watch.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={styles.three}>
        {text('name', 60)}
        {text('otherNames', 400)}
        <PhoneField
          name="phone"
          label={t('visitors.field.phone')}
          value={said.phone}
          onChange={(phone) => put({ phone })}
          fault={faults.of('phone')}
        />
        {text('idEnd', 4)}
        {text('vehicle', 20)}
        <TimeField
          name="until"
          label={t('visitors.field.until')}
          leaning="future"
          emptyMeans={t('visitors.permits.always')}
          value={until}
          onChange={setUntil}
          fault={faults.of('until')}
        />
        <ChoiceField<WatchLevel>
          name="level"
          label={t('visitors.field.level')}
          value={level}
          onChange={setLevel}
          choices={watchLevels.map((value) => ({ value, label: t(`visitors.watch.level.${value}`) }))}
        />
        {text('instructions', 500)}
      </div>
      <TextAreaField
        name="reason"
        label={t('visitors.watch.reason')}
        required
        value={said.reason}
        onChange={(reason) => put({ reason })}
        fault={faults.of('reason')}
        input={{ maxLength: 1000 }}
      />
    </FormFrame>
  );
}
