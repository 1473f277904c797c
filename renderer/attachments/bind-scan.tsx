import { useState } from 'react';
import type { Attachment } from '../../shared/registers/attachments.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useText } from '../i18n/index.ts';
import styles from './attachments.module.css';
import { ChoosePictures } from './choose-pictures.tsx';
import { preparePicture } from './prepare-picture.ts';

interface BindScanProps {
  signatureId: string;
  register: Attachment['register'];
  record: string;
}

/** A slip known by its number only gets its photo later, when the paper is at the desk. */
export function BindScan({ signatureId, register, record }: BindScanProps) {
  const t = useText();
  const [problem, setProblem] = useState('');
  const take = async ([file]: File[]) => {
    if (!file) return;
    const prepared = await preparePicture(file);
    if (typeof prepared === 'string') return setProblem(t(`attachments.add.${prepared}`, { name: file.name }));
    const { id, name, bytes, url } = prepared;
    URL.revokeObjectURL(url);
    const scan = { id, register, record, kind: 'scan', caption: '', name, bytes, signatureId } as const;
    await call('attachments.add', scan).catch((error: unknown) => setProblem(errorText(error, t)));
  };
  return (
    <div className={styles.scan}>
      <span>{t('attachments.scan.numberOnly')}</span>
      <ChoosePictures label={t('attachments.scan.later')} onFiles={(files) => void take(files)} />
      {problem !== '' && (
        <p role="alert" className={styles.leftOut}>
          {problem}
        </p>
      )}
    </div>
  );
}
