import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { useText } from '../i18n/index.ts';
import { useNarrowedList } from '../lists/use-narrowed-list.tsx';
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
  /** The room on whose card the call is begun. */
  unitId?: string | undefined;
}

/** The register of calls, and beside it one of them or the form for a new one. */
export function CallsScreen({ callId, draftId, fresh, unitId }: CallsScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const narrowed = useNarrowedList('calls');
  usePrintKey(() => (callId === undefined ? printList('calls') : printSlips('F11', [callId])));
  const writing = fresh || draftId !== undefined;
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('calls.list')}
        placeholder={t('calls.filter')}
        {...narrowed.shown}
        lineHeight={callLineHeight}
        chosenId={callId}
        onChoose={({ id }) => replace({ at: 'calls', callId: id })}
        onEnter={() => {}}
        show={(line) => <CallLineView line={line} />}
        fresh={(count) => t('calls.fresh', { count })}
        empty={t(narrowed.isAll ? 'calls.empty' : 'lists.nothing')}
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
