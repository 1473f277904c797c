import { useText } from '../i18n/index.ts';
import { useNarrowedList } from '../lists/use-narrowed-list.tsx';
import { MarkedSlips } from '../print/marked-slips.tsx';
import { useMarks } from '../print/marks.ts';
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
  const { ids, toggle } = useMarks();
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
        marked={ids.cases}
        onMark={({ id }) => toggle('cases', id)}
        beneath={
          <MarkedSlips
            list="cases"
            pages={narrowed.pages}
            chosenId={caseId}
            onPrint={(chosen) => printSlips('reports', chosen)}
            onPrintEach={(chosen) => printSlips('F01', chosen)}
            onPrintRest={() => printList('F02')}
          />
        }
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
