import { Button, Modal } from '@mantine/core';
import { useRef } from 'react';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
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
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Viewfinder
        onClose={onClose}
        onShot={(file) => {
          onShot(file);
          onClose();
        }}
      />
    </Modal>
  );
}

function Viewfinder({ onShot, onClose }: Pick<CameraDialogProps, 'onShot' | 'onClose'>) {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(video);
  // Here and not in the dialog: this Esc is not also the screen's.
  useKeys({ Esc: onClose });
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
