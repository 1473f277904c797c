import type { MailLine } from '../../shared/contract/mail.ts';
import { ChoiceField, type Faults, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import styles from './mail.module.css';
import type { Seen } from './mail-drafts.ts';
import { mailName } from './mail-words.ts';

interface SeenItemProps {
  item: MailLine;
  seen: Seen[string] | undefined;
  onSeen(of: Seen[string]): void;
  /** Its place among what has been said so far: faults name it by this. */
  at: number;
  faults: Faults;
}

/** One item of a handover: here, or not found and why. */
export function SeenItem({ item, seen, onSeen, at, faults }: SeenItemProps) {
  const t = useText();
  const field = `lines.${at}.reason`;
  return (
    <div className={styles.seen}>
      <span>
        <strong>{mailName(item, t)}</strong> {item.place} {item.addressee} {item.shelf}
        <small> {t('mail.record.kept', { name: item.keeperName })}</small>
      </span>
      <div className={keyStyles.ways}>
        <ChoiceField<'here' | 'missing'>
          name={`seen.${item.id}`}
          label={mailName(item, t)}
          value={seen === undefined ? null : seen.present ? 'here' : 'missing'}
          onChange={(value) => onSeen({ present: value === 'here', reason: seen?.reason ?? '' })}
          choices={(['here', 'missing'] as const).map((value) => ({ value, label: t(`mail.custody.${value}`) }))}
        />
      </div>
      {seen?.present === false && (
        <TextField
          name={field}
          label={t('mail.field.reason')}
          required
          maxLength={300}
          value={seen.reason}
          onChange={(reason) => {
            onSeen({ present: false, reason });
            faults.clear(field);
          }}
          fault={faults.of(field)}
        />
      )}
    </div>
  );
}
