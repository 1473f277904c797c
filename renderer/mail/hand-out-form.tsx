import { useState } from 'react';
import type { MailView } from '../../shared/contract/mail.ts';
import { isProxy, needsIdentity } from '../../shared/registers/mail-rules.ts';
import { isFullChineseName } from '../../shared/registers/signatures.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ChoiceField, PhoneField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { usePerson } from '../session/session.ts';
import { sound } from '../shell/alarm-sound.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { IdentityFields, noIdentity, withoutNumber } from '../signing/identity-fields.tsx';
import { SignField } from '../signing/sign-field.tsx';
import { ChosenMail } from './chosen-mail.tsx';
import type { HandOutDraft } from './mail-drafts.ts';
import { mailName } from './mail-words.ts';

const kinds = ['pickUp', 'delivery'] as const;

/** The addressee comes for it, unless somebody else is named. */
const firstOf = (item: MailView['record']): HandOutDraft => ({
  ...{ itemId: item.id, items: [item], kind: 'pickUp', phone: '', identity: noIdentity },
  person: isFullChineseName(item.addressee) ? item.addressee : '',
});

interface HandOutFormProps {
  view: MailView;
  /** One that was left half written. */
  draft: Begun | null;
  onDone(): void;
}

/** S24: who takes it, by which document, and one full name under everything. What is scanned meanwhile goes with it. */
export function HandOutForm({ view, draft, onDone }: HandOutFormProps) {
  const t = useText();
  const faults = useFaults();
  const role = usePerson()?.role ?? null;
  const { id, said, put } = useKeptForm<HandOutDraft>({
    ...{ form: 'mailHandOut', draft, faults, empty: () => firstOf(view.record) },
    title: (written) => `${t('mail.step.pickUp')} ${view.record.place} ${written.person}`,
    kept: (written) => ({ ...written, identity: withoutNumber(written.identity) }),
  });
  const { items, kind, person, phone, identity } = said;
  const [hand, setHand] = useState(noHand);
  const special = items.some((item) => item.special);
  const owed = needsIdentity(items, role);
  const names = items.map((item) => mailName(item, t)).join('、');
  const text = t('mail.out.text', { items: names, count: items.length });
  const proxy = person !== '' && isProxy({ items, person: person.trim() });
  const besides = view.besides.filter(
    ({ id: other, direction }) => direction === 'in' && !items.some((item) => item.id === other),
  );

  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind !== 'found' || answer.register !== 'mailItems') return false;
    if (items.some((item) => item.id === answer.record)) return void sound('scanAgain');
    const { record, steps } = await call('mail.read', { itemId: answer.record });
    if (!steps.includes('pickUp')) return false;
    void sound('scanGood');
    put((last) => ({ items: [...last.items, record] }));
  });
  const send = async () => {
    const drawn = hand.medium === 'paper' || hand.strokes.length > 0;
    await call('mail.handOut', {
      ...{ id, kind, person, phone, at: null },
      itemIds: items.map((item) => item.id),
      identity: owed || identity.docNo !== '' ? identity : null,
      receiver: special || drawn ? handOf(hand, person, text) : null,
    });
    await settleDraft(id);
    tellDone(t('mail.out.done', { name: person, count: items.length }));
  };
  return (
    <FormFrame
      title={t('mail.out.title', { count: items.length })}
      save={t('mail.out.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div data-form className={styles.columns}>
        <div className={styles.fields}>
          <ChosenMail
            items={items}
            besides={besides}
            onAdd={(more) => put({ items: [...items, ...more] })}
            onRemove={(gone) => put({ items: items.filter((item) => item.id !== gone) })}
          />
          <div className={styles.pair}>
            <TextField
              name="person"
              label={t('mail.field.person')}
              required
              maxLength={60}
              value={person}
              onChange={(next) => put({ person: next })}
              fault={faults.of('person')}
              autoFocus
            />
            <PhoneField
              name="phone"
              label={t('mail.field.phone')}
              value={phone}
              onChange={(next) => put({ phone: next })}
              fault={faults.of('phone')}
            />
          </div>
          <ChoiceField<(typeof kinds)[number]>
            name="kind"
            label={t('mail.out.where')}
            value={kind}
            onChange={(next) => put({ kind: next })}
            choices={kinds.map((value) => ({ value, label: t(`mail.out.${value === 'pickUp' ? 'desk' : 'door'}`) }))}
          />
          {owed && (
            <IdentityFields
              name="identity"
              value={identity}
              onChange={(next) => put({ identity: next })}
              faults={faults}
            />
          )}
          {special && proxy && (
            <p>
              <Meaning tone="soon">{t('mail.out.proxy')}</Meaning>
            </p>
          )}
        </div>
        <div className={styles.hands}>
          {special && <p>{t('mail.out.fullName')}</p>}
          <SignField
            name="receiver"
            title={`${t('signing.purpose.receiver')} ${person}`}
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
