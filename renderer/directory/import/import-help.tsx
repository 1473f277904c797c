import type { ImportKind } from '../../../shared/contract/directory.ts';
import { importHeadings } from '../../../shared/directory-headings.ts';
import { useLanguage, useText } from '../../i18n/index.ts';
import styles from './import.module.css';

/** Which headings the spreadsheet may have, as a row to compare with. */
export function ImportHelp({ kind }: { kind: ImportKind }) {
  const t = useText();
  const name = useLanguage() === 'en' ? 1 : 0;
  const headings = importHeadings[kind];
  return (
    <div className={styles.help}>
      <p>{t('directory.import.help')}</p>
      <ul className={styles.headings}>
        {headings.map(({ field, names, required }) => (
          <li key={field}>
            {names[name]}
            {required ? ' *' : ''}
          </li>
        ))}
      </ul>
      {kind === 'duty' && <p>{t('directory.import.grid')}</p>}
    </div>
  );
}
