import type { CaseView } from '../../shared/contract/cases.ts';
import { type Refused, stateReasons } from '../../shared/registers/why-not.ts';
import { type Say, type TextKey, useLanguage, useText } from '../i18n/index.ts';
import styles from './case-actions.module.css';
import { missingLabel } from './missing-label.ts';

/** @returns why in words: what has to come first, or the desk's own refusal */
function reasonOf(why: Refused['why'], t: Say): string {
  const own = why === 'notAllowed' || (stateReasons as readonly string[]).includes(why);
  return t((own ? `caseLife.why.${why}` : `errors.code.${why}`) as TextKey);
}

/** What is not possible now although one might expect it, and why; folded away until somebody asks. */
export function WhyNot({ view: { refused, missing } }: { view: CaseView }) {
  const t = useText();
  const list = new Intl.ListFormat(useLanguage());
  if (refused.length === 0) return null;
  return (
    <details className={styles.later}>
      <summary>{t('caseLife.later', { count: refused.length })}</summary>
      <ul aria-label={t('caseLife.laterHint')}>
        {refused.map(({ action, why }) => (
          <li key={action}>
            <b>{t(`domain.action.${action}`)}</b>{' '}
            {why === 'caseIncomplete'
              ? t('cases.missing', { fields: list.format(missing.map((field) => missingLabel(field, t))) })
              : reasonOf(why, t)}
          </li>
        ))}
      </ul>
    </details>
  );
}
