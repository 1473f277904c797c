import type { EntryData } from '../../shared/registers/entries.ts';
import styles from '../cases/timeline.module.css';
import { useText } from '../i18n/index.ts';

/** A picture that was added or struck out, in the timeline. */
export function PictureEntry({ data }: { data: Extract<EntryData, { kind: 'picture' }> }) {
  const t = useText();
  return (
    <>
      <b>{t(`attachments.history.${data.did}`)}</b> {t(`attachments.kind.${data.shows}`)} {data.text}
      <span className={styles.detail}>{data.no}</span>
    </>
  );
}
