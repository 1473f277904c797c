import { useState } from 'react';
import type { MailLine } from '../../shared/contract/mail.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { type Faults, SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { usePerson } from '../session/session.ts';
import { useScreen } from '../shell/screen.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import type { CustodyDraft } from './mail-drafts.ts';
import { mailName } from './mail-words.ts';
import { PastHandovers } from './past-handovers.tsx';
import { SeenList } from './seen-list.tsx';
import { useSeenItems } from './use-seen-items.ts';

/** 保管交接: every special item is seen by both, and both sign for all of them (A37). */
export function CustodyPage({ draftId }: { draftId: string | undefined }) {
  const t = useText();
  const kept = useKeptDraft(draftId);
  const [passed, setPassed] = useState(0);
  const { data, error } = useDesk('mail.custody', {});
  if (error) return <p className={styles.page}>{errorText(error, t)}</p>;
  if (!data || kept.state === 'reading') return <div className={styles.page} />;
  const draft = kept.state === 'found' && draftId && passed === 0 ? { id: draftId, content: kept.content } : null;
  return (
    <div className={styles.page}>
      <HandOver key={passed} items={data.items} draft={draft} onPassed={() => setPassed(passed + 1)} />
      <PastHandovers of={data.past} />
    </div>
  );
}

interface HandOverProps {
  items: readonly MailLine[];
  /** One that was left half written. */
  draft: Begun | null;
  onPassed(): void;
}

function HandOver({ items, draft, onPassed }: HandOverProps) {
  const t = useText();
  const faults = useFaults();
  const back = useScreen((s) => s.back);
  const me = usePerson();
  const staff = useDesk('staff.list', {}).data ?? [];
  const atDesk = staff.filter(({ active, role }) => active && role !== 'none');
  const {
    id,
    said: written,
    put,
  } = useKeptForm<CustodyDraft>({
    ...{ form: 'mailCustody', draft, faults, empty: () => ({ seen: {}, from: me?.id ?? '', to: '', reportedTo: '' }) },
    title: () => t('mail.custody.title'),
  });
  useDraftScreen(id);
  const { seen, from, to, reportedTo } = written;
  const [hands, setHands] = useState({ giver: noHand, receiver: noHand });
  const nameOf = (wanted: string) => atDesk.find((person) => person.id === wanted)?.name ?? '';
  const { said, lines } = useSeenItems(items, seen, (itemId) =>
    put((last) => ({ seen: { ...last.seen, [itemId]: { present: true, reason: '' } } })),
  );
  const present = items.filter((item) => seen[item.id]?.present);
  const missing = items.filter((item) => seen[item.id]?.present === false);
  const names = (lines: readonly MailLine[]) => lines.map((line) => mailName(line, t)).join('、');
  const text = [
    present.length > 0 && t('mail.custody.text', { count: present.length, items: names(present) }),
    items.length === 0 && t('mail.custody.textNone'),
    missing.length > 0 ? t('mail.custody.textMissing', { items: names(missing) }) : '',
  ]
    .filter((part) => part !== false)
    .join('');

  const send = async () => {
    await call('mail.passCustody', {
      ...{ id, lines, reportedTo, fromStaff: from || null, toStaff: to || null },
      giver: handOf(hands.giver, nameOf(from), text),
      receiver: handOf(hands.receiver, nameOf(to), text),
    });
    await settleDraft(id);
    tellDone(t('mail.custody.done', { name: nameOf(to), count: present.length }));
    onPassed();
  };
  return (
    <FormFrame title={t('mail.custody.title')} save={t('mail.custody.save')} faults={faults} send={send} onDone={back}>
      <p>{t(items.length === 0 ? 'mail.custody.none' : 'mail.custody.lead')}</p>
      <div data-form className={styles.columns}>
        <div className={styles.fields}>
          <Keepers {...{ from, to, put, faults, atDesk }} />
          <p role="status">
            <strong>{t('mail.custody.seen', { seen: said.length, all: items.length })}</strong>
          </p>
          {faults.of('lines') && (
            <p role="alert" data-field="lines">
              <Meaning tone="danger">{t('mail.custody.fault')}</Meaning>
            </p>
          )}
          <SeenList items={items} said={said} seen={seen} onSeen={(next) => put({ seen: next })} faults={faults} />
          {missing.length > 0 && (
            <TextField
              name="reportedTo"
              label={t('mail.field.reportedTo')}
              required
              maxLength={60}
              value={reportedTo}
              onChange={(next) => put({ reportedTo: next })}
              fault={faults.of('reportedTo')}
            />
          )}
        </div>
        <div className={styles.hands}>
          {(['giver', 'receiver'] as const).map((purpose) => (
            <SignField
              key={purpose}
              name={purpose}
              title={`${t(`signing.purpose.${purpose}`)} ${nameOf(purpose === 'giver' ? from : to)}`}
              {...(purpose === 'giver' && { text })}
              value={hands[purpose]}
              onChange={(hand) => setHands({ ...hands, [purpose]: hand })}
              faults={faults}
            />
          ))}
        </div>
      </div>
    </FormFrame>
  );
}

interface KeepersProps {
  from: string;
  to: string;
  put(change: Partial<Pick<CustodyDraft, 'from' | 'to'>>): void;
  faults: Faults;
  atDesk: readonly { id: string; name: string }[];
}

/** From whom to whom; whoever sits at the desk is one of them. */
function Keepers({ from, to, put, faults, atDesk }: KeepersProps) {
  const t = useText();
  const options = atDesk.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles.pair}>
      <SelectField
        name="fromStaff"
        label={t('mail.field.fromStaff')}
        required
        empty="—"
        value={from}
        onChange={(id) => {
          put({ from: id });
          faults.clear('fromStaff');
        }}
        options={options}
        fault={faults.of('fromStaff')}
      />
      <SelectField
        name="toStaff"
        label={t('mail.field.toStaff')}
        required
        empty="—"
        value={to}
        onChange={(id) => {
          put({ to: id });
          faults.clear('toStaff');
        }}
        options={options}
        fault={faults.of('toStaff')}
        autoFocus
      />
    </div>
  );
}
