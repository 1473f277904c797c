import { NativeSelect } from '@mantine/core';
import { useDeferredValue, useRef, useState } from 'react';
import { type CaseState, caseStates } from '../../shared/registers/case-states.ts';
import { useText } from '../i18n/index.ts';
import { usePrintKey } from '../print/print-button.tsx';
import { printList, printSlips } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { CaseLineView, caseLineHeight } from './case-line.tsx';
import { CaseRecord } from './case-record.tsx';
import styles from './cases-screen.module.css';
import { FilteredList } from './filtered-list.tsx';
import { usePages } from './use-pages.ts';

type Status = CaseState | 'open' | 'all';

/** The register of reports, and beside it the one that is open. */
export function CasesScreen({ caseId }: { caseId?: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const [status, setStatus] = useState<Status>('open');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  const pages = usePages('cases.list', { status, unitId: null, text: useDeferredValue(text) }, first);
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
        onFilter={setText}
        besides={<StatusChoice value={status} onChange={setStatus} />}
        pages={pages}
        lineHeight={caseLineHeight}
        chosenId={caseId}
        onChoose={({ id }) => replace({ at: 'cases', caseId: id })}
        onEnter={() => record.current?.focus()}
        onFirst={setFirst}
        show={(line) => <CaseLineView line={line} />}
        fresh={(count) => t('cases.fresh', { count })}
        empty={t(status === 'open' ? 'cases.emptyOpen' : 'cases.empty')}
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

function StatusChoice({ value, onChange }: { value: Status; onChange(status: Status): void }) {
  const t = useText();
  const choices: Status[] = ['open', 'all', ...caseStates];
  const label = (status: Status) =>
    status === 'open' || status === 'all' ? t(`cases.${status}`) : t(`domain.state.${status}`);
  return (
    <NativeSelect
      aria-label={t('cases.status')}
      w={130}
      value={value}
      data={choices.map((status) => ({ value: status, label: label(status) }))}
      onChange={({ currentTarget }) => onChange(choices.find((status) => status === currentTarget.value) ?? 'open')}
    />
  );
}
