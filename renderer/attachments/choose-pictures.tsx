import { Button } from '@mantine/core';
import { type ChangeEvent, useRef, useState } from 'react';
import { useText } from '../i18n/index.ts';
import { CameraDialog } from './camera-dialog.tsx';

interface ChoosePicturesProps {
  /** What the button for files says. */
  label: string;
  multiple?: boolean;
  onFiles(files: File[]): void;
}

/** Two ways to a picture: the system's own dialog for files, and the camera. */
export function ChoosePictures({ label, multiple = false, onFiles }: ChoosePicturesProps) {
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  const [shooting, setShooting] = useState(false);
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple={multiple}
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={chosen}
      />
      <Button variant="default" onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <Button variant="default" onClick={() => setShooting(true)}>
        {t('attachments.camera')}
      </Button>
      <CameraDialog opened={shooting} onClose={() => setShooting(false)} onShot={(file) => onFiles([file])} />
    </>
  );
}
