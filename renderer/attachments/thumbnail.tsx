import { useEffect, useRef, useState } from 'react';
import type { AttachmentView } from '../../shared/contract/attachments.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './attachments.module.css';
import { usePicture } from './use-picture.ts';

/** A small picture that opens large; it is fetched when it first comes into view. */
export function Thumbnail({ attachment, onOpen }: { attachment: AttachmentView; onOpen(): void }) {
  const t = useText();
  const format = useFormat();
  const box = useRef<HTMLButtonElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const { url, broken, coming } = usePicture(attachment.id, seen);
  const { kind, caption, no, byName, at, takenAt } = attachment;
  const label = t('attachments.open', { kind: t(`attachments.kind.${kind}`), caption }).trim();
  return (
    <figure className={styles.thumbnail}>
      <button ref={box} type="button" aria-label={label} onClick={onOpen}>
        {url && <img src={url} alt="" decoding="async" />}
        {coming && <span className={styles.coming}>{t('errors.code.pictureComing')}</span>}
        {broken && <span className={styles.broken}>{t('attachments.broken')}</span>}
      </button>
      <figcaption>
        {caption && <b>{caption}</b>}
        {takenAt !== null && <small>{t('attachments.takenAt', { at: format.exact(takenAt) })}</small>}
        <small>{t('attachments.facts', { no, by: byName, at: format.exact(at) })}</small>
      </figcaption>
    </figure>
  );
}
