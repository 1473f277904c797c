import { useState } from 'react';
import type { PatrolLine } from '../../shared/contract/patrols.ts';
import lineStyles from '../cases/case-line.module.css';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { StateChoice } from '../lists/state-choice.tsx';
import { Meaning } from '../look/meaning.tsx';
import { today } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { PatrolRecord } from './patrol-record.tsx';
import { paceTexts, patrolStateText, patrolTone } from './round-words.ts';
import { TodayBoard } from './today-board.tsx';

const filters = ['all', 'open', 'missed', 'faulty', 'verified'] as const;
type Filter = (typeof filters)[number];

interface PatrolsPageProps {
  patrolId: string | undefined;
  routeId: string | undefined;
  /** A finding that was left half written: its form opens. */
  draftId: string | undefined;
  /** The sheet at its end was left half written. */
  finishes: boolean;
}

/** Every round, and beside them the one that is open, or today's. */
export function PatrolsPage({ patrolId, routeId, draftId, finishes }: PatrolsPageProps) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const [status, setStatus] = useState<Filter>('all');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  const pages = usePages('patrols.list', { status, text }, first);
  const { record, beginsInList, toRecord } = useRecordBeside(patrolId);
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('rounds.list')}
        placeholder={t('rounds.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <StateChoice<Filter>
            states={filters}
            value={status}
            onChange={setStatus}
            word={(state) => t(`rounds.filters.${state}`)}
            width={130}
          />
        }
        pages={pages}
        lineHeight={62}
        chosenId={patrolId}
        onChoose={({ id }) => replace({ at: 'patrols', patrolId: id })}
        onEnter={toRecord}
        onFirst={setFirst}
        show={(line) => <PatrolLineView line={line} />}
        fresh={(count) => t('rounds.fresh', { count })}
        empty={t('rounds.empty')}
        autoFocus={beginsInList && routeId === undefined}
      />
      {patrolId === undefined ? (
        <TodayBoard routeId={routeId} />
      ) : (
        <PatrolRecord
          key={`${patrolId} ${draftId ?? ''} ${finishes}`}
          patrolId={patrolId}
          draftId={draftId}
          finishes={finishes}
          focusRef={record}
          autoFocus={!beginsInList}
        />
      )}
    </div>
  );
}

/** One round in the list: which route, how far, and what is wrong with the way it was walked. */
function PatrolLineView({ line }: { line: PatrolLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const faults = paceTexts(line, t);
  const found = line.findings > 0 ? t('rounds.pace.findings', { count: line.findings }) : '';
  const open = line.openFindings > 0 ? t('rounds.pace.open', { count: line.openFindings }) : '';
  const bad = line.missed > 0 || line.tooFast > 0;
  return (
    <div className={lineStyles.line} data-voided={line.voided || undefined}>
      <span className={lineStyles.what}>
        <strong>{line.routeName}</strong> {line.no}
      </span>
      <Meaning tone={patrolTone(line, today())}>{patrolStateText(line, today(), t)}</Meaning>
      <span className={lineStyles.said}>
        {bad ? <Meaning tone="danger">{faults.join(' · ')}</Meaning> : faults.join(' · ')}{' '}
        {[line.walkedByName, found, open].filter(Boolean).join(' · ')}
      </span>
      <span className={lineStyles.when}>{line.startedAt === null ? line.day : format.moment(line.startedAt, now)}</span>
    </div>
  );
}
