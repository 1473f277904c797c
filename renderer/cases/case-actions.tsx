import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import { useText } from '../i18n/index.ts';
import { type CaseStep, useScreen } from '../shell/screen.ts';
import { ActionFormView } from './action-form.tsx';
import type { ShortAction } from './action-forms.ts';
import styles from './case-actions.module.css';
import { CorrectionForm } from './correction-form.tsx';

/** In the order in which a case usually needs them. */
const order: readonly CaseStep[] = [
  'supervisorAnswered',
  'clarify',
  'reply',
  'answer',
  'complete',
  'ask',
  'decide',
  'followUp',
  'tellHr',
  'close',
  'note',
  'correct',
  'accept',
  'acceptNotified',
  'void',
];

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
  if (open !== null && open !== 'quote')
    return <ActionFormView action={open satisfies ShortAction} caseId={record.id} onDone={done} />;
  return (
    <div className={styles.actions}>
      {incomplete && <Button onClick={() => setOpen('correct')}>{t('cases.complete')}</Button>}
      {offered.map((step) => (
        <Button key={step} variant="default" onClick={() => setOpen(step)}>
          {t(step === 'supervisorAnswered' ? 'cases.act.supervisorAnswered.title' : `domain.action.${step}`)}
        </Button>
      ))}
    </div>
  );
}
