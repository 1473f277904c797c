import { useDeferredValue, useState } from 'react';
import type { listSorts, WhereOf } from '../../shared/registers/lists.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { NarrowBar, NarrowChips } from '../lists/narrow-bar.tsx';
import { isAll, useNarrowing } from '../lists/narrowing.ts';
import { usePrintKey } from '../print/print-button.tsx';
import { printList, printSlips } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { CallForm } from './call-form.tsx';
import { CallLineView, callLineHeight } from './call-line.tsx';
import { CallRecord } from './call-record.tsx';

type CallSort = (typeof listSorts)['calls'][number];

interface CallsScreenProps {
  callId?: string | undefined;
  draftId?: string | undefined;
  /** F6: with an empty form beside the list. */
  fresh: boolean;
  /** The room on whose card the call is begun. */
  unitId?: string | undefined;
}

/** The register of calls, and beside it one of them or the form for a new one. */
export function CallsScreen({ callId, draftId, fresh, unitId }: CallsScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const narrowed = useNarrowing('calls');
  const { where, sort, text } = narrowed.narrowing;
  const [first, setFirst] = useState(0);
  const asked = { where: where as WhereOf<'calls'>, sort: sort as CallSort, text: useDeferredValue(text) };
  const pages = usePages('calls.list', asked, first);
  usePrintKey(() => (callId === undefined ? printList('calls') : printSlips('F11', [callId])));
  const writing = fresh || draftId !== undefined;
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('calls.list')}
        placeholder={t('calls.filter')}
        filter={text}
        onFilter={(words) => narrowed.change({ text: words })}
        besides={<NarrowBar narrowed={narrowed} />}
        under={<NarrowChips narrowed={narrowed} />}
        onBackspace={narrowed.takeOffLast}
        pages={pages}
        lineHeight={callLineHeight}
        chosenId={callId}
        onChoose={({ id }) => replace({ at: 'calls', callId: id })}
        onEnter={() => {}}
        onFirst={setFirst}
        show={(line) => <CallLineView line={line} />}
        fresh={(count) => t('calls.fresh', { count })}
        empty={t(isAll(where) ? 'calls.empty' : 'lists.nothing')}
        autoFocus={!writing}
      />
      {writing ? (
        <CallForm key={turn} draftId={draftId} unitId={unitId} />
      ) : callId ? (
        <CallRecord key={callId} callId={callId} />
      ) : (
        <p className={screenStyles.nothing}>{t('calls.pickOne')}</p>
      )}
    </div>
  );
}
