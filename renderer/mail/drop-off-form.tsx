import { useState } from 'react';
import { isSpecial, type MailType } from '../../shared/registers/mail-items.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { isTime, PhoneField, SelectField, TextField, TimeField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { UnitPick } from '../keys/unit-pick.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import { useScreen } from '../shell/screen.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import mailStyles from './mail.module.css';
import { type DropOffDraft, emptyDropOff } from './mail-drafts.ts';

const types: readonly MailType[] = ['letter', 'registered', 'parcelSlip', 'courier', 'other'];

/** 代寄: who leaves what to be sent where, and his name under it when it is a special item. */
export function DropOffForm({ draft }: { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const open = useScreen((s) => s.open);
  const [itemId] = useState(() => crypto.randomUUID());
  const { id, said, put } = useKeptForm<DropOffDraft>({
    ...{ form: 'mailDropOff', draft, faults, empty: () => emptyDropOff },
    title: ({ room, sender }) => `${t('mail.receive.out')} ${room.text} ${sender}`,
  });
  useDraftScreen(id);
  const { type, room, expectAt } = said;
  const [hand, setHand] = useState(noHand);
  const special = isSpecial(type);
  const what = `${t(`mail.type.${type}`)} ${said.trackingNo}`;
  const text = t('mail.receive.outText', { what, to: said.addressee || '—' });
  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind !== 'unknown') return false;
    void sound('scanGood');
    put({ trackingNo: code });
  });
  const send = () => {
    if (!isTime(expectAt)) {
      faults.set([{ field: 'expectAt', code: 'format' }]);
      return false;
    }
    const drawn = hand.medium === 'paper' || hand.strokes.length > 0;
    const giver = special || drawn ? handOf(hand, said.sender, text) : null;
    const { room: _, ...rest } = said;
    return call('mail.dropOff', { ...rest, id, itemId, unitId: room.unit?.id ?? null, expectAt, giver }).then(
      async () => {
        await settleDraft(id);
        tellDone(t('mail.receive.outDone', { what }));
      },
    );
  };
  const field = (name: 'trackingNo' | 'addressee' | 'shelf' | 'sender', required: boolean) => (
    <TextField
      name={name}
      label={name === 'addressee' ? t('mail.receive.outTo') : t(`mail.field.${name}`)}
      required={required}
      maxLength={name === 'shelf' ? 30 : 60}
      value={said[name]}
      onChange={(value) => put({ [name]: value })}
      fault={faults.of(name)}
    />
  );
  return (
    <FormFrame
      title={t('mail.receive.out')}
      save={t('mail.receive.outSave')}
      faults={faults}
      send={send}
      onDone={() => open({ at: 'mail', view: 'receive' })}
    >
      <div data-form className={styles.fields}>
        <div className={styles.three}>
          <UnitPick value={room} onChange={(next) => put({ room: next })} faults={faults} required autoFocus />
          {field('sender', true)}
          <PhoneField
            name="phone"
            label={t('mail.field.phone')}
            value={said.phone}
            onChange={(phone) => put({ phone })}
            fault={faults.of('phone')}
          />
        </div>
        <div className={styles.three}>
          <SelectField
            name="type"
            label={t('mail.field.type')}
            value={type}
            onChange={(next) => next !== '' && put({ type: next })}
            options={types.map((value) => ({ value, label: t(`mail.type.${value}`) }))}
          />
          {field('trackingNo', special)}
          {field('addressee', true)}
        </div>
        <div className={styles.pair}>
          <TimeField
            name="expectAt"
            label={t('mail.field.expectAt')}
            leaning="future"
            emptyMeans="—"
            value={expectAt}
            onChange={(next) => put({ expectAt: next })}
            fault={faults.of('expectAt')}
          />
          {field('shelf', false)}
        </div>
        <div className={mailStyles.pad}>
          <SignField
            name="giver"
            title={`${t('signing.purpose.giver')} ${said.sender}`}
            text={text}
            value={hand}
            onChange={setHand}
            faults={faults}
          />
        </div>
      </div>
    </FormFrame>
  );
}
