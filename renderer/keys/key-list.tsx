import { NativeSelect } from '@mantine/core';
import { useDeferredValue, useRef, useState } from 'react';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { useScreen } from '../shell/screen.ts';
import { FreshKey } from './key-form.tsx';
import { KeyLineView, keyLineHeight } from './key-line.tsx';
import { KeyRecord } from './key-record.tsx';

const filters = ['out', 'here', 'issuedToOwner', 'trouble', 'all', 'retired'] as const;
type Filter = (typeof filters)[number];

/** The keys by where they are, and beside them the one that is open, or the form for a new one. */
export function KeyList({ keyId }: { keyId: string | undefined }) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const [status, setStatus] = useState<Filter>(keyId === undefined ? 'out' : 'all');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  // Typing looks for a key wherever it is.
  const wanted = useDeferredValue(text);
  const pages = usePages(
    'keys.list',
    { status: wanted !== '' && status === 'out' ? 'all' : status, text: wanted },
    first,
  );
  const record = useRef<HTMLDivElement>(null);
  const opened = useRef({ turn, empty: keyId === undefined });
  if (opened.current.turn !== turn) opened.current = { turn, empty: keyId === undefined };
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('keys.list')}
        placeholder={t('keys.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <NativeSelect
            aria-label={t('cases.status')}
            w={140}
            value={status}
            data={filters.map((value) => ({ value, label: t(`keys.filters.${value}`) }))}
            onChange={({ currentTarget }) => setStatus(filters.find((f) => f === currentTarget.value) ?? 'out')}
          />
        }
        pages={pages}
        lineHeight={keyLineHeight}
        chosenId={keyId}
        onChoose={({ id }) => replace({ at: 'keys', keyId: id })}
        onEnter={() => record.current?.focus()}
        onFirst={setFirst}
        show={(line) => <KeyLineView line={line} />}
        fresh={(count) => t('keys.fresh', { count })}
        empty={t(status === 'out' ? 'keys.emptyOut' : 'keys.empty')}
        autoFocus={opened.current.empty}
      />
      {keyId === undefined ? (
        <p className={screenStyles.nothing}>{t('keys.pickOne')}</p>
      ) : keyId === 'new' ? (
        <FreshKey key={turn} />
      ) : (
        <KeyRecord key={keyId} keyId={keyId} focusRef={record} autoFocus={!opened.current.empty} />
      )}
    </div>
  );
}
