import type { MailView } from '../../shared/contract/mail.ts';
import { PaperMark } from '../back-entry/paper-mark.tsx';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { Instructions } from './instruction-lines.tsx';
import { mailTone } from './mail-words.ts';

/** How it stands and where it lies, in large letters. */
export function MailHead({ view }: { view: MailView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const { record, keeperName, move, instructions } = view;
  const { status, addressee, place, shelf, receivedAt, heldUntil, attempts } = record;
  const failed = attempts.filter(({ result }) => result !== 'delivered').length;
  return (
    <div className={styles.cardHead}>
      <p className={styles.where}>
        <Meaning tone={mailTone({ status, dueAt: null }, now)}>{t(`mail.state.${status}`)}</Meaning>
        <span>
          {place} {addressee}
        </span>
        {record.endedAt === null && shelf && <span>{t('mail.out.shelf', { shelf })}</span>}
        <span>{format.since(receivedAt, now)}</span>
        {record.endedAt === null && <span>{t('mail.record.kept', { name: keeperName })}</span>}
        {heldUntil !== null && status === 'held' && (
          <span>{t('mail.instructions.until', { time: format.moment(heldUntil, now) })}</span>
        )}
        <PaperMark record={record.id} />
        {move && <PaperMark record={move.record.id} />}
        {failed > 0 && <span>{`${t('mail.field.attempts')} ${failed}`}</span>}
        {move && (
          <span>
            {move.record.person} {format.moment(move.record.at, now)}
          </span>
        )}
      </p>
      <Instructions of={instructions} />
    </div>
  );
}
