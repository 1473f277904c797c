import type { CallOutput } from '../desk/bridge.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './backups.module.css';
import { sizeText } from './size-text.ts';

/** What a backup is, and what the present book holds beyond it. */
export function RestorePreview({ preview }: { preview: CallOutput<'backups.preview'> }) {
  const t = useText();
  const format = useFormat();
  const { siteName, letter, writtenAt, intact, bytes, lost, lostUnsure } = preview;
  return (
    <>
      <p>
        {t('backups.restore.of', { site: siteName, letter })} ·{' '}
        {t('backups.restore.upTo', { time: format.exact(writtenAt) })} · {sizeText(bytes, format.number)}
      </p>
      {lost.length > 0 ? (
        <table className={styles.lost}>
          <caption>{t('backups.restore.lost')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('backups.restore.register')}</th>
              <th scope="col">{t('backups.restore.count')}</th>
              <th scope="col">{t('backups.restore.newest')}</th>
            </tr>
          </thead>
          <tbody>
            {lost.map(({ register, count, newestAt }) => (
              <tr key={register}>
                <th scope="row">{t(`registers.${register}`)}</th>
                <td>{format.number(count)}</td>
                <td>{format.exact(newestAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {lost.length === 0 && !lostUnsure ? <Meaning tone="done">{t('backups.restore.nothingLost')}</Meaning> : null}
      {intact ? null : <Meaning tone="soon">{t('backups.restore.altered')}</Meaning>}
      {lostUnsure ? <Meaning tone="soon">{t('backups.restore.unsure')}</Meaning> : null}
      <p className={styles.dim}>{t('backups.restore.kept')}</p>
    </>
  );
}
