import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SurveyStep } from '../../shared/registers/surveys.ts';
import factStyles from '../cases/case-facts.module.css';
import recordStyles from '../cases/case-record.module.css';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { useIsSupervisor } from '../session/session.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { AnswerEntry } from './answer-entry.tsx';
import { ResultTable } from './result-table.tsx';
import { SlipsList } from './slips-list.tsx';
import { StepForm } from './step-forms.tsx';
import styles from './surveys.module.css';

interface SurveyRecordProps {
  surveyId: string;
  /** Opens with the form of its plan. */
  plans: boolean;
}

/** One survey: how far it is, what can be done, its result so far, and its slips. */
export function SurveyRecord({ surveyId, plans }: SurveyRecordProps) {
  const t = useText();
  const format = useFormat();
  const isSupervisor = useIsSupervisor();
  const { data: view, error } = useDesk('surveys.read', { surveyId });
  const [open, setOpen] = useState<SurveyStep | 'void' | null>(plans ? 'save' : null);
  const print = () => printSlips('survey', [surveyId]);
  usePrintKey(print);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || view.record.id !== surveyId) return <div className={recordStyles.record} />;
  const { record, steps } = view;
  const exact = (at: number | null) => (at === null ? '' : format.exact(at).slice(0, 16));
  const facts: [string, string][] = [
    [t('surveys.plan.owner'), t(`surveys.owner.${record.owner}`)],
    [t('surveys.plan.purpose'), record.purpose],
    [t('surveys.plan.audience'), record.audience],
    [t('surveys.plan.planned'), String(record.planned)],
    [t('surveys.plan.schedule'), record.schedule],
    [t('surveys.plan.staffing'), record.staffing],
    [t('surveys.planReviewedBy'), record.planReviewedBy],
    [t('surveys.planApprovedBy'), `${record.planApprovedBy} ${exact(record.approvedAt)}`.trim()],
    [t('surveys.closedAt'), `${exact(record.closedAt)} ${record.closeReason}`.trim()],
    [t('surveys.analysis'), record.analysis],
    [t('surveys.corrective'), record.corrective],
    [t('surveys.reviewedBy'), `${record.reviewedBy} ${exact(record.reviewedAt)}`.trim()],
    [t('surveys.submittedTo'), record.submittedTo],
    [t('surveys.filedAt'), exact(record.filedAt)],
    [t('surveys.voidReason'), record.voidReason ?? ''],
  ];
  return (
    <article className={recordStyles.record} aria-label={record.title || record.no}>
      <header className={recordStyles.head}>
        <div>
          <h1>{record.title || record.no}</h1>
          <p className={recordStyles.sub}>{record.no}</p>
        </div>
        <div className={recordStyles.standing}>
          {record.voided ? (
            <Meaning tone="danger">{t('print.voided')}</Meaning>
          ) : (
            <Meaning tone={record.status === 'filed' ? 'done' : 'plain'}>{t(`surveys.state.${record.status}`)}</Meaning>
          )}
        </div>
      </header>
      <RecordSync register="surveys" record={record.id} />
      {open === 'answer' && steps.includes('answer') ? (
        <AnswerEntry survey={record} onDone={() => setOpen(null)} />
      ) : open !== null && (open === 'void' || steps.includes(open)) ? (
        <StepForm step={open} view={view} onDone={() => setOpen(null)} />
      ) : (
        <div className={keyStyles.buttons}>
          {steps.map((step) => (
            <Button key={step} variant={step === leading(steps) ? 'filled' : 'default'} onClick={() => setOpen(step)}>
              {t(`surveys.step.${step}`)}
            </Button>
          ))}
          {isSupervisor && !record.voided && record.status !== 'filed' ? (
            <Button variant="subtle" onClick={() => setOpen('void')}>
              {t('surveys.step.void')}
            </Button>
          ) : null}
          <PrintButton onPrint={print}>{t('surveys.printAnalysis')}</PrintButton>
        </div>
      )}
      {view.result.returned.d > 0 ? <ResultTable view={view} /> : null}
      {view.result.returned.d > 0 ? <SlipsList survey={record} /> : null}
      <h3 className={styles.heading}>{t('surveys.plan.facts')}</h3>
      <dl className={factStyles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label} className={factStyles.fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </article>
  );
}

/** While slips come back, writing them down is what is done most. */
const leading = (steps: readonly SurveyStep[]): SurveyStep | undefined =>
  steps.includes('answer') ? 'answer' : steps.find((step) => step !== 'save');
