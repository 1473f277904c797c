import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import { useText } from '../i18n/index.ts';
import { type CaseStep, openScreen, useScreen } from '../shell/screen.ts';
import { ActionFormView } from './action-form.tsx';
import type { ShortAction } from './action-forms.ts';
import styles from './case-actions.module.css';
import { CorrectionForm } from './correction-form.tsx';
import { LinkForm } from './link-form.tsx';
import { OpinionForm } from './opinion-form.tsx';
import { WhyNot } from './why-not.tsx';

/** In the order in which a case usually needs them. */
const order: readonly CaseStep[] = [
  'supervisorAnswered',
  'clarify',
  'resume',
  'assign',
  'investigate',
  'reply',
  'answer',
  'complete',
  'ask',
  'decide',
  'tellResult',
  'opinion',
  'followUp',
  'tellHr',
  'close',
  'archive',
  'note',
  'correct',
  'accept',
  'acceptNotified',
  'void',
  'defer',
  'escalate',
  'refer',
  'askSupervisor',
  'judge',
  'link',
  'unlink',
];

/** Kept out of the way of what is usual; going up the ladder comes forward when it is time to. */
const seldom = new Set<CaseStep>(['defer', 'escalate', 'refer', 'askSupervisor', 'judge', 'link', 'unlink']);

/** @returns what this person may do with the case now */
function stepsOf({ record, actions }: CaseView): CaseStep[] {
  const open = !record.voided && !isSettled(record.status);
  const asked = record.supervisorAskedAt !== null && record.supervisorAnsweredAt === null && !record.voided;
  return order.filter((step) => {
    if (step === 'supervisorAnswered') return asked;
    if (step === 'reply') return open && (record.promisedReplyAt !== null || record.kind === 'complaint');
    return actions.includes(step);
  });
}

/** The step the screen was opened for, once. */
function useAskedStep(may: readonly CaseStep[]) {
  const turn = useScreen((s) => s.turn);
  const [opened, setOpened] = useState<{ turn: number; step: CaseStep | null }>({ turn: -1, step: null });
  if (opened.turn !== turn) {
    const { screen } = useScreen.getState();
    const wanted = screen.at === 'cases' ? screen.act : undefined;
    setOpened({ turn, step: wanted && may.includes(wanted) ? wanted : null });
  }
  return [opened.step, (step: CaseStep | null) => setOpened({ turn, step })] as const;
}

/** What may be done with a case now and by this person, each with its short form in place. */
export function CaseActions({ view }: { view: CaseView }) {
  const t = useText();
  const may = stepsOf(view);
  const [open, setOpen] = useAskedStep(may);
  const { record } = view;
  const incomplete = view.missing.length > 0 && record.emergencyType !== null && may.includes('correct');
  const offered = incomplete || may.includes('clarify') ? may.filter((step) => step !== 'correct') : may;
  const done = () => setOpen(null);
  if (open === 'correct' || open === 'clarify') return <CorrectionForm view={view} action={open} onDone={done} />;
  if (open === 'opinion' || open === 'archive') return <OpinionForm view={view} purpose={open} onDone={done} />;
  if (open === 'link') return <LinkForm caseId={record.id} onDone={done} />;
  if (open !== null && open !== 'quote')
    return <ActionFormView key={open} action={open satisfies ShortAction} view={view} onDone={done} />;
  const forward = (step: CaseStep) => !seldom.has(step) || (step === 'escalate' && view.ladder.due);
  const take = (step: CaseStep) => {
    const planned = view.timers.some(({ rule }) => rule === 'followUp');
    if (step === 'followUp' && planned) openScreen({ at: 'followUps', caseId: record.id });
    else setOpen(step);
  };
  const button = (step: CaseStep) => (
    <Button key={step} variant="default" onClick={() => take(step)}>
      {t(step === 'supervisorAnswered' ? 'cases.act.supervisorAnswered.title' : `domain.action.${step}`)}
    </Button>
  );
  const more = offered.filter((step) => !forward(step));
  return (
    <>
      <div className={styles.actions}>
        {incomplete && <Button onClick={() => setOpen('correct')}>{t('cases.complete')}</Button>}
        {offered.filter(forward).map(button)}
      </div>
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t('caseLife.more')}</summary>
          <div className={styles.actions}>{more.map(button)}</div>
        </details>
      )}
      <WhyNot view={view} />
    </>
  );
}
