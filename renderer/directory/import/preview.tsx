import type { ImportPreview } from '../../../shared/contract/directory.ts';
import type { FieldFault } from '../../../shared/errors.ts';
import { type Say, useText } from '../../i18n/index.ts';
import { Meaning } from '../../look/meaning.tsx';
import styles from './import.module.css';

const shownErrors = 200;

/** In a spreadsheet some faults want other words than in a form. */
function faultText(code: FieldFault, t: Say): string {
  if (code === 'unknown' || code === 'duplicate' || code === 'overlap') return t(`directory.import.fault.${code}`);
  return t(`errors.field.${code}`);
}

/** What importing the file would do, and what must be mended in it first. */
export function Preview({ preview: { counts, errors, unknownColumns } }: { preview: ImportPreview }) {
  const t = useText();
  return (
    <section aria-label={t('directory.import.preview')}>
      <p className={styles.counts} role="status">
        <span>{t('directory.import.create', { count: counts.create })}</span>
        <span>{t('directory.import.change', { count: counts.change })}</span>
        <span>{t('directory.import.same', { count: counts.same })}</span>
        <span>{t('directory.import.total', { count: counts.total })}</span>
      </p>
      {unknownColumns.length > 0 ? (
        <p className={styles.help}>{t('directory.import.unknown', { columns: unknownColumns.join('、') })}</p>
      ) : null}
      {errors.length > 0 ? (
        <>
          <p>
            <Meaning tone="danger">{t('directory.import.errors', { count: errors.length })}</Meaning>
          </p>
          <div className={styles.errors}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('directory.import.row')}</th>
                  <th scope="col">{t('directory.import.column')}</th>
                  <th scope="col">{t('directory.import.value')}</th>
                  <th scope="col">{t('directory.import.what')}</th>
                </tr>
              </thead>
              <tbody>
                {errors.slice(0, shownErrors).map(({ row, column, code, value }) => (
                  <tr key={`${row} ${column} ${code}`}>
                    <td>{row}</td>
                    <td>{column}</td>
                    <td>{value}</td>
                    <td>{faultText(code, t)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {errors.length > shownErrors ? (
            <p>{t('directory.import.moreErrors', { count: errors.length - shownErrors })}</p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
