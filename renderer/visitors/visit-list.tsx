import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { useNarrowedList } from '../lists/use-narrowed-list.tsx';
import { usePrintKey } from '../print/print-button.tsx';
import { printList } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { VisitForm } from './visit-form.tsx';
import { VisitLineView, visitLineHeight } from './visit-line.tsx';
import { VisitRecord } from './visit-record.tsx';

interface VisitListProps {
  visitId?: string | undefined;
  draftId?: string | undefined;
  fresh: boolean;
  permitId?: string | undefined;
  unitId?: string | undefined;
}

/** The register of visits, at rest those inside; beside it one of them, or the form for somebody new. */
export function VisitList({ visitId, draftId, fresh, permitId, unitId }: VisitListProps) {
  const t = useText();
  const { turn, record, beginsInList, toRecord } = useRecordBeside(visitId);
  const replace = useScreen((s) => s.replace);
  const narrowed = useNarrowedList('visits');
  usePrintKey(() => printList('F12'));
  const writing = fresh || draftId !== undefined;
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('visitors.list')}
        placeholder={t('visitors.filter')}
        {...narrowed.shown}
        lineHeight={visitLineHeight}
        chosenId={visitId}
        onChoose={({ id }) => replace({ at: 'visitors', visitId: id })}
        onEnter={toRecord}
        show={(line) => <VisitLineView line={line} />}
        fresh={(count) => t('visitors.fresh', { count })}
        empty={t(narrowed.isAtRest ? 'visitors.empty' : 'lists.nothing')}
        autoFocus={!writing && beginsInList}
      />
      {writing ? (
        <VisitForm key={turn} draftId={draftId} permitId={permitId} unitId={unitId} />
      ) : visitId ? (
        <VisitRecord key={visitId} visitId={visitId} focusRef={record} autoFocus={!beginsInList} />
      ) : (
        <p className={screenStyles.nothing}>{t('visitors.pickOne')}</p>
      )}
    </div>
  );
}
