import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ContactNoteLine } from '../../shared/contract/contact-notes.ts';
import lineStyles from '../cases/case-line.module.css';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { StateChoice } from '../lists/state-choice.tsx';
import { Meaning } from '../look/meaning.tsx';
import { type NoteAbout, openScreen, useScreen } from '../shell/screen.ts';
import { FreshNote } from './note-form.tsx';
import { NoteRecord } from './note-record.tsx';
import { noteTone } from './round-words.ts';
import styles from './rounds.module.css';

const filters = ['open', 'closed', 'all'] as const;
type Filter = (typeof filters)[number];

interface NotesPageProps {
  noteId: string | undefined;
  about: NoteAbout | undefined;
  draftId: string | undefined;
}

/** 联络单: what other departments were asked, and beside them the one that is open, or the form for one. */
export function NotesPage({ noteId, about, draftId }: NotesPageProps) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const opensOne = noteId !== undefined && noteId !== 'new';
  const [status, setStatus] = useState<Filter>(opensOne ? 'all' : 'open');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  const pages = usePages('contactNotes.list', { status, text }, first);
  const { turn, record, beginsInList, toRecord } = useRecordBeside(noteId);
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('rounds.notes.list')}
        placeholder={t('rounds.notes.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <StateChoice<Filter>
            states={filters}
            value={status}
            onChange={setStatus}
            word={(state) => t(`rounds.notes.filters.${state}`)}
            width={110}
          />
        }
        pages={pages}
        lineHeight={62}
        chosenId={noteId}
        onChoose={({ id }) => replace({ at: 'patrols', view: 'notes', noteId: id })}
        onEnter={toRecord}
        onFirst={setFirst}
        show={(line) => <NoteLineView line={line} />}
        fresh={(count) => t('rounds.notes.fresh', { count })}
        empty={t('rounds.notes.empty')}
        beneath={
          <div className={styles.beneath}>
            <Button variant="default" onClick={() => openScreen({ at: 'patrols', view: 'notes', noteId: 'new' })}>
              {t('rounds.notes.add')}
            </Button>
          </div>
        }
        autoFocus={beginsInList}
      />
      {noteId === undefined ? (
        <p className={screenStyles.nothing}>{t('rounds.notes.pick')}</p>
      ) : noteId === 'new' ? (
        <FreshNote key={turn} about={about} draftId={draftId} />
      ) : (
        <NoteRecord key={noteId} noteId={noteId} focusRef={record} autoFocus={!beginsInList} />
      )}
    </div>
  );
}

function NoteLineView({ line }: { line: ContactNoteLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <div className={lineStyles.line}>
      <span className={lineStyles.what}>
        {line.major && <em className={lineStyles.urgent}>{t('rounds.notes.major')}</em>}
        <strong>{t(`domain.department.${line.noteTo}`)}</strong> {line.place} {line.no}
      </span>
      <Meaning tone={noteTone(line, now)}>{t(`rounds.notes.state.${line.status}`)}</Meaning>
      <span className={lineStyles.said}>{line.noteBody}</span>
      <span className={lineStyles.when}>{format.moment(line.closedAt ?? line.sentAt, now)}</span>
    </div>
  );
}
