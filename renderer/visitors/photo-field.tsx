import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { ChoosePictures } from '../attachments/choose-pictures.tsx';
import { addFiles, dropPicture, useWaiting } from '../attachments/pending.ts';
import { usePicture } from '../attachments/use-picture.ts';
import { useText } from '../i18n/index.ts';
import styles from './visitors.module.css';

interface PhotoFieldProps {
  /** Of the visit being written: its photo waits under this. */
  visitId: string;
  /** Of last time. */
  lastId: string | null;
}

/** The visitor's face: by the camera or from a file, or as it was last time. Without one the form goes on. */
export function PhotoField({ visitId, lastId }: PhotoFieldProps) {
  const t = useText();
  const waiting = useWaiting(visitId);
  const fresh = waiting.pictures.at(-1);
  const last = usePicture(lastId ?? '', lastId !== null);
  const url = fresh?.url ?? last.url;
  const older = waiting.pictures.slice(0, -1);
  // One face: the last one taken.
  useEffect(() => {
    for (const { id } of older) dropPicture(visitId, id);
  }, [older, visitId]);
  return (
    <div className={styles.photo}>
      {url ? (
        <img src={url} alt={t(fresh ? 'visitors.field.photo' : 'visitors.form.photoLast')} />
      ) : (
        <span aria-hidden="true" />
      )}
      <div className={styles.buttons}>
        <ChoosePictures
          label={t('visitors.form.photo')}
          onFiles={(files) => void addFiles(visitId, files.slice(0, 1))}
        />
        {fresh && (
          <Button variant="subtle" onClick={() => dropPicture(visitId, fresh.id)}>
            {t('visitors.form.photoOut')}
          </Button>
        )}
      </div>
      {waiting.leftOut.map((words) => (
        <p key={words} role="alert">
          {words}
        </p>
      ))}
      {!url && <small>{t('visitors.form.photoNone')}</small>}
    </div>
  );
}
