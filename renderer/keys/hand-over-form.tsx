import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { counterpartyRoles } from '../../shared/registers/key-moves.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { CheckField, NumberField, PhoneField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { usePerson } from '../session/session.ts';
import { sound } from '../shell/alarm-sound.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { IdentityFields } from '../signing/identity-fields.tsx';
import { SignField } from '../signing/sign-field.tsx';
import { newLine, type SlipDraft, type SlipLine, sentLine, slipLine } from './hand-over-values.ts';
import styles from './keys.module.css';
import { SlipLines } from './slip-lines.tsx';
import { UnitPick } from './unit-pick.tsx';

interface HandOverFormProps {
  id: string;
  /** A new one, or one that was left half written. */
  start: SlipDraft;
  onPosted(): void;
  onDone(): void;
}

/** S21: a slip that two people sign after counting together. */
export function HandOverForm({ id, start, onPosted, onDone }: HandOverFormProps) {
  const t = useText();
  const faults = useFaults();
  const me = usePerson()?.name ?? '';
  const [first] = useState(start);
  const [slip, setSlip] = useState(first);
  const { kind, place, added, role, identity } = slip;
  const put = (fields: Partial<SlipDraft>) => {
    setSlip((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const unitId = place.unit?.id ?? (place.text === first.place.text ? first.unitId : null);
  useDraftScreen(id);
  useDraft({
    ...{ id, form: 'keySlip', touched: slip !== first },
    title: [t(`keys.kind.${kind}`), place.text, slip.person].filter(Boolean).join(' ').slice(0, 120),
    values: { ...slip, unitId, identity: { ...identity, docNo: '' } },
  });
  const card = useDesk('units.card', { unitId: unitId ?? '' }, { enabled: unitId !== null });
  const unit = unitId !== null && card.data?.unit.id === unitId ? card.data.unit : null;
  const from = kind === 'issue' ? 'inCabinet' : 'issuedToOwner';
  const ofUnit = unit ? (card.data?.keys ?? []).filter((key) => key.status === from && key.condition === 'good') : [];
  const lines = [...ofUnit.map(slipLine), ...added].map((line): SlipLine => ({ ...line, ...slip.counted[line.id] }));
  const chosen = lines.filter(({ counted: qty }) => qty !== null);
  const [giver, setGiver] = useState(noHand);
  const [receiver, setReceiver] = useState(noHand);
  const count = (lineId: string, fields: Partial<SlipLine>) =>
    setSlip((last) => ({ ...last, counted: { ...last.counted, [lineId]: { ...last.counted[lineId], ...fields } } }));
  const said = kind === 'issue' ? 'keys.handOver.textIssue' : 'keys.handOver.textReceive';
  const text = t(chosen.length === 0 ? 'keys.handOver.textNone' : said, {
    unit: unit?.code ?? place.text,
    keys: chosen.map(({ keyCode, counted: qty }) => `${keyCode}×${qty}`).join('、'),
    qty: chosen.reduce((sum, { counted: qty }) => sum + (qty ?? 0), 0),
  });
  const other = slip.person;
  const [gives, takes] = kind === 'issue' ? [me, other] : [other, me];

  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind !== 'found' || answer.register !== 'keys') return false;
    const { record, steps, unitCode } = await call('keys.read', { keyId: answer.record });
    if (!steps.includes(kind)) return false;
    void sound('scanGood');
    if (unitId === null && record.unitId) {
      const { unit: found } = await call('units.card', { unitId: record.unitId });
      put({ place: { text: unitCode, unit: found } });
    }
    if (!lines.some((line) => line.id === record.id) && record.unitId === unitId) {
      setSlip((last) => ({ ...last, added: [...last.added, slipLine(record)] }));
    }
    count(record.id, { counted: record.copies });
  });
  const posted = useRef(false);
  const send = () => {
    if (chosen.length === 0) {
      const misses = { [unitId === null ? 'unitId' : 'lines']: true, person: slip.person.trim() === '' };
      faults.set(Object.entries(misses).flatMap(([field, is]) => (is ? [{ field, code: 'required' as const }] : [])));
      return false;
    }
    const isAgent = role === 'agent';
    return call('keys.handOver', {
      ...{ id, kind, role, unitId, person: slip.person, companyName: slip.companyName, phone: slip.phone },
      lines: chosen.map((line) => sentLine(line, unit)),
      bothPresent: slip.bothPresent,
      identity: kind === 'issue' ? identity : null,
      powerOfAttorney: isAgent ? slip.powerOfAttorney : '',
      notarised: isAgent && slip.notarised,
      functionTestWanted: slip.functionTestWanted,
      functionTestOk: slip.functionTestWanted ? slip.functionTestOk : null,
      remainingCounted: slip.remaining,
      fee: slip.fee === null ? null : slip.fee * 100,
      remarks: '',
      giver: handOf(giver, gives, text),
      receiver: handOf(receiver, takes, text),
      at: null,
    }).then(async ({ record: { no, remainingCounted: had, remainingExpected: left } }) => {
      posted.current = true;
      await settleDraft(id);
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
      onDone={() => (posted.current ? onPosted() : onDone())}
    >
      <div data-form className={styles.columns}>
        <div className={styles.fields}>
          <div className={styles.pair}>
            <UnitPick
              value={place}
              onChange={(next) => put({ place: next })}
              faults={faults}
              required={kind === 'issue'}
              autoFocus
            />
            <TextField
              name="person"
              label={t('keys.field.person')}
              required
              maxLength={60}
              value={slip.person}
              onChange={(person) => put({ person })}
              fault={faults.of('person')}
            />
            <SelectField
              name="role"
              label={t('keys.field.role')}
              value={role}
              onChange={(next) => next !== '' && put({ role: next })}
              options={counterpartyRoles.map((value) => ({ value, label: t(`keys.role.${value}`) }))}
            />
            <PhoneField
              name="phone"
              label={t('keys.field.phone')}
              value={slip.phone}
              onChange={(phone) => put({ phone })}
              fault={faults.of('phone')}
            />
            {(role === 'developer' || role === 'contractor') && (
              <TextField
                name="companyName"
                label={t('keys.field.companyName')}
                maxLength={120}
                value={slip.companyName}
                onChange={(companyName) => put({ companyName })}
              />
            )}
            {role === 'agent' && (
              <>
                <TextField
                  name="powerOfAttorney"
                  label={t('keys.field.powerOfAttorney')}
                  required
                  maxLength={60}
                  value={slip.powerOfAttorney}
                  onChange={(powerOfAttorney) => put({ powerOfAttorney })}
                  fault={faults.of('powerOfAttorney')}
                />
                <CheckField
                  name="notarised"
                  label={t('keys.field.notarised')}
                  value={slip.notarised}
                  onChange={(notarised) => put({ notarised })}
                  fault={faults.of('notarised')}
                />
              </>
            )}
          </div>
          {kind === 'issue' && (
            <IdentityFields
              name="identity"
              value={identity}
              onChange={(next) => put({ identity: next })}
              faults={faults}
            />
          )}
          <SlipLines
            lines={lines}
            at={(line) => `lines.${chosen.indexOf(line)}`}
            empty={t(unit ? 'keys.handOver.none' : 'keys.handOver.pickUnit')}
            onChange={count}
            faults={faults}
          />
          {kind === 'receive' && unit && (
            <Button className={styles.add} variant="default" onClick={() => put({ added: [...added, newLine(unit)] })}>
              {t('keys.handOver.addNew')}
            </Button>
          )}
          <div className={styles.three}>
            <CheckField
              name="bothPresent"
              label={t('keys.field.bothPresent')}
              required
              value={slip.bothPresent}
              onChange={(bothPresent) => put({ bothPresent })}
              fault={faults.of('bothPresent')}
            />
            <CheckField
              name="functionTestWanted"
              label={t('keys.field.functionTestWanted')}
              value={slip.functionTestWanted}
              onChange={(functionTestWanted) => put({ functionTestWanted })}
            />
            {slip.functionTestWanted && (
              <CheckField
                name="functionTestOk"
                label={t('keys.field.functionTestOk')}
                value={slip.functionTestOk}
                onChange={(functionTestOk) => put({ functionTestOk })}
                fault={faults.of('functionTestOk')}
              />
            )}
          </div>
          <div className={styles.three}>
            <NumberField
              name="remainingCounted"
              label={t('keys.field.remainingCounted')}
              required
              value={slip.remaining ?? Number.NaN}
              onChange={(value) => {
                put({ remaining: Number.isNaN(value) ? null : value });
                faults.clear('remainingCounted');
              }}
              fault={faults.of('remainingCounted')}
            />
            <NumberField
              name="fee"
              label={t('keys.field.fee')}
              value={slip.fee ?? Number.NaN}
              onChange={(value) => put({ fee: Number.isNaN(value) ? null : value })}
              fault={faults.of('fee')}
            />
          </div>
        </div>
        <div className={styles.hands} data-two>
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
      </div>
    </FormFrame>
  );
}
