import { Button } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { FoundItemView } from '../../shared/contract/found-items.ts';
import type { FoundItemStep } from '../../shared/registers/found-item-states.ts';
import { Attachments } from '../attachments/attachments.tsx';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { useFocusOnceShown } from '../cases/use-record-beside.ts';
import { RecordTag } from '../codes/record-tag.tsx';
import { showCustody } from '../custody/custody.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Signed } from '../orders/signed.tsx';
import { RecordSync } from '../sync/record-sync.tsx';
import { ItemHead, mayHandBack } from './item-card.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemPrints } from './item-prints.tsx';
import { Losses } from './losses.tsx';
import { PassForm } from './pass-form.tsx';
import { plainSteps, StepForm } from './step-form.tsx';
import { CorrectItem } from './store-form.tsx';

interface ItemRecordProps {
  itemId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** In the order in which a thing usually needs them, after giving it back. */
const order = [
  'claim',
  'refuseClaim',
  'dispose',
  'extend',
  'passToSecurity',
  'passToPolice',
  'move',
  'unmatch',
  'correct',
  'void',
] as const satisfies FoundItemStep[];
type Opened = (typeof order)[number];

/** Everything about one thing: where it is, what may be done, and how it came there. */
export function ItemRecord({ itemId, focusRef, autoFocus }: ItemRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('foundItems.read', { itemId });
  const [open, setOpen] = useState<Opened | null>(null);
  const shown = view?.record.id === itemId;
  useFocusOnceShown(focusRef, autoFocus, shown);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record, steps, timeline, signatures } = view;
  return (
    <article
      className={recordStyles.record}
      ref={focusRef}
      tabIndex={-1}
      aria-label={`${record.itemDescription} ${record.no}`}
    >
      <header className={recordStyles.head}>
        <div>
          <h1>{record.itemDescription}</h1>
          <p className={recordStyles.sub}>{record.no}</p>
          <ItemHead view={view} />
        </div>
        <RecordTag text={view.tag} />
      </header>
      <RecordSync register="foundItems" record={record.id} />
      {open !== null && steps.includes(open) ? (
        <OpenForm step={open} view={view} onDone={() => setOpen(null)} />
      ) : (
        <div className={keyStyles.buttons}>
          {mayHandBack(view) && (
            <Button onClick={() => showCustody({ register: 'foundItems', record: itemId })}>
              {t('foundItems.step.handBack')}
            </Button>
          )}
          {order
            .filter((step) => steps.includes(step))
            .map((step) => (
              <Button key={step} variant="default" onClick={() => setOpen(step)}>
                {t(`foundItems.step.${step}`)}
              </Button>
            ))}
          <ItemPrints view={view} />
        </div>
      )}
      {steps.includes('match') && <Losses itemId={itemId} />}
      <ItemFacts view={view} />
      {signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
      <Attachments key={record.id} register="foundItems" record={record.id} proposed="other" />
      <Timeline entries={timeline} />
    </article>
  );
}

function OpenForm({ step, view, onDone }: { step: Opened; view: FoundItemView; onDone(): void }) {
  if (step === 'correct') return <CorrectItem view={view} onDone={onDone} />;
  if (step === 'passToSecurity') return <PassForm to="security" view={view} onDone={onDone} />;
  if (step === 'passToPolice') return <PassForm to="police" view={view} onDone={onDone} />;
  const plain = plainSteps.find((one) => one === step);
  return plain ? <StepForm step={plain} view={view} onDone={onDone} /> : null;
}
