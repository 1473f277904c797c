import type { MailInstruction } from '../../shared/registers/mail-instructions.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './mail.module.css';

/** Standing instructions where mail for the room is looked at. */
export function Instructions({ of }: { of: readonly MailInstruction[] }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  return of.map(({ id, kind, text, addressee, until }) => (
    <p key={id} className={styles.instruction}>
      <Meaning tone="soon">{t(`mail.instruction.${kind}`)}</Meaning> {addressee && `${addressee}：`}
      {text}
      {until !== null && ` · ${t('mail.instructions.until', { time: format.moment(until, now) })}`}
    </p>
  ));
}
