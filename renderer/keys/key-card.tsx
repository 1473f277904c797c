import type { KeyView } from '../../shared/contract/keys.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import { keyStateText, keyTone } from './key-words.ts';
import styles from './keys.module.css';
import { LendForm } from './lend-form.tsx';
import { ReturnForm } from './return-form.tsx';

/** A key in the middle of the screen: what it is, who has it, and the one thing to do with it. */
export function KeyCard({ record: keyId, onDone }: { record: string; onDone(): void }) {
  const t = useText();
  const { data: view, error } = useDesk('keys.read', { keyId });
  if (error) return <p role="alert">{errorText(error, t)}</p>;
  if (!view || view.record.id !== keyId) return <div className={styles.waiting} />;
  const { record, move, steps } = view;
  const toRecord = () => {
    onDone();
    openScreen({ at: 'keys', keyId });
  };
  return (
    <>
      <div className={styles.cardTop}>
        <KeyHead view={view} />
        <button type="button" className={styles.link} onClick={toRecord}>
          {t('keys.card.toRecord')}
        </button>
      </div>
      {steps.includes('return') && move ? (
        <ReturnForm view={view} move={move} onDone={onDone} />
      ) : steps.includes('lend') && record.condition === 'good' ? (
        <LendForm view={view} onDone={onDone} />
      ) : (
        <p>{t('keys.card.noAction')}</p>
      )}
    </>
  );
}

/** Where it is, in large letters. */
export function KeyHead({ view: { record, move, ring } }: { view: KeyView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const away = record.status === 'onLoan' || record.status === 'issuedToOwner';
  const dueAt = record.status === 'onLoan' ? (move?.record.dueAt ?? null) : null;
  return (
    <div className={styles.cardHead}>
      <p className={styles.where}>
        <Meaning tone={keyTone({ ...record, dueAt }, now)}>{keyStateText(record, t)}</Meaning>
        {away && move && (
          <span>
            {t('keys.card.who', { name: move.record.person })} {move.record.companyName} {move.record.phone}
          </span>
        )}
        {dueAt !== null && <span>{format.due(dueAt, now)}</span>}
        {record.cabinetPos && <span>{t('keys.card.hang', { pos: record.cabinetPos })}</span>}
        <span>{t('keys.pieces', { count: record.copies })}</span>
      </p>
      {ring.length > 0 && (
        <p className={styles.ring}>
          {t('keys.card.ring', { ring: record.ringNo })} {ring.map(({ keyCode }) => keyCode).join('、')}
        </p>
      )}
      {record.trouble && (
        <p>
          <Meaning tone={record.trouble.approvedAt === null ? 'waits' : 'plain'}>
            {t('keys.card.trouble', {
              kind: t(`keys.condition.${record.trouble.kind}`),
              reason: record.trouble.reason,
              to: record.trouble.reportedTo || '—',
            })}{' '}
            {record.trouble.approvedAt === null ? t('keys.card.waitsForRemedy') : record.trouble.remedy}
          </Meaning>
        </p>
      )}
      {record.blockedAt !== null && <Meaning tone="danger">{t('keys.card.blocked')}</Meaning>}
    </div>
  );
}
