import { NativeSelect } from '@mantine/core';
import { useDeferredValue, useRef, useState } from 'react';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { useScreen } from '../shell/screen.ts';
import { MailLineView, mailLineHeight } from './mail-line.tsx';
import { MailRecord } from './mail-record.tsx';

const filters = ['waiting', 'late', 'special', 'returnToPost', 'out', 'missing', 'all'] as const;
type Filter = (typeof filters)[number];

/** The items by how they stand, and beside them the one that is open. */
export function MailList({ itemId }: { itemId: string | undefined }) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const [status, setStatus] = useState<Filter>(itemId === undefined ? 'waiting' : 'all');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  // Typing looks for an item wherever it is.
  const wanted = useDeferredValue(text);
  const asked = wanted !== '' && status === 'waiting' ? 'all' : status;
  const pages = usePages('mail.list', { status: asked, text: wanted }, first);
  const record = useRef<HTMLDivElement>(null);
  const opened = useRef({ turn, empty: itemId === undefined });
  if (opened.current.turn !== turn) opened.current = { turn, empty: itemId === undefined };
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('mail.list')}
        placeholder={t('mail.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <NativeSelect
            aria-label={t('cases.status')}
            w={150}
            value={status}
            data={filters.map((value) => ({ value, label: t(`mail.filters.${value}`) }))}
            onChange={({ currentTarget }) => setStatus(filters.find((f) => f === currentTarget.value) ?? 'waiting')}
          />
        }
        pages={pages}
        lineHeight={mailLineHeight}
        chosenId={itemId}
        onChoose={({ id }) => replace({ at: 'mail', view: 'list', itemId: id })}
        onEnter={() => record.current?.focus()}
        onFirst={setFirst}
        show={(line) => <MailLineView line={line} />}
        fresh={(count) => t('mail.fresh', { count })}
        empty={t('mail.empty')}
        autoFocus={opened.current.empty}
      />
      {itemId === undefined ? (
        <p className={screenStyles.nothing}>{t('mail.pickOne')}</p>
      ) : (
        <MailRecord key={itemId} itemId={itemId} focusRef={record} autoFocus={!opened.current.empty} />
      )}
    </div>
  );
}
