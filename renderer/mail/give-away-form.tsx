import { useState } from 'react';
import type { GiveAwayInput, MailView } from '../../shared/contract/mail.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import { ChosenMail } from './chosen-mail.tsx';
import type { GiveAwayDraft } from './mail-drafts.ts';
import { mailName } from './mail-words.ts';

interface GiveAwayFormProps {
  kind: GiveAwayInput['kind'];
  view: MailView;
  /** One that was left half written. */
  draft: Begun | null;
  onDone(): void;
}

/** S24: to whoever takes it away, with the reason or the new address; the carrier signs for what is special. */
export function GiveAwayForm({ kind, view, draft, onDone }: GiveAwayFormProps) {
  const t = useText();
  const faults = useFaults();
  const { record } = view;
  const { id, said, put } = useKeptForm<GiveAwayDraft>({
    ...{ form: 'mailAway', draft, faults },
    empty: () => ({
      ...{ itemId: record.id, items: [record], kind, person: '' },
      ...{ reason: reasonOf(view, t), forwardTo: record.forwardTo },
    }),
    title: (written) => `${t(`mail.step.${kind}`)} ${record.place} ${written.person}`,
  });
  const { items, person, reason, forwardTo } = said;
  const [hand, setHand] = useState(noHand);
  const special = items.some((item) => item.special);
  const names = items.map((item) => mailName(item, t)).join('、');
  const text = t(`mail.away.text.${kind}`, { items: names, reason: reason || '—' });
  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind !== 'found' || answer.register !== 'mailItems') return false;
    if (items.some((item) => item.id === answer.record)) return void sound('scanAgain');
    const other = await call('mail.read', { itemId: answer.record });
    if (!other.steps.includes(kind)) return false;
    void sound('scanGood');
    put((last) => ({ items: [...last.items, other.record] }));
  });
  const send = async () => {
    const drawn = hand.medium === 'paper' || hand.strokes.length > 0;
    await call('mail.giveAway', {
      ...{ id, kind, person, reason, forwardTo, at: null },
      itemIds: items.map((item) => item.id),
      receiver: special || drawn ? handOf(hand, person, text) : null,
    });
    await settleDraft(id);
    tellDone(t('mail.away.done', { name: person }));
  };
  return (
    <FormFrame
      title={t(`mail.away.${kind}`, { what: mailName(record, t) })}
      save={t(`mail.step.${kind}`)}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div data-form className={styles.columns}>
        <div className={styles.fields}>
          <ChosenMail
            items={items}
            besides={[]}
            onAdd={() => {}}
            onRemove={(gone) => put({ items: items.filter((item) => item.id !== gone) })}
          />
          <TextField
            name="person"
            label={t('mail.field.postman')}
            required
            maxLength={60}
            value={person}
            onChange={(next) => put({ person: next })}
            fault={faults.of('person')}
            autoFocus
          />
          {kind === 'return' && (
            <TextField
              name="reason"
              label={t('mail.field.returnReason')}
              required
              maxLength={300}
              value={reason}
              onChange={(next) => put({ reason: next })}
              fault={faults.of('reason')}
            />
          )}
          {kind === 'forward' && (
            <TextField
              name="forwardTo"
              label={t('mail.field.forwardTo')}
              required
              maxLength={300}
              value={forwardTo}
              onChange={(next) => put({ forwardTo: next })}
              fault={faults.of('forwardTo')}
            />
          )}
        </div>
        <div className={styles.hands}>
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

/** What is known of why it goes back: the attempts, or what the addressee asked for. */
function reasonOf({ record }: MailView, t: ReturnType<typeof useText>): string {
  const failed = record.attempts.filter(({ result }) => result !== 'delivered');
  const words = failed.map(({ result }) => t(`mail.attempt.${result}`)).join('、');
  if (record.returnReason !== '' && !failed.some(({ result }) => result === record.returnReason))
    return record.returnReason;
  return words;
}
