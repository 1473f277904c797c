import { Button } from '@mantine/core';
import { type ChangeEvent, useRef, useState } from 'react';
import type { ImportKind, ImportPreview } from '../../../shared/contract/directory.ts';
import { tellDone } from '../../desk/tell.tsx';
import { useDeskAction, useDeskEvent } from '../../desk/use-desk.ts';
import { useText } from '../../i18n/index.ts';
import styles from './import.module.css';
import { ImportHelp } from './import-help.tsx';
import { Preview } from './preview.tsx';
import { unreadableText } from './unreadable-text.ts';

type Chosen = { kind: ImportKind; fileName: string; bytes: Uint8Array<ArrayBuffer> };

/** The three steps of an import. Until the last nothing is changed, and a file with faults changes nothing at all. */
export function ImportFile({ kind, onClose }: { kind: ImportKind; onClose(): void }) {
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  const preview = useDeskAction('directory.preview');
  const importing = useDeskAction('directory.import');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [found, setFound] = useState<ImportPreview | null>(null);
  const [done, setDone] = useState(0);
  useDeskEvent('progress', (progress) => {
    if (progress.task === 'import') setDone(progress.done);
  });

  const look = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (!file) return;
    const next = { kind, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    setChosen(next);
    setFound(null);
    importing.clear();
    await preview.run(next).then(setFound, () => {});
  };
  const put = async () => {
    if (!chosen) return;
    try {
      const { counts } = await importing.run(chosen);
      tellDone(t('directory.import.done', { count: counts.create + counts.change }));
      onClose();
    } catch {
      await preview.run(chosen).then(setFound, () => {});
    }
  };
  const work = found ? found.counts.create + found.counts.change : 0;
  const refused = importing.error ?? preview.error;
  return (
    <div className={styles.import}>
      <ImportHelp kind={kind} />
      <div className={styles.choose}>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.csv"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={(event) => void look(event)}
        />
        <Button
          data-autofocus
          variant={found ? 'default' : 'filled'}
          loading={preview.pending}
          onClick={() => picker.current?.click()}
        >
          {chosen ? t('directory.import.chooseOther') : t('directory.import.choose')}
        </Button>
        <span>{chosen?.fileName}</span>
      </div>
      {refused ? (
        <p role="alert" className={styles.refused}>
          {unreadableText(refused, t)}
        </p>
      ) : null}
      {found ? <Preview preview={found} /> : null}
      {importing.pending ? (
        <progress className={styles.progress} value={done} max={1} aria-label={t('directory.import.doing')} />
      ) : null}
      {found && found.errors.length === 0 ? (
        <div className={styles.choose}>
          <Button onClick={() => void put()} loading={importing.pending} disabled={work === 0}>
            {work === 0 ? t('directory.import.nothing') : t('directory.import.do', { count: work })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
