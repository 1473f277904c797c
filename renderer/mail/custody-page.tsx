import { useState } from 'react';
import type { CustodyInput, MailLine } from '../../shared/contract/mail.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { type Faults, SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { usePerson } from '../session/session.ts';
import { sound } from '../shell/alarm-sound.ts';
import { useScreen } from '../shell/screen.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import { mailName } from './mail-words.ts';
import { PastHandovers } from './past-handovers.tsx';
import { SeenItem } from './seen-item.tsx';

/** What is said of one item: seen, or not there and why. Nothing is said of it yet where it is missing here. */
export type Seen = Record<string, { present: boolean; reason: string }>;

/** 保管交接: every special item is seen by both, and both sign for all of them (A37). */
export function CustodyPage() {
  const t = useText();
  const { data, error } = useDesk('mail.custody', {});
  if (error) return <p className={styles.page}>{errorText(error, t)}</p>;
  if (!data) return <div className={styles.page} />;
  return (
    <div className={styles.page}>
      <HandOver items={data.items} />
      <PastHandovers of={data.past} />
    </div>
  );
}

function HandOver({ items }: { items: readonly MailLine[] }) {
  const t = useText();
  const faults = useFaults();
  const back = useScreen((s) => s.back);
  const me = usePerson();
  const staff = useDesk('staff.list', {}).data ?? [];
  const atDesk = staff.filter(({ active, role }) => active && role !== 'none');
  const [id, setId] = useState(() => crypto.randomUUID());
  const [seen, setSeen] = useState<Seen>({});
  const [from, setFrom] = useState(me?.id ?? '');
  const [to, setTo] = useState('');
  const [reportedTo, setReportedTo] = useState('');
  const [hands, setHands] = useState({ giver: noHand, receiver: noHand });
  const nameOf = (wanted: string) => atDesk.find((person) => person.id === wanted)?.name ?? '';
  const said = items.filter((item) => seen[item.id]);
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

  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    const item = answer.kind === 'found' ? items.find((one) => one.id === answer.record) : undefined;
    if (!item) return false;
    void sound(seen[item.id]?.present ? 'scanAgain' : 'scanGood');
    setSeen((last) => ({ ...last, [item.id]: { present: true, reason: '' } }));
  });
  const send = async () => {
    const lines: CustodyInput['lines'] = said.flatMap(({ id: itemId }) => {
      const of = seen[itemId];
      return of ? [{ itemId, ...of }] : [];
    });
    await call('mail.passCustody', {
      ...{ id, lines, reportedTo, fromStaff: from || null, toStaff: to || null },
      giver: handOf(hands.giver, nameOf(from), text),
      receiver: handOf(hands.receiver, nameOf(to), text),
    });
    tellDone(t('mail.custody.done', { name: nameOf(to), count: present.length }));
    setId(crypto.randomUUID());
    setSeen({});
    setHands({ giver: noHand, receiver: noHand });
  };
  return (
    <FormFrame title={t('mail.custody.title')} save={t('mail.custody.save')} faults={faults} send={send} onDone={back}>
      <p>{t(items.length === 0 ? 'mail.custody.none' : 'mail.custody.lead')}</p>
      <div data-form className={styles.columns}>
        <div className={styles.fields}>
          <Keepers {...{ from, to, setFrom, setTo, faults, atDesk }} />
          <p role="status">
            <strong>{t('mail.custody.seen', { seen: said.length, all: items.length })}</strong>
          </p>
          {faults.of('lines') && (
            <p role="alert" data-field="lines">
              <Meaning tone="danger">{t('mail.custody.fault')}</Meaning>
            </p>
          )}
          {items.map((item) => (
            <SeenItem
              key={item.id}
              item={item}
              seen={seen[item.id]}
              onSeen={(of) => {
                setSeen({ ...seen, [item.id]: of });
                faults.clear('lines');
              }}
              at={said.findIndex((one) => one.id === item.id)}
              faults={faults}
            />
          ))}
          {missing.length > 0 && (
            <TextField
              name="reportedTo"
              label={t('mail.field.reportedTo')}
              required
              maxLength={60}
              value={reportedTo}
              onChange={setReportedTo}
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
  setFrom(id: string): void;
  setTo(id: string): void;
  faults: Faults;
  atDesk: readonly { id: string; name: string }[];
}

/** From whom to whom; whoever sits at the desk is one of them. */
function Keepers({ from, to, setFrom, setTo, faults, atDesk }: KeepersProps) {
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
          setFrom(id);
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
          setTo(id);
          faults.clear('toStaff');
        }}
        options={options}
        fault={faults.of('toStaff')}
        autoFocus
      />
    </div>
  );
}
