import { Button } from '@mantine/core';
import { useState } from 'react';
import type { KeyView } from '../../shared/contract/keys.ts';
import { counterpartyRoles } from '../../shared/registers/key-moves.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { CheckField, NumberField, PhoneField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { usePerson } from '../session/session.ts';
import { sound } from '../shell/alarm-sound.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { IdentityFields, noIdentity } from '../signing/identity-fields.tsx';
import { SignField } from '../signing/sign-field.tsx';
import { newLine, type SlipLine, sentLine, slipLine } from './hand-over-values.ts';
import styles from './keys.module.css';
import { SlipLines } from './slip-lines.tsx';
import { type PickedUnit, UnitPick } from './unit-pick.tsx';

interface HandOverFormProps {
  kind: 'issue' | 'receive';
  /** The key from whose page it was opened. */
  about: KeyView | undefined;
  onPosted(): void;
  onDone(): void;
}

const nothingSaid = {
  person: '',
  companyName: '',
  phone: '',
  powerOfAttorney: '',
  notarised: false,
  bothPresent: false,
  functionTestWanted: false,
  functionTestOk: false,
};

/** S21: a slip that two people sign after counting together. */
export function HandOverForm({ kind, about, onPosted, onDone }: HandOverFormProps) {
  const t = useText();
  const faults = useFaults();
  const me = usePerson()?.name ?? '';
  const [id] = useState(() => crypto.randomUUID());
  const [place, setPlace] = useState<PickedUnit>({ text: about?.unitCode ?? '', unit: null });
  const unitId = place.unit?.id ?? (place.text === about?.unitCode ? about.record.unitId : null);
  const card = useDesk('units.card', { unitId: unitId ?? '' }, { enabled: unitId !== null });
  const unit = unitId !== null && card.data?.unit.id === unitId ? card.data.unit : null;
  const from = kind === 'issue' ? 'inCabinet' : 'issuedToOwner';
  const ofUnit = unit ? (card.data?.keys ?? []).filter((key) => key.status === from && key.condition === 'good') : [];
  const [added, setAdded] = useState<SlipLine[]>([]);
  const [counted, setCounted] = useState<Record<string, Partial<SlipLine>>>({});
  const lines = [...ofUnit.map(slipLine), ...added].map((line): SlipLine => ({ ...line, ...counted[line.id] }));
  const chosen = lines.filter(({ counted: qty }) => qty !== null);
  const [role, setRole] = useState<(typeof counterpartyRoles)[number]>(kind === 'issue' ? 'owner' : 'developer');
  const [said, setSaid] = useState(nothingSaid);
  const [identity, setIdentity] = useState(noIdentity);
  const [remaining, setRemaining] = useState(Number.NaN);
  const [fee, setFee] = useState(Number.NaN);
  const [giver, setGiver] = useState(noHand);
  const [receiver, setReceiver] = useState(noHand);
  const put = (fields: Partial<typeof said>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const text = t(kind === 'issue' ? 'keys.handOver.textIssue' : 'keys.handOver.textReceive', {
    unit: unit?.code ?? place.text,
    keys: chosen.map(({ keyCode, counted: qty }) => `${keyCode}×${qty}`).join('、'),
    qty: chosen.reduce((sum, { counted: qty }) => sum + (qty ?? 0), 0),
  });
  const other = said.person;
  const [gives, takes] = kind === 'issue' ? [me, other] : [other, me];

  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind !== 'found' || answer.register !== 'keys') return false;
    const { record, steps, unitCode } = await call('keys.read', { keyId: answer.record });
    if (!steps.includes(kind)) return false;
    void sound('scanGood');
    if (unitId === null && record.unitId) setPlace({ text: unitCode, unit: null });
    if (!lines.some((line) => line.id === record.id) && record.unitId === unitId)
      setAdded([...added, slipLine(record)]);
    setCounted((last) => ({ ...last, [record.id]: { ...last[record.id], counted: record.copies } }));
  });
  const send = () => {
    if (chosen.length === 0) {
      faults.set([{ field: unitId === null ? 'unitId' : 'lines', code: 'required' }]);
      return false;
    }
    const isAgent = role === 'agent';
    return call('keys.handOver', {
      ...{ id, kind, role, unitId, person: said.person, companyName: said.companyName, phone: said.phone },
      lines: chosen.map((line) => sentLine(line, unit)),
      bothPresent: said.bothPresent,
      identity: kind === 'issue' ? identity : null,
      powerOfAttorney: isAgent ? said.powerOfAttorney : '',
      notarised: isAgent && said.notarised,
      functionTestWanted: said.functionTestWanted,
      functionTestOk: said.functionTestWanted ? said.functionTestOk : null,
      remainingCounted: Number.isNaN(remaining) ? null : remaining,
      fee: Number.isNaN(fee) ? null : fee * 100,
      remarks: '',
      giver: handOf(giver, gives, text),
      receiver: handOf(receiver, takes, text),
      at: null,
    }).then(({ record: { no, remainingCounted: had, remainingExpected: left } }) => {
      if (had === left) tellDone(t('keys.handOver.done', { no, count: left ?? 0 }));
      else tellDone(t('keys.handOver.differs', { expected: left ?? 0, counted: had ?? 0 }));
    });
  };
  return (
    <FormFrame
      title={t(`keys.handOver.${kind}`)}
      save={t('keys.handOver.save')}
      faults={faults}
      send={send}
      onDone={onPosted}
    >
      <div data-form className={styles.fields}>
        <div className={styles.three}>
          <UnitPick value={place} onChange={setPlace} faults={faults} required={kind === 'issue'} autoFocus />
          <TextField
            name="person"
            label={t('keys.field.person')}
            required
            maxLength={60}
            value={said.person}
            onChange={(person) => put({ person })}
            fault={faults.of('person')}
          />
          <SelectField
            name="role"
            label={t('keys.field.role')}
            value={role}
            onChange={(next) => next !== '' && setRole(next)}
            options={counterpartyRoles.map((value) => ({ value, label: t(`keys.role.${value}`) }))}
          />
        </div>
        <div className={styles.three}>
          <PhoneField
            name="phone"
            label={t('keys.field.phone')}
            value={said.phone}
            onChange={(phone) => put({ phone })}
            fault={faults.of('phone')}
          />
          {role === 'agent' && (
            <>
              <TextField
                name="powerOfAttorney"
                label={t('keys.field.powerOfAttorney')}
                required
                maxLength={60}
                value={said.powerOfAttorney}
                onChange={(powerOfAttorney) => put({ powerOfAttorney })}
                fault={faults.of('powerOfAttorney')}
              />
              <CheckField
                name="notarised"
                label={t('keys.field.notarised')}
                value={said.notarised}
                onChange={(notarised) => put({ notarised })}
                fault={faults.of('notarised')}
              />
            </>
          )}
        </div>
        {kind === 'issue' && <IdentityFields name="identity" value={identity} onChange={setIdentity} faults={faults} />}
        <SlipLines
          lines={lines}
          at={(line) => `lines.${chosen.indexOf(line)}`}
          empty={t(unit ? 'keys.handOver.none' : 'keys.handOver.pickUnit')}
          onChange={(lineId, fields) => setCounted({ ...counted, [lineId]: { ...counted[lineId], ...fields } })}
          faults={faults}
        />
        {kind === 'receive' && unit && (
          <Button className={styles.add} variant="default" onClick={() => setAdded([...added, newLine(unit)])}>
            {t('keys.handOver.addNew')}
          </Button>
        )}
        <div className={styles.three}>
          <CheckField
            name="bothPresent"
            label={t('keys.field.bothPresent')}
            required
            value={said.bothPresent}
            onChange={(bothPresent) => put({ bothPresent })}
            fault={faults.of('bothPresent')}
          />
          <CheckField
            name="functionTestWanted"
            label={t('keys.field.functionTestWanted')}
            value={said.functionTestWanted}
            onChange={(functionTestWanted) => put({ functionTestWanted })}
          />
          {said.functionTestWanted && (
            <CheckField
              name="functionTestOk"
              label={t('keys.field.functionTestOk')}
              value={said.functionTestOk}
              onChange={(functionTestOk) => put({ functionTestOk })}
              fault={faults.of('functionTestOk')}
            />
          )}
        </div>
        <div className={styles.pair}>
          <SignField
            name="giver"
            title={`${t('signing.purpose.giver')} ${gives}`}
            text={text}
            value={giver}
            onChange={setGiver}
            faults={faults}
          />
          <SignField
            name="receiver"
            title={`${t('signing.purpose.receiver')} ${takes}`}
            text={text}
            value={receiver}
            onChange={setReceiver}
            faults={faults}
          />
        </div>
        <div className={styles.three}>
          <NumberField
            name="remainingCounted"
            label={t('keys.field.remainingCounted')}
            required
            value={remaining}
            onChange={(value) => {
              setRemaining(value);
              faults.clear('remainingCounted');
            }}
            fault={faults.of('remainingCounted')}
          />
          <NumberField name="fee" label={t('keys.field.fee')} value={fee} onChange={setFee} fault={faults.of('fee')} />
        </div>
        <button type="button" className={styles.link} onClick={onDone}>
          {t('words.back')}
        </button>
      </div>
    </FormFrame>
  );
}
