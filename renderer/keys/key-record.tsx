import { Button } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { KeyView } from '../../shared/contract/keys.ts';
import type { KeyStep } from '../../shared/registers/key-states.ts';
import { Attachments } from '../attachments/attachments.tsx';
import factStyles from '../cases/case-facts.module.css';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { useFocusOnceShown } from '../cases/use-record-beside.ts';
import { RecordTag } from '../codes/record-tag.tsx';
import { showCustody } from '../custody/custody.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { Signed } from '../orders/signed.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printKeys, printMove } from '../print/request.ts';
import { openScreen } from '../shell/screen.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { KeyHead } from './key-card.tsx';
import { CorrectKey } from './key-form.tsx';
import styles from './keys.module.css';
import { TroubleForm, type TroubleStep } from './trouble-form.tsx';

interface KeyRecordProps {
  keyId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** In the order in which a key usually needs them: the first that may be done is the main one. */
const order: readonly KeyStep[] = [
  'remedy',
  'return',
  'lend',
  'chase',
  'issue',
  'receive',
  'find',
  'correct',
  'lose',
  'retire',
];

/** Everything about one key: where it is, what may be done, and how it got there. */
export function KeyRecord({ keyId, focusRef, autoFocus }: KeyRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('keys.read', { keyId });
  const [open, setOpen] = useState<TroubleStep | 'correct' | null>(null);
  const shown = view?.record.id === keyId;
  useFocusOnceShown(focusRef, autoFocus, shown);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const { record, steps, move, timeline } = view;
  const take = (step: KeyStep) => {
    if (step === 'lend' || step === 'return') return showCustody({ register: 'keys', record: keyId });
    if (step === 'chase') return openScreen({ at: 'keys', view: 'loans', ...(move && { moveId: move.record.id }) });
    if (step === 'issue' || step === 'receive') return openScreen({ at: 'keys', view: 'handOver', keyId });
    setOpen(step);
  };
  const done = () => setOpen(null);
  return (
    <article
      className={recordStyles.record}
      ref={focusRef}
      tabIndex={-1}
      aria-label={`${record.keyCode} ${record.label}`}
    >
      <header className={recordStyles.head}>
        <div>
          <h1>
            {record.keyCode} {record.label}
          </h1>
          <KeyHead view={view} />
        </div>
        <RecordTag text={view.tag} />
      </header>
      <RecordSync register="keys" record={record.id} />
      {open === 'correct' ? (
        <CorrectKey view={view} onDone={done} />
      ) : open !== null ? (
        <TroubleForm step={open} view={view} onDone={done} />
      ) : (
        <div className={styles.buttons}>
          {order
            .filter((step) => steps.includes(step))
            .map((step, i) => (
              <Button key={step} variant={i === 0 ? 'filled' : 'default'} onClick={() => take(step)}>
                {t(`keys.step.${step}`)}
              </Button>
            ))}
          <Prints view={view} />
        </div>
      )}
      <Facts view={view} />
      {move?.signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
      <Attachments key={keyId} register="keys" record={keyId} proposed="other" />
      <Timeline entries={timeline} />
    </article>
  );
}

/** The slip by which it went or came, and its tag. */
function Prints({ view: { record, move } }: { view: KeyView }) {
  const t = useText();
  return (
    <span className={styles.prints}>
      {move && <PrintButton onPrint={() => printMove(move.record)}>{t(`keys.slip.${move.record.kind}`)}</PrintButton>}
      <Button variant="subtle" size="compact-sm" onClick={() => printKeys('keyTags', [record.id])}>
        {t('keys.slip.tag')}
      </Button>
    </span>
  );
}

function Facts({ view: { record, tag, unitCode } }: { view: KeyView }) {
  const t = useText();
  const facts: [Parameters<typeof t>[0], string][] = [
    ['keys.field.class', t(`keys.class.${record.class}`)],
    ['keys.field.keyType', t(`keys.type.${record.keyType}`)],
    ['keys.field.unitId', unitCode],
    ['keys.field.copies', String(record.copies)],
    ['keys.field.cabinetPos', record.cabinetPos],
    ['keys.field.ringNo', record.ringNo],
    ['keys.field.custodian', t(`keys.custodian.${record.custodian}`)],
    ['keys.field.tag', tag],
  ];
  return (
    <dl className={factStyles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} className={factStyles.fact}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
