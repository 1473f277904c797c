import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { PermitLine } from '../../shared/contract/visitors.ts';
import { endsNeeded, type PermitKind, permitKinds } from '../../shared/registers/permits.ts';
import type { VisitPurpose } from '../../shared/registers/visits.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { ChoiceField, isTime, PhoneField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { PlaceField } from './place-field.tsx';
import { PurposeField } from './purpose-field.tsx';
import styles from './visitors.module.css';

function startOf(permit: PermitLine | null) {
  const empty = { kind: 'expected' as PermitKind, name: '', company: '', unitId: null as string | null, place: '' };
  const rest = { visitedPerson: '', purpose: null as VisitPurpose | null, purposeText: '', vehicle: '', saidBy: '' };
  const last = { workNo: '', remarks: '', companions: 0 };
  const fresh = { ...empty, ...rest, ...last };
  if (permit === null) return { ...fresh, contact: '', unitText: '' };
  const { kind, name, company, unitId, place, visitedPerson, purpose, purposeText, vehicle, saidBy } = permit;
  const { workNo, remarks, companions } = permit;
  const said = { kind, name, company, unitId, place, visitedPerson, purpose, purposeText, vehicle, saidBy };
  return { ...fresh, ...said, workNo, remarks, companions, contact: '', unitText: place };
}

/** What a host says beforehand: whom they expect, who may always come, who may not. */
export function PermitForm({ permit, onDone }: { permit: PermitLine | null; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [id] = useState(() => permit?.id ?? newId());
  const [said, setSaid] = useState(() => startOf(permit));
  const [from, setFrom] = useState<TypedTime>(permit?.validFrom ?? null);
  const [until, setUntil] = useState<TypedTime>(permit?.validUntil ?? null);
  const put = (fields: Partial<typeof said>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const send = () => {
    const unread = [
      ...(isTime(from) ? [] : [{ field: 'validFrom', code: 'format' as const }]),
      ...(isTime(until) ? [] : [{ field: 'validUntil', code: 'format' as const }]),
    ];
    if (unread.length > 0 || !isTime(from) || !isTime(until)) {
      faults.set(unread);
      return false;
    }
    const { unitText, purpose, ...rest } = said;
    const placed = { ...rest, place: rest.unitId === null ? unitText : rest.place };
    const input = { ...placed, id, purpose: purpose ?? ('visitUnit' as const), validFrom: from, validUntil: until };
    return call('permits.save', input).then(({ name }) => tellDone(t('visitors.permits.saved', { name })));
  };
  const text = (name: 'name' | 'company' | 'visitedPerson' | 'vehicle' | 'saidBy' | 'workNo' | 'remarks') => (
    <TextField
      name={name}
      label={t(`visitors.field.${name}`)}
      required={name === 'name' || name === 'saidBy' || (name === 'company' && said.kind === 'contractor')}
      autoFocus={name === 'name'}
      maxLength={name === 'vehicle' ? 20 : name === 'remarks' ? 500 : 60}
      value={said[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  const time = (name: 'validFrom' | 'validUntil', value: TypedTime, onChange: (value: TypedTime) => void) => (
    <TimeField
      name={name}
      label={t(`visitors.field.${name}`)}
      leaning="future"
      required={name === 'validUntil' && endsNeeded(said.kind)}
      {...(name === 'validUntil' && { emptyMeans: '—' })}
      value={value}
      onChange={(next) => {
        onChange(next);
        faults.clear(name);
      }}
      fault={faults.of(name)}
    />
  );
  return (
    <FormFrame
      title={t('visitors.permits.form')}
      save={t('visitors.permits.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <ChoiceField<PermitKind>
        name="kind"
        label={t('visitors.field.kind')}
        value={said.kind}
        onChange={(kind) => put({ kind })}
        choices={permitKinds.map((value) => ({ value, label: t(`visitors.permits.kind.${value}`) }))}
        wrap
      />
      <div className={styles.three} data-form>
        {text('name')}
        <PhoneField
          name="contact"
          label={t('visitors.field.contact')}
          placeholder={permit ? `${permit.contact} ${t('visitors.correct.contactHint')}` : ''}
          value={said.contact}
          onChange={(contact) => put({ contact })}
          fault={faults.of('contact')}
        />
        {text('company')}
        <PlaceField values={said} patch={put} faults={faults} />
        {text('visitedPerson')}
        <PurposeField
          purpose={said.purpose}
          text={said.purposeText}
          onChange={(purpose, purposeText) => put({ purpose, purposeText })}
          faults={faults}
        />
        {text('saidBy')}
        {time('validFrom', from, setFrom)}
        {time('validUntil', until, setUntil)}
        {text('vehicle')}
        {said.kind === 'contractor' && text('workNo')}
        {text('remarks')}
      </div>
    </FormFrame>
  );
}
