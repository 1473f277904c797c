import type { MailLine } from '../../shared/contract/mail.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { mailName, mailTone } from './mail-words.ts';

export const mailLineHeight = 62;

/** One item in a list: whose, what, where it lies and since when. */
export function MailLineView({ line }: { line: MailLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const { place, addressee, status, dueAt, shelf, receivedAt, notices } = line;
  return (
    <div className={styles.line} data-voided={status === 'voided' || undefined}>
      <span className={styles.what}>
        <strong>{place}</strong> {addressee}
      </span>
      <Meaning tone={mailTone(line, now)}>
        {t(`mail.state.${status}`)}
        {dueAt !== null && dueAt <= now && ` · ${format.due(dueAt, now)}`}
      </Meaning>
      <span className={styles.said}>
        {mailName(line, t)}
        {shelf && ` · ${t('mail.out.shelf', { shelf })}`}
        {notices > 0 && ` · ${t('mail.record.notices', { count: notices })}`}
      </span>
      <span className={styles.when}>{format.since(receivedAt, now)}</span>
    </div>
  );
}
