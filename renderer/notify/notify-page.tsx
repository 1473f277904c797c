import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import { allTold } from '../../shared/registers/notifications.ts';
import { CaseEvent } from '../building-events/case-event.tsx';
import { CaseMatches } from '../cases/case-matches.tsx';
import { CaseOutcome } from '../cases/case-outcome.tsx';
import { caseTitle } from '../cases/case-words.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { openScreen, useScreen } from '../shell/screen.ts';
import { HelpClock } from './help-clock.tsx';
import styles from './notify.module.css';
import { NotifyClock } from './notify-clock.tsx';
import { NotifyPanel } from './notify-panel.tsx';

/** What a form turns into once it is saved: the people to tell, their numbers and the running seconds. @param first as the save answered it */
export function NotifyPage({ caseId, first }: { caseId: string; first: CaseView }) {
  const t = useText();
  const open = useScreen((s) => s.open);
  const view = useDesk('cases.read', { caseId }).data ?? first;
  const { record, lines } = view;
  const done = allTold(lines);
  const toNow = () => open({ at: 'now' });
  const toRecord = () => open({ at: 'cases', caseId });
  useKeys({ Esc: toNow, Enter: () => (done ? toNow() : false) });
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className={styles.page} data-emergency={record.emergencyType !== null || undefined}>
      <header className={styles.head}>
        <div>
          <h1 ref={head} tabIndex={-1}>
            {record.place || t('cases.noPlace')} {caseTitle(record, t)}
          </h1>
          <p>{[record.no, record.locationDetail, record.content].filter(Boolean).join(' · ')}</p>
        </div>
        <NotifyClock view={view} large />
      </header>
      <HelpClock view={view} />
      {record.subCategory === 'spareKey' && <CaseOutcome record={record} />}
      <CaseMatches view={view} />
      {record.emergencyType === null && <CaseEvent record={record} />}
      {lines.length > 0 ? <NotifyPanel view={view} large /> : <NobodyToTell view={view} />}
      <footer className={styles.foot}>
        <Button
          variant={done ? 'filled' : 'default'}
          onClick={toNow}
          rightSection={<kbd>{done ? 'Enter' : 'Esc'}</kbd>}
        >
          {t('intake.toNow')}
        </Button>
        <Button variant="default" onClick={toRecord}>
          {t('intake.toRecord')}
        </Button>
        <Button variant="default" onClick={() => open({ at: 'intake' })} rightSection={<kbd>F2</kbd>}>
          {t('intake.another')}
        </Button>
      </footer>
    </div>
  );
}

function NobodyToTell({ view }: { view: CaseView }) {
  const t = useText();
  const { record } = view;
  if (record.buildingEventId !== null) return null;
  if (isSettled(record.status)) {
    return (
      <section className={styles.nobody} role="status">
        <h2>{t(`domain.state.${record.status}`)}</h2>
        <CaseOutcome record={record} />
      </section>
    );
  }
  const unclear = view.record.status === 'needsClarification';
  return (
    <section className={styles.nobody} role="status">
      <h2>{t(unclear ? 'intake.unclear.title' : 'intake.answered.title')}</h2>
      <p>{t(unclear ? 'intake.unclear.hint' : 'intake.answered.hint')}</p>
      <Button onClick={() => openScreen({ at: 'cases', caseId: view.record.id, act: unclear ? 'clarify' : 'answer' })}>
        {t(unclear ? 'intake.clarifyNow' : 'cases.act.answer.title')}
      </Button>
    </section>
  );
}
