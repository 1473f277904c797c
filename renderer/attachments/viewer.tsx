import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { AttachmentView } from '../../shared/contract/attachments.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './attachments.module.css';
import { usePicture } from './use-picture.ts';
import { VoidForm } from './void-form.tsx';

interface ViewerProps {
  pictures: readonly AttachmentView[];
  /** Id of the one shown; null: closed. */
  shown: string | null;
  onShow(id: string | null): void;
}

/** One picture as large as the window; arrow keys go on, Esc goes back. */
export function Viewer({ pictures, shown, onShow }: ViewerProps) {
  const t = useText();
  const at = pictures.findIndex(({ id }) => id === shown);
  const picture = pictures[at];
  const title = picture ? `${t(`attachments.kind.${picture.kind}`)} ${picture.caption}`.trim() : '';
  return (
    <Modal
      fullScreen
      opened={picture !== undefined}
      onClose={() => onShow(null)}
      title={title}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      {picture && <Large key={picture.id} picture={picture} at={at} pictures={pictures} onShow={onShow} />}
    </Modal>
  );
}

interface LargeProps {
  picture: AttachmentView;
  pictures: readonly AttachmentView[];
  at: number;
  onShow(id: string | null): void;
}

function Large({ picture, pictures, at, onShow }: LargeProps) {
  const t = useText();
  const format = useFormat();
  const { url, broken, coming } = usePicture(picture.id);
  const [voiding, setVoiding] = useState(false);
  const go = (step: number) => {
    const next = pictures[at + step];
    if (next) onShow(next.id);
  };
  useKeys({
    ArrowLeft: () => (voiding ? false : go(-1)),
    ArrowRight: () => (voiding ? false : go(1)),
    // Here and not in the dialog: this Esc is not also the screen's.
    Esc: () => (voiding ? setVoiding(false) : onShow(null)),
  });
  return (
    <div className={styles.large}>
      <div className={styles.canvas}>
        {url && <img src={url} alt={`${t(`attachments.kind.${picture.kind}`)} ${picture.caption}`.trim()} />}
        {broken && <p role="alert">{t('attachments.broken')}</p>}
        {coming && <p role="status">{t('errors.code.pictureComing')}</p>}
        {!url && !broken && !coming && <p>{t('attachments.loading')}</p>}
      </div>
      <footer className={styles.foot}>
        <span>{t('attachments.facts', { no: picture.no, by: picture.byName, at: format.exact(picture.at) })}</span>
        {picture.bound && <span>{t('attachments.bound')}</span>}
        <small>{t('attachments.fingerprint', { hash: picture.hash.slice(0, 16) })}</small>
        {pictures.length > 1 && (
          <span className={styles.turn}>
            <Button variant="default" disabled={at === 0} aria-label={t('attachments.previous')} onClick={() => go(-1)}>
              ←
            </Button>
            {t('attachments.place', { at: at + 1, of: pictures.length })}
            <Button
              variant="default"
              disabled={at === pictures.length - 1}
              aria-label={t('attachments.next')}
              onClick={() => go(1)}
            >
              →
            </Button>
          </span>
        )}
        {picture.mayVoid && !voiding && (
          <Button variant="default" onClick={() => setVoiding(true)}>
            {t('attachments.void.open')}
          </Button>
        )}
      </footer>
      {voiding && <VoidForm attachmentId={picture.id} onDone={() => setVoiding(false)} />}
    </div>
  );
}
