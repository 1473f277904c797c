import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FieldFault } from '../../shared/errors.ts';
import { useText } from '../i18n/index.ts';
import styles from './attachments.module.css';
import { ChoosePictures } from './choose-pictures.tsx';
import { type Prepared, preparePicture } from './prepare-picture.ts';

interface ScanFieldProps {
  value: Prepared | null;
  onChange(scan: Prepared | null): void;
  fault: FieldFault | undefined;
}

/** The photo of the slip that was signed, beside its number. */
export function ScanField({ value, onChange, fault }: ScanFieldProps) {
  const t = useText();
  const [leftOut, setLeftOut] = useState('');
  const take = async ([file]: File[]) => {
    if (!file) return;
    const prepared = await preparePicture(file);
    const unfit = typeof prepared === 'string';
    setLeftOut(unfit ? t(`attachments.add.${prepared}`, { name: file.name }) : '');
    if (!unfit) onChange(prepared);
  };
  return (
    <div data-field="signing.scan">
      <div className={styles.scan}>
        <span>{t('attachments.scan.optional')}</span>
        {value && <img src={value.url} alt={t('attachments.scan.chosen', { name: value.name })} />}
        <ChoosePictures label={t('attachments.scan.attach')} onFiles={(files) => void take(files)} />
        {value && (
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t('attachments.scan.remove')}
          </Button>
        )}
      </div>
      {(leftOut || fault) && (
        <p role="alert" className={styles.leftOut}>
          {leftOut || t(`errors.field.${fault ?? 'format'}`)}
        </p>
      )}
    </div>
  );
}
