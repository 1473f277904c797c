import { errorText } from '../desk/error-text.ts';
import { useText } from '../i18n/index.ts';
import styles from '../shell/notice.module.css';
import { useUnkept } from './drafts.ts';

/** What is being typed cannot be kept (a full disk): said while it lasts, because nobody may close the desk now. */
export function DraftNotice() {
  const t = useText();
  const problem = useUnkept((s) => s.problem);
  if (problem === null) return null;
  return (
    <div className={styles.notice} data-tone="danger" role="alert">
      <p>
        <strong>{t('drafts.unkept')}</strong> {errorText(problem, t)}
      </p>
    </div>
  );
}
