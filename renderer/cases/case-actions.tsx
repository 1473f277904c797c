import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import type { CaseAction } from '../../shared/registers/case-states.ts';
import { useText } from '../i18n/index.ts';
import { ActionFormView } from './action-form.tsx';
import type { ShortAction } from './action-forms.ts';
import styles from './case-actions.module.css';
import { CorrectionForm } from './correction-form.tsx';

type Offered = Exclude<CaseAction, 'notify'> | 'supervisorAnswered';

/** In the order in which a case usually needs them. */
const order: readonly Offered[] = [
  'supervisorAnswered',
  'clarify',
  'answer',
  'complete',
  'ask',
  'followUp',
  'tellHr',
  'close',
  'note',
  'correct',
  'acceptNotified',
  'void',
];

/** What may be done with a case now and by this person, each with its short form in place. */
export function CaseActions({ view }: { view: CaseView }) {
  const t = useText();
  const [open, setOpen] = useState<Offered | null>(null);
  const { record } = view;
  const asked = record.supervisorAskedAt !== null && record.supervisorAnsweredAt === null && !record.voided;
  const may = order.filter((action) => (action === 'supervisorAnswered' ? asked : view.actions.includes(action)));
  const incomplete = view.missing.length > 0 && record.emergencyType !== null && may.includes('correct');
  const offered = incomplete || may.includes('clarify') ? may.filter((action) => action !== 'correct') : may;
  const done = () => setOpen(null);
  if (open === 'correct' || open === 'clarify') return <CorrectionForm view={view} action={open} onDone={done} />;
  if (open !== null) return <ActionFormView action={open satisfies ShortAction} caseId={record.id} onDone={done} />;
  return (
    <div className={styles.actions}>
      {incomplete && <Button onClick={() => setOpen('correct')}>{t('cases.complete')}</Button>}
      {offered.map((action) => (
        <Button key={action} variant="default" onClick={() => setOpen(action)}>
          {t(action === 'supervisorAnswered' ? 'cases.act.supervisorAnswered.title' : `domain.action.${action}`)}
        </Button>
      ))}
    </div>
  );
}
