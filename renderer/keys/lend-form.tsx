import { useState } from 'react';
import type { KeyView } from '../../shared/contract/keys.ts';
import { borrowerKinds, purposeKinds } from '../../shared/registers/key-moves.ts';
import { loanDueAt } from '../../shared/registers/key-rules.ts';
import { departmentCodes } from '../../shared/registers/people.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { restore, useDraft } from '../drafts/use-draft.ts';
import { CheckField, ChoiceField, NumberField, PhoneField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import { openScreen } from '../shell/screen.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import { BorrowerField } from './borrower-field.tsx';
import { ChosenKeys } from './chosen-keys.tsx';
import { type LoanDraft, type LoanSaid, nothingSaid } from './key-drafts.ts';
import styles from './keys.module.css';
import { loanForOrder } from './loan-for-order.ts';

interface LendFormProps {
  view: KeyView;
  /** One that was left half written. */
  draft: { id: string; content: string } | null;
  onDone(): void;
}

/** S22: who, what for, until when, and the borrower's name under it. What is scanned meanwhile is lent with it. */
export function LendForm({ view, draft, onDone }: LendFormProps) {
  const t = useText();
  const format = useFormat();
  const faults = useFaults();
  const now = useNow(60_000);
  const { site, parameters } = useSite();
  const [id] = useState(() => draft?.id ?? crypto.randomUUID());
  const [first] = useState(() => begun(view, draft?.content));
  const [loan, setLoan] = useState(first);
  const { said, keys, counted } = loan;
  const [leader, setLeader] = useState(noHand);
  const [borrower, setBorrower] = useState(noHand);
  const put = (fields: Partial<LoanSaid>) => {
    setLoan((last) => ({ ...last, said: { ...last.said, ...fields } }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const setKeys = (next: (last: LoanDraft['keys']) => LoanDraft['keys']) =>
    setLoan((last) => ({ ...last, keys: next(last.keys), counted: null }));
  useDraft({
    ...{ id, form: 'keyLoan', values: loan, touched: loan !== first },
    title: `${keys.map(({ keyCode }) => keyCode).join('、')} ${said.person}`.trim().slice(0, 120),
  });
  const pieces = keys.reduce((sum, { copies }) => sum + copies, 0);
  const outside = said.borrowerKind === 'external';
  const dueAt = loanDueAt(now, parameters, site.timeZone);
  const due = format.moment(dueAt, now);
  const text = t('keys.lend.text', {
    ...{ keys: keys.map(({ keyCode }) => keyCode).join('、'), qty: counted ?? pieces, due },
    purpose: said.purpose || '—',
  });
  const setWith = view.ring.filter(
    ({ status, id: ringId }) => status === 'inCabinet' && !keys.some((k) => k.id === ringId),
  );

  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind !== 'found') return false;
    if (answer.register === 'orders') {
      put(await loanForOrder(answer.record));
      return void sound('scanGood');
    }
    if (answer.register !== 'keys') return false;
    if (keys.some((key) => key.id === answer.record)) return void sound('scanAgain');
    const { record, steps } = await call('keys.read', { keyId: answer.record });
    if (!steps.includes('lend')) return false;
    void sound('scanGood');
    const { id: keyId, keyCode, label, copies } = record;
    setKeys((last) => [...last, { id: keyId, keyCode, label, copies }]);
  });
  const send = async () => {
    const { record } = await call('keys.lend', {
      ...said,
      id,
      keyIds: keys.map((key) => key.id),
      qty: counted ?? pieces,
      leader: outside ? handOf(leader, loan.leader, text) : null,
      borrower: handOf(borrower, said.person, text),
      at: null,
    });
    await settleDraft(id);
    tellDone(t('keys.lend.done', { name: record.person, time: format.moment(record.dueAt ?? dueAt, now) }));
  };
  if (said.purposeKind === 'private' || said.purposeKind === 'spareKey') {
    return <Refused kind={said.purposeKind} onBack={() => put({ purposeKind: 'work' })} />;
  }
  return (
    <FormFrame
      title={t('keys.lend.title', { what: view.record.keyCode })}
      save={t('keys.lend.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div data-form className={styles.columns}>
        <div className={styles.fields}>
          <div className={styles.pair}>
            <ChoiceField
              name="borrowerKind"
              label={t('keys.field.borrowerKind')}
              value={said.borrowerKind}
              onChange={(borrowerKind) => put({ borrowerKind, staffId: null, reminderGiven: false })}
              choices={borrowerKinds.map((value) => ({ value, label: t(`keys.borrowerKind.${value}`) }))}
            />
            <BorrowerField
              value={said.person}
              chosen={said.staffId !== null}
              onChange={(person) => put({ person, staffId: null })}
              onPick={put}
              faults={faults}
            />
          </div>
          {outside ? (
            <Outside said={said} put={put} faults={faults} />
          ) : (
            <div className={styles.pair} data-filled={said.staffId !== null && said.department !== null}>
              <SelectField
                name="department"
                label={t('keys.field.department')}
                required
                empty="—"
                value={said.department ?? ''}
                onChange={(department) => put({ department: department === '' ? null : department })}
                options={departmentCodes.map((value) => ({ value, label: t(`domain.department.${value}`) }))}
                fault={faults.of('department')}
              />
              <PhoneField
                name="phone"
                label={t('keys.field.phone')}
                value={said.phone}
                onChange={(phone) => put({ phone })}
                fault={faults.of('phone')}
              />
            </div>
          )}
          <div className={styles.pair}>
            <TextField
              name="purpose"
              label={t('keys.field.purpose')}
              required
              maxLength={500}
              value={said.purpose}
              onChange={(purpose) => put({ purpose })}
              fault={faults.of('purpose')}
            />
            <SelectField
              name="purposeKind"
              label={t('keys.field.purposeKind')}
              value={said.purposeKind}
              onChange={(purposeKind) => purposeKind !== '' && put({ purposeKind })}
              options={purposeKinds.map((value) => ({ value, label: t(`keys.purposeKind.${value}`) }))}
            />
          </div>
          <ChosenKeys
            keys={keys}
            ring={setWith}
            onAdd={({ id: keyId, keyCode, label, copies }) =>
              setKeys((last) => [...last, { id: keyId, keyCode, label, copies }])
            }
            onRemove={(keyId) => setKeys((last) => last.filter((key) => key.id !== keyId))}
          />
          <div className={styles.pair}>
            <NumberField
              name="qty"
              label={t('keys.field.qty')}
              value={counted ?? pieces}
              onChange={(qty) => setLoan({ ...loan, counted: qty })}
              fault={faults.of('qty')}
            />
            <CheckField
              name="reminderGiven"
              label={t('keys.field.reminderGiven', { time: due })}
              required
              value={said.reminderGiven}
              onChange={(reminderGiven) => put({ reminderGiven })}
              fault={faults.of('reminderGiven')}
            />
          </div>
        </div>
        <div className={styles.hands} data-two={outside || undefined}>
          {outside && (
            <SignField
              name="leader"
              title={t('signing.purpose.leader')}
              text={text}
              signer={
                <TextField
                  name="leader.signer"
                  label={t('keys.field.leader')}
                  required
                  maxLength={60}
                  value={loan.leader}
                  onChange={(name) => setLoan({ ...loan, leader: name })}
                  fault={faults.of('leader.signer')}
                />
              }
              value={leader}
              onChange={setLeader}
              faults={faults}
            />
          )}
          <SignField
            name="borrower"
            title={`${t('signing.purpose.borrower')} ${said.person}`}
            {...(!outside && { text })}
            value={borrower}
            onChange={(hand) => {
              setBorrower(hand);
              // What our own people sign under says when it is due: then they have been told.
              if (!outside && hand.strokes.length > 0) put({ reminderGiven: true });
            }}
            faults={faults}
          />
        </div>
      </div>
    </FormFrame>
  );
}

/** @returns the loan with which the form begins: this key alone, or what was left half written */
function begun({ record: { id: keyId, keyCode, label, copies } }: KeyView, content: string | undefined): LoanDraft {
  const fresh = { keyId, said: nothingSaid, keys: [{ id: keyId, keyCode, label, copies }], counted: null, leader: '' };
  return content === undefined ? fresh : restore(content, fresh);
}

interface OutsideProps {
  said: LoanSaid;
  put(fields: Partial<LoanSaid>): void;
  faults: ReturnType<typeof useFaults>;
}

/** Of an outsider: from which company, by which slip. */
function Outside({ said, put, faults }: OutsideProps) {
  const t = useText();
  return (
    <div className={styles.three}>
      <TextField
        name="companyName"
        label={t('keys.field.companyName')}
        maxLength={120}
        value={said.companyName}
        onChange={(companyName) => put({ companyName })}
      />
      <PhoneField
        name="phone"
        label={t('keys.field.phone')}
        required
        value={said.phone}
        onChange={(phone) => put({ phone })}
        fault={faults.of('phone')}
      />
      <TextField
        name="voucherNo"
        label={t('keys.field.voucherNo')}
        required
        maxLength={60}
        value={said.voucherNo}
        onChange={(voucherNo) => put({ voucherNo })}
        fault={faults.of('voucherNo')}
      />
    </div>
  );
}

/** S22, A34: not from this desk; and what to do instead. */
function Refused({ kind, onBack }: { kind: 'private' | 'spareKey'; onBack(): void }) {
  const t = useText();
  return (
    <div className={styles.refused} role="alert">
      <p>{t(`keys.lend.${kind}`)}</p>
      <p className={styles.buttons}>
        {kind === 'spareKey' && (
          <button type="button" onClick={() => openScreen({ at: 'intake' })}>
            {t('keys.lend.toReport')} <kbd>F2</kbd>
          </button>
        )}
        <button type="button" onClick={onBack}>
          {t('words.back')}
        </button>
      </p>
    </div>
  );
}
