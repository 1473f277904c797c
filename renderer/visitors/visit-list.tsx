import { useDeferredValue, useRef, useState } from 'react';
import type { listSorts, WhereOf } from '../../shared/registers/lists.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { NarrowBar, NarrowChips } from '../lists/narrow-bar.tsx';
import { atRest, isSame, useNarrowing } from '../lists/narrowing.ts';
import { usePrintKey } from '../print/print-button.tsx';
import { printList } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { VisitForm } from './visit-form.tsx';
import { VisitLineView, visitLineHeight } from './visit-line.tsx';
import { VisitRecord } from './visit-record.tsx';

type VisitSort = (typeof listSorts)['visits'][number];

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
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const narrowed = useNarrowing('visits');
  const { where, sort, text } = narrowed.narrowing;
  const [first, setFirst] = useState(0);
  const asked = { where: where as WhereOf<'visits'>, sort: sort as VisitSort, text: useDeferredValue(text) };
  const pages = usePages('visits.list', asked, first);
  const record = useRef<HTMLDivElement>(null);
  usePrintKey(() => printList('F12'));
  const writing = fresh || draftId !== undefined;
  const opened = useRef({ turn, empty: visitId === undefined });
  if (opened.current.turn !== turn) opened.current = { turn, empty: visitId === undefined };
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('visitors.list')}
        placeholder={t('visitors.filter')}
        filter={text}
        onFilter={(words) => narrowed.change({ text: words })}
        besides={<NarrowBar narrowed={narrowed} />}
        under={<NarrowChips narrowed={narrowed} />}
        onBackspace={narrowed.takeOffLast}
        pages={pages}
        lineHeight={visitLineHeight}
        chosenId={visitId}
        onChoose={({ id }) => replace({ at: 'visitors', visitId: id })}
        onEnter={() => record.current?.focus()}
        onFirst={setFirst}
        show={(line) => <VisitLineView line={line} />}
        fresh={(count) => t('visitors.fresh', { count })}
        empty={t(isSame(narrowed.narrowing, atRest.visits) ? 'visitors.empty' : 'lists.nothing')}
        autoFocus={!writing && opened.current.empty}
      />
      {writing ? (
        <VisitForm key={turn} draftId={draftId} permitId={permitId} unitId={unitId} />
      ) : visitId ? (
        <VisitRecord key={visitId} visitId={visitId} focusRef={record} autoFocus={!opened.current.empty} />
      ) : (
        <p className={screenStyles.nothing}>{t('visitors.pickOne')}</p>
      )}
    </div>
  );
}
