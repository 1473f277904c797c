import { useText } from '../i18n/index.ts';
import { useNarrowedList } from '../lists/use-narrowed-list.tsx';
import { usePrintKey } from '../print/print-button.tsx';
import { printList, printSlips } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { CaseLineView, caseLineHeight } from './case-line.tsx';
import { CaseRecord } from './case-record.tsx';
import styles from './cases-screen.module.css';
import { FilteredList } from './filtered-list.tsx';
import { useRecordBeside } from './use-record-beside.ts';

/** The register of reports, and beside it the one that is open. */
export function CasesScreen({ caseId }: { caseId?: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const narrowed = useNarrowedList('cases', { asked: { status: 'all', unitId: null } });
  usePrintKey(() => (caseId === undefined ? printList('F02') : printSlips('F01', [caseId])));
  const { record, beginsInList, toRecord } = useRecordBeside(caseId);
  return (
    <div className={styles.screen}>
      <FilteredList
        label={t('cases.list')}
        placeholder={t('cases.filter')}
        {...narrowed.shown}
        lineHeight={caseLineHeight}
        chosenId={caseId}
        onChoose={({ id }) => replace({ at: 'cases', caseId: id })}
        onEnter={toRecord}
        show={(line) => <CaseLineView line={line} />}
        fresh={(count) => t('cases.fresh', { count })}
        empty={t(narrowed.isAtRest ? 'cases.emptyOpen' : narrowed.isAll ? 'cases.empty' : 'lists.nothing')}
        autoFocus={beginsInList}
      />
      {caseId === undefined ? (
        <p className={styles.nothing}>{t('cases.pickOne')}</p>
      ) : (
        <CaseRecord key={caseId} caseId={caseId} focusRef={record} autoFocus={!beginsInList} />
      )}
    </div>
  );
}
