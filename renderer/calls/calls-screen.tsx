import { useDeferredValue, useState } from 'react';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { usePrintKey } from '../print/print-button.tsx';
import { printList, printSlips } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { CallForm } from './call-form.tsx';
import { CallLineView, callLineHeight } from './call-line.tsx';
import { CallRecord } from './call-record.tsx';

interface CallsScreenProps {
  callId?: string | undefined;
  draftId?: string | undefined;
  /** F6: with an empty form beside the list. */
  fresh: boolean;
}

/** The register of calls, and beside it one of them or the form for a new one. */
export function CallsScreen({ callId, draftId, fresh }: CallsScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  const pages = usePages('calls.list', { text: useDeferredValue(text) }, first);
  usePrintKey(() => (callId === undefined ? printList('calls') : printSlips('F11', [callId])));
  const writing = fresh || draftId !== undefined;
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('calls.list')}
        placeholder={t('calls.filter')}
        filter={text}
        onFilter={setText}
        pages={pages}
        lineHeight={callLineHeight}
        chosenId={callId}
        onChoose={({ id }) => replace({ at: 'calls', callId: id })}
        onEnter={() => {}}
        onFirst={setFirst}
        show={(line) => <CallLineView line={line} />}
        fresh={(count) => t('calls.fresh', { count })}
        empty={t('calls.empty')}
        autoFocus={!writing}
      />
      {writing ? (
        <CallForm key={turn} draftId={draftId} />
      ) : callId ? (
        <CallRecord key={callId} callId={callId} />
      ) : (
        <p className={screenStyles.nothing}>{t('calls.pickOne')}</p>
      )}
    </div>
  );
}
