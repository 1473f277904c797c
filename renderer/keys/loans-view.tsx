import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LoanLine } from '../../shared/contract/keys.ts';
import { acks } from '../../shared/registers/notifications.ts';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { showCustody } from '../custody/custody.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { openScreen } from '../shell/screen.ts';
import { keyTone } from './key-words.ts';
import styles from './keys.module.css';
import { SlipView } from './slip-view.tsx';

/** 催还: every loan that is not back, the longest overdue first, with the number to call. */
export function LoansView({ moveId }: { moveId: string | undefined }) {
  const t = useText();
  const { data, error } = useDesk('keys.loans', {});
  const [chasing, setChasing] = useState<string | null>(moveId ?? null);
  const heads = ['borrower', 'phone', 'dueAt', 'purpose'] as const;
  if (error) return <p className={styles.page}>{errorText(error, t)}</p>;
  return (
    <div className={styles.page}>
      {moveId !== undefined && data?.every(({ id }) => id !== moveId) && <SlipView moveId={moveId} />}
      {data?.length === 0 && <p>{t('keys.loans.none')}</p>}
      {data && data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('keys.title')}</th>
              {heads.map((head) => (
                <th key={head}>{t(`keys.field.${head}`)}</th>
              ))}
              <th>{t('keys.loans.title')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((loan) => (
              <Loan key={loan.id} loan={loan} chasing={chasing === loan.id} onChase={setChasing} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface LoanProps {
  loan: LoanLine;
  chasing: boolean;
  onChase(moveId: string | null): void;
}

function Loan({ loan, chasing, onChase }: LoanProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const { id, keys, person, companyName, department, phone, dueAt, purpose, chases, chasedAt, lastChase } = loan;
  const tone = keyTone({ status: 'onLoan', custodian: 'customerService', condition: 'good', dueAt }, now);
  return (
    <>
      <tr data-chosen={chasing || undefined}>
        <td>
          {keys.map((key) => (
            <div key={key.id}>
              <button type="button" className={styles.link} onClick={() => openScreen({ at: 'keys', keyId: key.id })}>
                {key.keyCode}
              </button>{' '}
              {key.label}
            </div>
          ))}
        </td>
        <td>
          {person}
          <div>{companyName || (department && t(`domain.department.${department}`))}</div>
        </td>
        <td>
          <RevealNumber masked={phone} reveal={async () => (await call('keys.reveal', { moveId: id })).phone} />
        </td>
        <td>
          <Meaning tone={tone}>{format.due(dueAt, now)}</Meaning>
          <div>{format.moment(dueAt, now)}</div>
        </td>
        <td>{purpose}</td>
        <td>
          <span className={styles.buttons}>
            <Button size="compact-md" variant={tone === 'danger' ? 'filled' : 'default'} onClick={() => onChase(id)}>
              {t('keys.step.chase')}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => keys[0] && showCustody({ register: 'keys', record: keys[0].id })}
            >
              {t('keys.step.return')}
            </Button>
          </span>
          {chases === 0 ? t('keys.loans.never') : t('keys.loans.chased', { count: chases })}
          {chasedAt !== null && ` · ${format.since(chasedAt, now)}`}
          {lastChase && <div>{lastChase}</div>}
        </td>
      </tr>
      {chasing && (
        <tr>
          <td colSpan={6}>
            <ChaseForm loan={loan} onDone={() => onChase(null)} />
          </td>
        </tr>
      )}
    </>
  );
}

/** S22: who was called and what came of it. */
function ChaseForm({ loan, onDone }: { loan: LoanLine; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [toPerson, setToPerson] = useState(loan.person);
  const [ack, setAck] = useState<(typeof acks)[number]>('acknowledged');
  const [said, setSaid] = useState('');
  return (
    <FormFrame
      title={t('keys.loans.chaseTitle', { name: loan.person })}
      save={t('keys.loans.save')}
      faults={faults}
      send={() => call('keys.chase', { moveId: loan.id, toPerson, phone: '', ack, said })}
      onDone={onDone}
    >
      <div className={styles.three}>
        <TextField
          name="toPerson"
          label={t('keys.field.toPerson')}
          required
          maxLength={60}
          value={toPerson}
          onChange={setToPerson}
          fault={faults.of('toPerson')}
        />
        <ChoiceField<(typeof acks)[number]>
          name="ack"
          label={t('keys.field.ack')}
          value={ack}
          onChange={setAck}
          choices={acks.map((value) => ({ value, label: t(`domain.ack.${value}`) }))}
        />
        <TextField name="said" label={t('keys.field.said')} maxLength={500} value={said} onChange={setSaid} autoFocus />
      </div>
    </FormFrame>
  );
}
