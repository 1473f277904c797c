import { Button, Modal } from '@mantine/core';
import type { CodeAnswer } from '../../shared/contract/codes.ts';
import { useText } from '../i18n/index.ts';
import { openScreen } from '../shell/screen.ts';
import { useSearchLayer } from '../shell/search-layer.tsx';
import { useFocusBack } from '../shell/use-focus-back.ts';
import styles from './scan.module.css';

interface UnknownCodeProps {
  code: string;
  kind: Exclude<CodeAnswer['kind'], 'found'>;
  onClose(): void;
}

/** What was read, why it opens nothing, and what can be done. */
export function UnknownCode({ code, kind, onClose }: UnknownCodeProps) {
  const t = useText();
  const search = useSearchLayer((s) => s.openWith);
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`scan.title.${kind}`)}
      centered
      size={480}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <p className={styles.code} aria-live="assertive">
        <span>{t('scan.code')}</span> <b>{code}</b>
      </p>
      <p>{t(`scan.hint.${kind}`)}</p>
      <div className={styles.buttons}>
        <Button data-autofocus onClick={onClose} rightSection={<kbd>Esc</kbd>}>
          {t('words.close')}
        </Button>
        {kind === 'unknown' && (
          <Button
            variant="default"
            onClick={() => {
              onClose();
              openScreen({ at: 'mail', view: 'receive', code });
            }}
          >
            {t('scan.takeIn')}
          </Button>
        )}
        {kind !== 'otherSite' && (
          <Button
            variant="default"
            onClick={() => {
              onClose();
              search(code.slice(0, 100));
            }}
          >
            {t('scan.search')}
          </Button>
        )}
      </div>
    </Modal>
  );
}
