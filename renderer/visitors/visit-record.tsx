import { Button } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { VisitView } from '../../shared/contract/visitors.ts';
import type { VisitStep } from '../../shared/registers/visit-states.ts';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { useFocusOnceShown } from '../cases/use-record-beside.ts';
import { RecordTag } from '../codes/record-tag.tsx';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { printSlips } from '../print/request.ts';
import { useKeys } from '../shell/keys.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { CorrectForm } from './correct-form.tsx';
import { HoldPanel } from './hold-panel.tsx';
import { SignOutForm } from './sign-out-form.tsx';
import { VisitFacts } from './visit-facts.tsx';
import { VisitHead } from './visit-head.tsx';
import { AnswerForm, PassOnForm, ReasonForm } from './visit-steps.tsx';
import { whoText } from './visit-words.ts';
import styles from './visitors.module.css';

interface VisitRecordProps {
  visitId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** In the order in which they are usually wanted; the first that may be done is the main one. */
const order = ['answer', 'signOut', 'turnAway', 'passOn', 'expire', 'correct'] as const satisfies VisitStep[];
type OpenStep = (typeof order)[number];

/** Everything about one visit: where they are, what may be done, and what happened. */
export function VisitRecord({ visitId, focusRef, autoFocus }: VisitRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('visits.read', { visitId });
  const [open, setOpen] = useState<OpenStep | null>(null);
  const shown = view?.record.id === visitId;
  // A pass lets somebody in: there is none before it is decided.
  const mayPass = shown && !view.steps.includes('decide') && view.record.status !== 'turnedAway';
  const print = () => printSlips('pass', [visitId]);
  useKeys({ 'mod+P': mayPass ? print : undefined });
  useFocusOnceShown(focusRef, autoFocus, shown);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record, steps } = view;
  const held = steps.includes('decide');
  // A decision is what turns away somebody who is held.
  const offered = order.filter((step) => steps.includes(step) && !(held && step === 'turnAway'));
  return (
    <article className={recordStyles.record} ref={focusRef} tabIndex={-1} aria-label={whoText(record) || record.no}>
      <header className={recordStyles.head}>
        <div>
          <h1>{whoText(record) || record.no}</h1>
          <VisitHead view={view} />
        </div>
        <RecordTag text={view.tag} />
      </header>
      <RecordSync register="visits" record={record.id} />
      {held && <HoldPanel view={view} />}
      {open === null ? (
        <div className={styles.buttons}>
          {offered.map((step, i) => (
            <Button key={step} variant={i === 0 && !held ? 'filled' : 'default'} onClick={() => setOpen(step)}>
              {step === 'expire' ? t('visitors.expire.save') : t(`visitors.step.${step}`)}
            </Button>
          ))}
          {mayPass && (
            <Button variant="subtle" aria-keyshortcuts="Control+P" title="Ctrl+P" onClick={print}>
              {t('visitors.record.print')}
            </Button>
          )}
        </div>
      ) : (
        <OpenForm view={view} step={open} onDone={() => setOpen(null)} />
      )}
      <VisitFacts view={view} />
      <Timeline entries={view.timeline} />
    </article>
  );
}

function OpenForm({ view, step, onDone }: { view: VisitView; step: OpenStep; onDone(): void }) {
  if (step === 'signOut') return <SignOutForm view={view} onDone={onDone} />;
  if (step === 'answer') return <AnswerForm view={view} onDone={onDone} />;
  if (step === 'passOn') return <PassOnForm view={view} onDone={onDone} />;
  if (step === 'correct') return <CorrectForm view={view} onDone={onDone} />;
  return <ReasonForm view={view} step={step} onDone={onDone} />;
}
