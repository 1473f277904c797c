import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { PatrolView } from '../../shared/contract/patrols.ts';
import { isOnTheWay, patrolItems } from '../../shared/registers/patrols.ts';
import factStyles from '../cases/case-facts.module.css';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { ClockMoves } from '../log/clock-moves.tsx';
import { Meaning } from '../look/meaning.tsx';
import { today } from '../print/request.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { FindingForm } from './finding-form.tsx';
import { FindingsList } from './findings-list.tsx';
import { FinishForm } from './finish-form.tsx';
import { PointsTable } from './points-table.tsx';
import { PatrolPrints } from './round-prints.tsx';
import { patrolStateText, patrolTone } from './round-words.ts';
import { startRoute } from './today-board.tsx';
import { WalkPanel } from './walk-panel.tsx';
import { WordForm } from './word-form.tsx';

interface PatrolRecordProps {
  patrolId: string;
  /** A finding that was left half written. */
  draftId: string | undefined;
  /** The sheet at its end was left half written. */
  finishes: boolean;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}
type Opened = 'find' | 'finish' | 'verify' | 'void';

/** One round: while it is walked, the points; afterwards, what came of it. */
export function PatrolRecord({ patrolId, draftId, finishes, focusRef, autoFocus }: PatrolRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('patrols.read', { patrolId });
  const [open, setOpen] = useState<Opened | null>(finishes ? 'finish' : draftId === undefined ? null : 'find');
  const shown = view?.record.id === patrolId;
  useEffect(() => {
    const box = focusRef.current;
    if (autoFocus && shown && !box?.contains(document.activeElement)) box?.focus();
  }, [autoFocus, shown, focusRef]);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record, timeline } = view;
  const form = open !== null && view.steps.includes(open) ? open : null;
  return (
    <article
      className={recordStyles.record}
      ref={focusRef}
      tabIndex={-1}
      aria-label={`${record.routeName} ${record.no}`}
    >
      <header className={recordStyles.head}>
        <div>
          <h1>{record.routeName}</h1>
          <p className={recordStyles.sub}>
            {record.no} {record.day}
          </p>
          {record.startedAt !== null && (
            <ClockMoves record={record.id} from={record.startedAt} until={record.finishedAt} />
          )}
        </div>
        <div className={recordStyles.standing}>
          <Meaning tone={patrolTone(record, today())}>{patrolStateText(record, today(), t)}</Meaning>
        </div>
      </header>
      <RecordSync register="patrols" record={record.id} />
      {form !== null ? (
        <OpenForm step={form} view={view} draftId={draftId} onDone={() => setOpen(null)} />
      ) : (
        <div className={keyStyles.buttons}>
          {view.steps.includes('start') && record.day === today() && (
            <Button onClick={() => startRoute(record.routeId)}>{t('rounds.today.start')}</Button>
          )}
          {view.steps.includes('verify') && (
            <Button onClick={() => setOpen('verify')}>{t('rounds.verify.title')}</Button>
          )}
          {view.steps.includes('find') && !isOnTheWay(record) && (
            <Button variant="default" onClick={() => setOpen('find')}>
              {t('rounds.walk.find')}
            </Button>
          )}
          {view.steps.includes('void') && record.startedAt !== null && (
            <Button variant="default" onClick={() => setOpen('void')}>
              {t('rounds.void.title')}
            </Button>
          )}
          <PatrolPrints view={view} />
        </div>
      )}
      {isOnTheWay(record) ? (
        <WalkPanel view={view} onFind={() => setOpen('find')} onFinish={() => setOpen('finish')} />
      ) : (
        <PointsTable view={view} />
      )}
      <FindingsList view={view} />
      <Facts view={view} />
      <Timeline entries={timeline} />
    </article>
  );
}

interface OpenFormProps {
  step: Opened;
  view: PatrolView;
  draftId: string | undefined;
  onDone(): void;
}

function OpenForm({ step, view, draftId, onDone }: OpenFormProps) {
  const t = useText();
  const patrolId = view.record.id;
  if (step === 'find') return <FindingForm view={view} draftId={draftId} onDone={onDone} />;
  if (step === 'finish') return <FinishForm view={view} onDone={onDone} />;
  if (step === 'void') {
    return (
      <WordForm
        title={t('rounds.void.title')}
        save={t('rounds.void.save')}
        name="reason"
        label={t('rounds.void.reason')}
        send={(reason) => call('patrols.void', { patrolId, reason })}
        onDone={onDone}
      />
    );
  }
  return (
    <WordForm
      title={t('rounds.verify.title')}
      save={t('rounds.verify.save')}
      name="text"
      label={t('rounds.verify.text')}
      hint={t('rounds.verify.hint')}
      required={view.findings.some(({ record }) => record.major)}
      long
      send={(text) => call('patrols.verify', { patrolId, text })}
      onDone={onDone}
    />
  );
}

function Facts({ view: { record, walkedByName, verifiedByName } }: { view: PatrolView }) {
  const t = useText();
  const format = useFormat();
  const exact = (at: number | null) => (at === null ? '' : format.exact(at));
  const wrong = patrolItems.filter((item) => record.items[item] === 'problem');
  const found = wrong.length === 0 ? t('rounds.mark.ok') : wrong.map((item) => t(`rounds.item.${item}`)).join('、');
  const items = record.finishedAt === null ? '' : found;
  const facts: [string, ReactNode][] = [
    [t('rounds.record.areas'), record.areas.map((area) => t(`rounds.area.${area}`)).join('、')],
    [
      t('rounds.record.day'),
      `${record.day} ${t(record.isPlanned ? 'rounds.record.planned' : 'rounds.record.besides')}`,
    ],
    [t('rounds.record.walkedBy'), walkedByName],
    [t('rounds.record.startedAt'), exact(record.startedAt)],
    [t('rounds.record.finishedAt'), exact(record.finishedAt)],
    [t('rounds.record.items'), items],
    [t('rounds.record.missedReason'), record.missedReason],
    [
      t('rounds.record.verified'),
      record.verifiedAt !== null && `${exact(record.verifiedAt)} ${verifiedByName} ${record.verifiedText}`,
    ],
    [t('rounds.void.reason'), record.voidReason ?? ''],
  ];
  return (
    <dl className={factStyles.facts}>
      {facts
        .filter(([, value]) => value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label} className={factStyles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
