import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { DeskError } from '../../shared/errors.ts';
import {
  type AttachmentKind,
  attachmentKinds,
  mostPictures,
  type pictured,
} from '../../shared/registers/attachments.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { ChoiceField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './attachments.module.css';
import { dropAll, dropPicture, useWaiting } from './pending.ts';

interface AddFormProps {
  register: (typeof pictured)[number];
  record: string;
  proposed: AttachmentKind;
}

/** What was chosen and is not saved yet: what it shows and, if anybody likes, a caption. */
export function AddForm({ register, record, proposed }: AddFormProps) {
  const t = useText();
  const { pictures, leftOut, preparing } = useWaiting(record);
  const [kind, setKind] = useState(proposed);
  const [caption, setCaption] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      for (const { id, name, bytes, takenAt } of pictures) {
        await call('attachments.add', { id, register, record, kind, caption, name, bytes, takenAt }).catch(unlessSaved);
        dropPicture(record, id);
      }
      setCaption('');
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const ready = pictures.length > 0;
  const come = useCallback((form: HTMLFormElement | null) => form?.scrollIntoView?.({ block: 'nearest' }), []);
  useKeys({ 'mod+Enter': () => void save(), 'mod+S': () => void save() }, { enabled: ready });
  return (
    <div className={styles.adding}>
      {leftOut.map((text) => (
        <p key={text} role="alert" className={styles.leftOut}>
          {text}
        </p>
      ))}
      {preparing > 0 && <p role="status">{t('attachments.add.preparing')}</p>}
      {ready && (
        <form
          ref={come}
          aria-label={t('attachments.add.title', { count: pictures.length })}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <h3>{t('attachments.add.title', { count: pictures.length })}</h3>
          <ul className={styles.waiting}>
            {pictures.map(({ id, name, url, smaller }) => (
              <li key={id}>
                <img src={url} alt={name} />
                {smaller && <small>{t('attachments.add.smaller')}</small>}
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('attachments.add.dropOne', { name })}
                  onClick={() => dropPicture(record, id)}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <ChoiceField<AttachmentKind>
            name="kind"
            label={t('attachments.add.kind')}
            value={kind}
            onChange={setKind}
            choices={attachmentKinds.map((value) => ({ value, label: t(`attachments.kind.${value}`) }))}
          />
          <TextField
            name="caption"
            label={t('attachments.add.caption')}
            placeholder={t('attachments.add.captionHint')}
            maxLength={200}
            value={caption}
            onChange={setCaption}
          />
          {problem !== null && (
            <p role="alert" className={styles.leftOut}>
              {isFull(problem) ? t('attachments.add.tooMany', { max: mostPictures }) : errorText(problem, t)}
            </p>
          )}
          <div className={styles.buttons}>
            <Button type="submit" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
              {t('attachments.add.save')}
            </Button>
            <Button variant="default" onClick={() => dropAll(record)}>
              {t('words.cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** A save whose answer was lost is a save (A48). */
function unlessSaved(error: unknown): void {
  if (!(error instanceof DeskError) || error.code !== 'alreadySaved') throw error;
}

function isFull(error: unknown): boolean {
  return error instanceof DeskError && (error.data.faults ?? []).some(({ code }) => code === 'range');
}
