import { NativeSelect } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { conflictShows } from '../../shared/contract/conflicts.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { useScreen } from '../shell/screen.ts';
import { ConflictCard } from './conflict-card.tsx';
import { ConflictLineView, conflictLineHeight } from './conflict-line.tsx';

/** 两台不一致: what two desks did to one thing while apart, for a person to say which one holds. */
export function ConflictsScreen({ conflictId }: { conflictId?: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const [show, setShow] = useState<(typeof conflictShows)[number]>('open');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  const wanted = useDeferredValue(text);
  const pages = usePages(
    'conflicts.list',
    { show: wanted !== '' && show === 'open' ? 'all' : show, text: wanted },
    first,
  );
  const { record, beginsInList, toRecord } = useRecordBeside(conflictId);
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('conflicts.list')}
        placeholder={t('conflicts.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <NativeSelect
            aria-label={t('cases.status')}
            w={150}
            value={show}
            data={conflictShows.map((value) => ({ value, label: t(`conflicts.filters.${value}`) }))}
            onChange={({ currentTarget }) => setShow(conflictShows.find((s) => s === currentTarget.value) ?? 'open')}
          />
        }
        pages={pages}
        lineHeight={conflictLineHeight}
        chosenId={conflictId}
        onChoose={({ id }) => replace({ at: 'conflicts', conflictId: id })}
        onEnter={toRecord}
        onFirst={setFirst}
        show={(line) => <ConflictLineView line={line} />}
        fresh={(count) => t('conflicts.fresh', { count })}
        empty={t('conflicts.empty')}
        autoFocus={beginsInList}
      />
      {conflictId === undefined ? (
        <p className={screenStyles.nothing}>{t('conflicts.pickOne')}</p>
      ) : (
        <ConflictCard key={conflictId} conflictId={conflictId} focusRef={record} autoFocus={!beginsInList} />
      )}
    </div>
  );
}
