import { Button, Modal } from '@mantine/core';
import { useRef } from 'react';
import { useText } from '../i18n/index.ts';
import styles from './attachments.module.css';
import { useCamera } from './use-camera.ts';

interface CameraDialogProps {
  opened: boolean;
  onClose(): void;
  onShot(file: File): void;
}

/** What the camera sees, and one key to take it. */
export function CameraDialog({ opened, onClose, onShot }: CameraDialogProps) {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('attachments.shooting.title')}
      size={720}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Viewfinder
        onShot={(file) => {
          onShot(file);
          onClose();
        }}
      />
    </Modal>
  );
}

function Viewfinder({ onShot }: { onShot(file: File): void }) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(video);
  const shoot = async () => {
    const file = await camera.shoot(t('attachments.add.shot'));
    if (file) onShot(file);
  };
  if (camera.state !== 'live' && camera.state !== 'starting') {
    return (
      <div className={styles.noCamera}>
        <p role="alert">{t(`attachments.shooting.${camera.state}`)}</p>
        <Button data-autofocus onClick={camera.start}>
          {t('attachments.shooting.again')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.camera}>
      <video ref={video} muted playsInline autoPlay aria-label={t('attachments.shooting.live')} />
      {camera.state === 'starting' && <p role="status">{t('attachments.shooting.starting')}</p>}
      <Button data-autofocus disabled={camera.state !== 'live'} onClick={() => void shoot()}>
        {t('attachments.shooting.take')}
      </Button>
    </div>
  );
}
