import type { MailLine } from '../../shared/contract/mail.ts';
import type { MailInstruction } from '../../shared/registers/mail-instructions.ts';
import { useNow } from '../desk/steady-now.ts';
import { useText } from '../i18n/index.ts';
import asideStyles from '../intake/intake-aside.module.css';
import { Meaning } from '../look/meaning.tsx';
import { Instructions } from './instruction-lines.tsx';
import { mailName, mailTone } from './mail-words.ts';

interface UnitMailProps {
  lines: readonly MailLine[];
  instructions: readonly MailInstruction[];
}

/** What lies at the desk for a room, and what its people have asked for, for the room's card. */
export function UnitMail({ lines, instructions }: UnitMailProps) {
  const t = useText();
  const now = useNow(30_000);
  if (lines.length === 0 && instructions.length === 0) return null;
  return (
    <>
      <h3>{t('mail.ofUnit')}</h3>
      <Instructions of={instructions} />
      <ul className={asideStyles.cases}>
        {lines.slice(0, 6).map((line) => (
          <li key={line.id}>
            <span>{mailName(line, t)}</span>
            <Meaning tone={mailTone(line, now)}>{t(`mail.state.${line.status}`)}</Meaning>
            <span className={asideStyles.said}>
              {line.addressee} {line.shelf}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
