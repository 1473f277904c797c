import { useDeferredValue, useRef, useState } from 'react';
import type { WhereOf } from '../../shared/registers/lists.ts';
import { useText } from '../i18n/index.ts';
import { NarrowBar, NarrowChips } from '../lists/narrow-bar.tsx';
import { atRest, isAll, isSame, useNarrowing } from '../lists/narrowing.ts';
import { usePrintKey } from '../print/print-button.tsx';
import { printList, printSlips } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { CaseLineView, caseLineHeight } from './case-line.tsx';
import { CaseRecord } from './case-record.tsx';
import styles from './cases-screen.module.css';
import { FilteredList } from './filtered-list.tsx';
import { usePages } from './use-pages.ts';

/** The register of reports, and beside it the one that is open. */
export function CasesScreen({ caseId }: { caseId?: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const narrowed = useNarrowing('cases');
  const { where, sort, text } = narrowed.narrowing;
  const [first, setFirst] = useState(0);
  const asked = { where: where as WhereOf<'cases'>, sort, text: useDeferredValue(text) };
  const pages = usePages('cases.list', { status: 'all', unitId: null, ...asked }, first);
  usePrintKey(() => (caseId === undefined ? printList('F02') : printSlips('F01', [caseId])));
  const record = useRef<HTMLDivElement>(null);
  const turn = useScreen((s) => s.turn);
  const opened = useRef({ turn, empty: caseId === undefined });
  if (opened.current.turn !== turn) opened.current = { turn, empty: caseId === undefined };
  return (
    <div className={styles.screen}>
      <FilteredList
        label={t('cases.list')}
        placeholder={t('cases.filter')}
        filter={text}
        onFilter={(words) => narrowed.change({ text: words })}
        besides={<NarrowBar narrowed={narrowed} />}
        under={<NarrowChips narrowed={narrowed} />}
        onBackspace={narrowed.takeOffLast}
        pages={pages}
        lineHeight={caseLineHeight}
        chosenId={caseId}
        onChoose={({ id }) => replace({ at: 'cases', caseId: id })}
        onEnter={() => record.current?.focus()}
        onFirst={setFirst}
        show={(line) => <CaseLineView line={line} />}
        fresh={(count) => t('cases.fresh', { count })}
        empty={t(
          isSame(narrowed.narrowing, atRest.cases) ? 'cases.emptyOpen' : isAll(where) ? 'cases.empty' : 'lists.nothing',
        )}
        autoFocus={opened.current.empty}
      />
      {caseId === undefined ? (
        <p className={styles.nothing}>{t('cases.pickOne')}</p>
      ) : (
        <CaseRecord key={caseId} caseId={caseId} focusRef={record} autoFocus={!opened.current.empty} />
      )}
    </div>
  );
}
