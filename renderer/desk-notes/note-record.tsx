import { Button } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import type { NoteReader, NoteView } from '../../shared/contract/desk-notes.ts';
import { type DeskNote, holds } from '../../shared/registers/desk-notes.ts';
import recordStyles from '../cases/case-record.module.css';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { useScreen } from '../shell/screen.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import styles from './desk-notes.module.css';
import { EndForm } from './end-form.tsx';
import { RewordOrder } from './write-note.tsx';

interface NoteRecordProps {
  noteId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** One note whole: its text, who must read it, who has and when, and the wordings before it. */
export function NoteRecord({ noteId, focusRef, autoFocus }: NoteRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('deskNotes.read', { noteId });
  const shown = view?.record.id === noteId;
  useEffect(() => {
    const box = focusRef.current;
    if (autoFocus && shown && !box?.contains(document.activeElement)) box?.focus();
  }, [autoFocus, shown, focusRef]);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record } = view;
  return (
    <article className={recordStyles.record} ref={focusRef} tabIndex={-1} aria-label={record.title}>
      <NoteHead view={view} />
      <RecordSync register="deskNotes" record={record.id} />
      <p className={styles.text}>{record.text}</p>
      <NoteSteps view={view} />
      <Readers readers={view.readers} />
      {view.earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('deskNotes.earlier')}</summary>
          {view.earlier.map((wording) => (
            <Wording key={wording.id} wording={wording} />
          ))}
        </details>
      )}
    </article>
  );
}

function NoteHead({ view: { record, byName, endedByName, voidedByName, replacedBy } }: { view: NoteView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const replace = useScreen((s) => s.replace);
  const over = record.status === 'inForce' && !holds(record, now);
  const endedAt = record.endedAt === null ? '' : format.exact(record.endedAt).slice(0, 16);
  return (
    <header>
      <h1>{record.title}</h1>
      <p className={recordStyles.sub}>
        <em>{t(`deskNotes.kind.${record.kind}`)}</em>
        {record.edition > 1 && <span>{t('deskNotes.edition', { count: record.edition })}</span>}
        <span>{t('deskNotes.by', { name: byName, time: format.moment(record.writtenAt, now) })}</span>
        <span>
          {record.validUntil === null
            ? t('deskNotes.standingUntil')
            : t('deskNotes.until', { time: format.moment(record.validUntil, now) })}
        </span>
      </p>
      {over && <p className={styles.ended}>{t('deskNotes.state.over')}</p>}
      {record.voidedAt !== null && (
        <p className={styles.ended}>
          {t('deskNotes.voidedBy', {
            ...{ name: voidedByName, reason: record.voidReason ?? '' },
            time: format.exact(record.voidedAt).slice(0, 16),
          })}
        </p>
      )}
      {record.endReason !== '' && (
        <p className={styles.ended}>
          {t('deskNotes.recalledBy', { name: endedByName, time: endedAt, reason: record.endReason })}
        </p>
      )}
      {replacedBy !== null && (
        <p className={styles.ended}>
          {t('deskNotes.replacedBy', { time: endedAt })}{' '}
          <button
            type="button"
            className={keyStyles.link}
            onClick={() => replace({ at: 'deskNotes', noteId: replacedBy })}
          >
            {t('deskNotes.toNew')}
          </button>
        </p>
      )}
    </header>
  );
}

function NoteSteps({ view }: { view: NoteView }) {
  const t = useText();
  const [open, setOpen] = useState<'reword' | 'recall' | 'void' | null>(null);
  const markRead = useDeskAction('deskNotes.markRead');
  const { record, steps } = view;
  if (open === 'reword') return <RewordOrder note={record} onDone={() => setOpen(null)} />;
  if (open !== null) return <EndForm note={record} step={open} onDone={() => setOpen(null)} />;
  const read = () =>
    markRead
      .run({ noteId: record.id })
      .then(() => tellDone(t('deskNotes.readDone', { title: record.title })), tellError);
  return (
    <div className={keyStyles.buttons}>
      {steps.includes('read') && (
        <Button loading={markRead.pending} onClick={() => void read()}>
          {t('deskNotes.step.read')}
        </Button>
      )}
      {(['reword', 'recall', 'void'] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <Button key={step} variant="default" onClick={() => setOpen(step)}>
            {t(`deskNotes.step.${step}`)}
          </Button>
        ))}
    </div>
  );
}

function Readers({ readers }: { readers: NoteReader[] }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const must = readers.filter(({ required }) => required);
  const read = must.filter(({ readAt }) => readAt !== null).length;
  return (
    <section aria-label={t('deskNotes.readers.title')}>
      <h2>
        {t('deskNotes.readers.title')} <small>{t('deskNotes.readers.count', { read, all: must.length })}</small>
      </h2>
      <ul className={styles.readers}>
        {readers.map(({ staffId, name, readAt, required }) => (
          <li key={staffId}>
            <span>
              {name} {!required && <small>{t('deskNotes.readers.besides')}</small>}
            </span>
            <Meaning tone={readAt === null ? 'waits' : 'done'}>
              {readAt === null
                ? t('deskNotes.readers.notYet')
                : t('deskNotes.readers.readAt', { time: format.moment(readAt, now) })}
            </Meaning>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wording({ wording }: { wording: DeskNote }) {
  const t = useText();
  const format = useFormat();
  return (
    <section>
      <p className={recordStyles.sub}>
        <span>{t('deskNotes.edition', { count: wording.edition })}</span>
        <span>{format.exact(wording.writtenAt).slice(0, 16)}</span>
        <b>{wording.title}</b>
      </p>
      <p className={styles.text}>{wording.text}</p>
    </section>
  );
}
