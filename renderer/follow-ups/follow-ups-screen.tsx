import { TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { listSorts, WhereOf } from '../../shared/registers/lists.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { NarrowBar, NarrowChips } from '../lists/narrow-bar.tsx';
import { atRest, isSame, useNarrowing } from '../lists/narrowing.ts';
import { Meaning } from '../look/meaning.tsx';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printList, printSlips } from '../print/request.ts';
import { useIsSupervisor } from '../session/session.ts';
import { type FollowUpAct, useScreen } from '../shell/screen.ts';
import { CallCard } from './call-card.tsx';
import { FollowUpList } from './follow-up-list.tsx';
import styles from './follow-ups.module.css';
import { MonthRate } from './month-rate.tsx';
import { Replies } from './replies.tsx';
import { Sample } from './sample.tsx';
import { SurgeSwitch } from './surge-switch.tsx';

const shown = 500;
const views = ['calls', 'replies', 'rate', 'sample'] as const;
type View = (typeof views)[number];
type FollowUpSort = (typeof listSorts)['followUps'][number];

/** 回访: whom to call, about what, until when, and beside it the questions to ask. */
export function FollowUpsScreen({ caseId, act }: { caseId?: string | undefined; act?: FollowUpAct | undefined }) {
  const t = useText();
  const [view, setView] = useState<View>('calls');
  const supervises = useIsSupervisor();
  const replace = useScreen((s) => s.replace);
  const turn = useScreen((s) => s.turn);
  const narrowed = useNarrowing('followUps');
  const { where, sort, text } = narrowed.narrowing;
  const asked = { where: where as WhereOf<'followUps'>, sort: sort as FollowUpSort, text: useDeferredValue(text) };
  const { data, error } = useDesk('followUps.list', { ...asked, offset: 0, limit: shown });
  const lines = data?.lines ?? [];
  const chosen = lines.find((line) => line.case.id === caseId) ?? lines[0];
  const print = () => {
    if (view === 'replies') return;
    if (view === 'rate') printList('F09');
    else if (chosen?.followUp.status === 'done') printSlips('F07', [chosen.case.id]);
    else printList('F06');
  };
  usePrintKey(print);
  const owed = useDesk('followUps.replies', {}).data?.length ?? 0;
  const counts: Partial<Record<View, number>> = { calls: data?.total, replies: owed };
  const labelOf = (value: View) => [t(`followUps.view.${value}`), counts[value] || ''].join(' ').trim();
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <ChoiceField<View>
          name="view"
          label={t('followUps.title')}
          value={view}
          onChange={setView}
          choices={views
            .filter((value) => value !== 'sample' || supervises)
            .map((value) => ({ value, label: labelOf(value) }))}
        />
        {view === 'calls' && (
          <div className={styles.narrow}>
            <TextInput
              aria-label={t('followUps.filter')}
              placeholder={t('followUps.filter')}
              value={text}
              maxLength={100}
              onChange={(event) => narrowed.change({ text: event.currentTarget.value })}
            />
            <NarrowBar narrowed={narrowed} />
          </div>
        )}
        {view === 'replies' ? null : <PrintButton onPrint={print} />}
        {data ? <SurgeSwitch surge={data.surge} /> : null}
        {data?.quiet && view === 'calls' ? <Meaning tone="soon">{t('followUps.quiet')}</Meaning> : null}
      </header>
      {error ? <p className={styles.nothing}>{errorText(error, t)}</p> : null}
      {view === 'replies' && <Replies />}
      {view === 'rate' && <MonthRate />}
      {view === 'sample' && <Sample />}
      {view === 'calls' && <NarrowChips narrowed={narrowed} />}
      {view === 'calls' && (
        <div className={styles.columns}>
          <FollowUpList
            lines={lines}
            chosen={chosen}
            onChoose={(line) => replace({ at: 'followUps', caseId: line.case.id })}
            empty={
              data ? t(isSame(narrowed.narrowing, atRest.followUps) ? 'followUps.empty.calls' : 'lists.nothing') : ''
            }
            more={data && data.total > shown ? t('followUps.first', { shown, count: data.total }) : ''}
          />
          {chosen ? (
            <CallCard
              key={act ? `${chosen.followUp.id} ${turn}` : chosen.followUp.id}
              line={chosen}
              act={chosen.case.id === caseId ? act : undefined}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}
