import { Button } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { MailView } from '../../shared/contract/mail.ts';
import { isKept, type MailStep } from '../../shared/registers/mail-states.ts';
import { Attachments } from '../attachments/attachments.tsx';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { useFocusOnceShown } from '../cases/use-record-beside.ts';
import { RecordTag } from '../codes/record-tag.tsx';
import { showCustody } from '../custody/custody.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import styles from '../keys/keys.module.css';
import { Signed } from '../orders/signed.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printKeys, printSlips } from '../print/request.ts';
import { usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { CorrectForm } from './correct-form.tsx';
import { CustodyChain } from './custody-chain.tsx';
import { GiveAwayForm } from './give-away-form.tsx';
import { MailFacts } from './mail-facts.tsx';
import { MailHead } from './mail-head.tsx';
import { mailName } from './mail-words.ts';
import { type SpokenStep, StepForm, spokenSteps } from './step-form.tsx';
import { TellForm } from './tell-form.tsx';

interface MailRecordProps {
  itemId: string;
  /** A step whose form is to be open at once. */
  act: MailStep | undefined;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** In the order in which an item usually needs them: the first that may be done is the main one. */
const order: readonly MailStep[] = [
  'find',
  'pickUp',
  'return',
  'send',
  'tell',
  'attempt',
  'forward',
  'hold',
  'release',
  'moveOut',
  'giveUp',
  'correct',
  'lose',
  'void',
];

/** Everything about one item: where it is, what may be done, and through whose hands it went. */
export function MailRecord({ itemId, act, focusRef, autoFocus }: MailRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('mail.read', { itemId });
  const [open, setOpen] = useState<MailStep | null>(act ?? null);
  const dayDesk = usePerson()?.role !== 'nightGuard';
  const labelled = dayDesk && view !== undefined && isKept(view.record.status);
  const printLabel = () => printKeys('mailTags', [itemId]);
  useKeys({ 'mod+P': labelled ? printLabel : undefined });
  const shown = view?.record.id === itemId;
  useFocusOnceShown(focusRef, autoFocus, shown);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record, steps, move, timeline } = view;
  const take = (step: MailStep) => {
    if (step === 'pickUp') return showCustody({ register: 'mailItems', record: itemId });
    if (step === 'release') return void call('mail.release', { itemIds: [itemId] }).catch(tellError);
    setOpen(step);
  };
  return (
    <article className={recordStyles.record} ref={focusRef} tabIndex={-1} aria-label={mailName(record, t)}>
      <header className={recordStyles.head}>
        <div>
          <h1>{mailName(record, t)}</h1>
          <MailHead view={view} />
        </div>
        <RecordTag text={view.tag} />
      </header>
      <RecordSync register="mailItems" record={record.id} />
      {open === null || !steps.includes(open) ? (
        <div className={styles.buttons}>
          {order
            .filter((step) => steps.includes(step))
            .map((step, i) => (
              <Button key={step} variant={i === 0 ? 'filled' : 'default'} onClick={() => take(step)}>
                {t(`mail.step.${step}`)}
              </Button>
            ))}
          {labelled && (
            <span className={styles.prints}>
              <PrintButton onPrint={printLabel}>{t('mail.label')}</PrintButton>
            </span>
          )}
        </div>
      ) : (
        <OpenStep step={open} view={view} onDone={() => setOpen(null)} />
      )}
      <MailFacts view={view} />
      <CustodyChain of={view} />
      {move && dayDesk && <SlipButton moveId={move.record.id} />}
      {move?.signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
      <Attachments key={itemId} register="mailItems" record={itemId} proposed="other" />
      <Timeline entries={timeline} />
    </article>
  );
}

/** The slip under which it went, with its signature. */
function SlipButton({ moveId }: { moveId: string }) {
  const t = useText();
  return (
    <p className={styles.buttons}>
      <Button variant="default" size="compact-md" onClick={() => printSlips('S24', [moveId])}>
        {t('mail.out.slip')}
      </Button>
    </p>
  );
}

const isSpoken = (step: MailStep): step is SpokenStep => (spokenSteps as readonly MailStep[]).includes(step);

function OpenStep({ step, view, onDone }: { step: MailStep; view: MailView; onDone(): void }) {
  const t = useText();
  const { record } = view;
  if (step === 'correct') return <CorrectForm view={view} onDone={onDone} />;
  if (step === 'return' || step === 'forward' || step === 'send') {
    return <GiveAwayForm kind={step} view={view} draft={null} onDone={onDone} />;
  }
  if (step === 'tell') {
    const title = t('mail.steps.tellTitle', { what: mailName(record, t) });
    return <TellForm title={title} itemIds={[record.id]} room="" name={record.addressee} onDone={onDone} />;
  }
  return isSpoken(step) ? <StepForm step={step} view={view} onDone={onDone} /> : null;
}
