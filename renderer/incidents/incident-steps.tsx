import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import type { IncidentStep } from '../../shared/registers/incident-states.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useFormat } from '../format/use-format.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { usePerson } from '../session/session.ts';
import { FactsForm } from './facts-form.tsx';
import styles from './incidents.module.css';
import { ReportForm } from './report-form.tsx';
import { ReviewForm } from './review-form.tsx';
import { isPlain, StepForm } from './step-form.tsx';

interface IncidentStepsProps {
  view: IncidentView;
  open: IncidentStep | null;
  onOpen(step: IncidentStep | null): void;
  /** The part or the line that is being added to. */
  about: string | null;
  onAbout(about: string | null): void;
}

/** The rest of what may be done, in the order in which it usually comes. */
const others = ['fill', 'interim', 'end', 'feedback', 'sendBack', 'reopen', 'release', 'void'] as const;

/** @returns the one step that comes next */
function nextStep({ record: { status }, missing, steps }: IncidentView): IncidentStep | null {
  const wanted: Partial<Record<typeof status, IncidentStep>> = {
    open: 'control',
    controlled: 'end',
    ended: missing.length > 0 ? 'fill' : 'close',
    reportDue: 'submit',
    reported: 'review',
  };
  const next = wanted[status];
  return next && steps.includes(next) ? next : null;
}

/** One button says what comes next, the others what may be done besides; a form opens in their place. */
export function IncidentSteps({ view, open, onOpen, about, onAbout }: IncidentStepsProps) {
  const t = useText();
  const [problem, setProblem] = useState<unknown>(null);
  const done = () => onOpen(null);
  const next = nextStep(view);
  const { steps } = view;
  if (about !== null) return <StepForm step="supplement" about={about} view={view} onDone={() => onAbout(null)} />;
  if (open === 'submit' && steps.includes('submit')) return <ReportForm view={view} onDone={done} />;
  if (open === 'fill' && steps.includes('fill')) return <FactsForm view={view} onDone={done} />;
  if (open === 'review' && steps.includes('review')) return <ReviewForm view={view} onDone={done} />;
  if (open !== null && isPlain(open) && steps.includes(open)) return <StepForm step={open} view={view} onDone={done} />;
  const take = (step: IncidentStep) => {
    setProblem(null);
    // What needs no words is done by the press itself.
    if (step !== 'close') onOpen(step);
    else void call('incidents.close', { incidentId: view.record.id }).catch(setProblem);
  };
  return (
    <>
      <Standing view={view} />
      <div className={styles.next}>
        {next && (
          <Button size="md" onClick={() => take(next)}>
            {t(next === 'submit' ? 'incidents.newReport' : `incidents.step.${next}`)}
          </Button>
        )}
        {others
          .filter((step) => step !== next && steps.includes(step))
          .map((step) => (
            <Button key={step} variant="default" onClick={() => take(step)}>
              {t(`incidents.step.${step}`)}
            </Button>
          ))}
      </div>
      {problem !== null && <p role="alert">{errorText(problem, t)}</p>}
    </>
  );
}

/** What it waits for, in words. */
function Standing({ view: { record, missing, locked, kept, steps } }: { view: IncidentView }) {
  const t = useText();
  const format = useFormat();
  const role = usePerson()?.role;
  const waits = record.status === 'reported' && !steps.includes('review');
  const own = waits && role === 'supervisor';
  const fields = missing.map(({ field }) => t(`incidents.field.${field}` as TextKey)).join('、');
  return (
    <>
      {record.voided && <p className={styles.note}>{t('incidents.voidedWhy', { reason: record.voidReason ?? '' })}</p>}
      {record.status === 'ended' && missing.length > 0 && (
        <p className={styles.note} data-tone="soon">
          {t('incidents.missing', { fields })}
        </p>
      )}
      {waits && (
        <p className={styles.note}>
          <Meaning tone="waits">{t(own ? 'incidents.waitsOther' : 'incidents.waitsReview')}</Meaning>
        </p>
      )}
      {locked && <p className={styles.note}>{t('incidents.locked')}</p>}
      {kept && <p className={styles.note}>{t('incidents.keep')}</p>}
      {record.releasedAt !== null && (
        <p className={styles.note}>
          {t('incidents.released')} {format.exact(record.releasedAt)}
        </p>
      )}
    </>
  );
}
