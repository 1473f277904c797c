import { Modal } from '@mantine/core';
import type { ImportKind } from '../../../shared/contract/directory.ts';
import { useText } from '../../i18n/index.ts';
import { ImportFile } from './import-file.tsx';

/** Reads a spreadsheet into the directory: choose, look at what it would do, import. */
export function ImportDialog({ kind, opened, onClose }: { kind: ImportKind; opened: boolean; onClose(): void }) {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={820}
      title={t(`directory.import.title.${kind}`)}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      {opened ? <ImportFile kind={kind} onClose={onClose} /> : null}
    </Modal>
  );
}
