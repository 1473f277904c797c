import { Button } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { StateChoice } from '../lists/state-choice.tsx';
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
  const { turn, record, beginsInList, toRecord } = useRecordBeside(noteId);
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('deskNotes.list')}
        placeholder={t('deskNotes.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <>
            <StateChoice<Filter>
              states={filters}
              value={show}
              onChange={setShow}
              word={(state) => t(`deskNotes.filters.${state}`)}
              width={130}
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
        onEnter={toRecord}
        onFirst={setFirst}
        show={(line) => <NoteLineView line={line} />}
        fresh={(count) => t('deskNotes.fresh', { count })}
        empty={t('deskNotes.empty')}
        autoFocus={beginsInList}
      />
      {noteId === undefined ? (
        <p className={screenStyles.nothing}>{t('deskNotes.pickOne')}</p>
      ) : noteId === 'new' ? (
        <FreshNote key={turn} draftId={draftId} />
      ) : (
        <NoteRecord key={noteId} noteId={noteId} focusRef={record} autoFocus={!beginsInList} />
      )}
    </div>
  );
}
