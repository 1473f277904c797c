import { Button, NativeSelect } from '@mantine/core';
import { useDeferredValue, useRef, useState } from 'react';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { useScreen } from '../shell/screen.ts';
import { NoteLineView, noteLineHeight } from './note-line.tsx';
import { NoteRecord } from './note-record.tsx';
import { FreshNote } from './write-note.tsx';

const filters = ['inForce', 'over', 'passOn', 'standing', 'all'] as const;
type Filter = (typeof filters)[number];

interface ScreenProps {
  /** `new`: the form for one. */
  noteId?: string | undefined;
  draftId?: string | undefined;
}

/** 留言与须知: what one shift tells the next, and the orders that stand. */
export function DeskNotesScreen({ noteId, draftId }: ScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const [show, setShow] = useState<Filter>('inForce');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  // Typing looks for a note whether it still holds or not.
  const wanted = useDeferredValue(text);
  const pages = usePages(
    'deskNotes.list',
    { show: wanted !== '' && show === 'inForce' ? 'all' : show, text: wanted },
    first,
  );
  const record = useRef<HTMLDivElement>(null);
  const opened = useRef({ turn, empty: noteId === undefined });
  if (opened.current.turn !== turn) opened.current = { turn, empty: noteId === undefined };
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('deskNotes.list')}
        placeholder={t('deskNotes.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <>
            <NativeSelect
              aria-label={t('cases.status')}
              w={130}
              value={show}
              data={filters.map((value) => ({ value, label: t(`deskNotes.filters.${value}`) }))}
              onChange={({ currentTarget }) => setShow(filters.find((f) => f === currentTarget.value) ?? 'inForce')}
            />
            <Button variant="default" onClick={() => replace({ at: 'deskNotes', noteId: 'new' })}>
              {t('deskNotes.write')}
            </Button>
          </>
        }
        pages={pages}
        lineHeight={noteLineHeight}
        chosenId={noteId}
        onChoose={({ id }) => replace({ at: 'deskNotes', noteId: id })}
        onEnter={() => record.current?.focus()}
        onFirst={setFirst}
        show={(line) => <NoteLineView line={line} />}
        fresh={(count) => t('deskNotes.fresh', { count })}
        empty={t('deskNotes.empty')}
        autoFocus={opened.current.empty}
      />
      {noteId === undefined ? (
        <p className={screenStyles.nothing}>{t('deskNotes.pickOne')}</p>
      ) : noteId === 'new' ? (
        <FreshNote key={turn} draftId={draftId} />
      ) : (
        <NoteRecord key={noteId} noteId={noteId} focusRef={record} autoFocus={!opened.current.empty} />
      )}
    </div>
  );
}
