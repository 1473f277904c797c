import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { NowLines } from '../now/now-lines.tsx';
import styles from './follow-ups.module.css';

/** S14: whom to tell how their complaint stands, before it is solved. */
export function Replies() {
  const t = useText();
  const { data, error } = useDesk('followUps.replies', {});
  if (error) return <p className={styles.nothing}>{errorText(error, t)}</p>;
  if (!data) return null;
  if (data.length === 0) return <p className={styles.nothing}>{t('followUps.empty.replies')}</p>;
  return <NowLines lines={data} label={t('followUps.replies')} />;
}
