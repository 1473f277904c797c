import { PhoneField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './notify.module.css';
import type { Notify } from './use-notify.ts';

/** Somebody else answers, or the directory has nobody: name and number by hand. */
export function OtherCallee({ notify }: { notify: Notify }) {
  const t = useText();
  const { other, setOther } = notify;
  if (!other) return null;
  return (
    <div className={styles.by}>
      <TextField
        name="toPerson"
        label={t('cases.notify.person')}
        value={other.name}
        onChange={(name) => setOther({ ...other, name })}
        autoFocus
        maxLength={60}
      />
      <PhoneField
        name="toPhone"
        label={t('domain.field.phone')}
        value={other.phone}
        onChange={(phone) => setOther({ ...other, phone })}
      />
      <button type="button" className={styles.other} onClick={() => setOther(null)}>
        {t('cases.notify.asProposed')}
      </button>
    </div>
  );
}
