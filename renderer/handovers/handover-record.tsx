import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HandoverView } from '../../shared/contract/handovers.ts';
import type { SheetSection } from '../../shared/registers/handover-sheet.ts';
import { yuanText } from '../../shared/registers/prices.ts';
import { Timeline } from '../cases/timeline.tsx';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { Signed } from '../orders/signed.tsx';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { usePerson } from '../session/session.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { CloseForm } from './close-form.tsx';
import { CountsPanel } from './counts-panel.tsx';
import { equipmentName } from './equipment-name.ts';
import styles from './handovers.module.css';
import { SectionList } from './section-list.tsx';
import { SectionTiles } from './section-tiles.tsx';

/** One handover as it was signed: the frozen sheet, what was said, and both hands. */
export function HandoverRecord({ handoverId }: { handoverId: string }) {
  const t = useText();
  const { data: view, error } = useDesk('handovers.read', { handoverId });
  const [closing, setClosing] = useState(false);
  const [section, setSection] = useState<SheetSection>('cases');
  if (error) return <p>{errorText(error, t)}</p>;
  if (!view || view.record.id !== handoverId) return null;
  const { record, sheet, steps } = view;
  const review = record.status === 'signedByBoth';
  if (closing) return <CloseForm handoverId={handoverId} review={review} onDone={() => setClosing(false)} />;
  return (
    <article aria-label={record.no}>
      <h1>{record.no}</h1>
      <Head view={view} />
      <RecordSync register="handovers" record={record.id} />
      <div className={styles.buttons}>
        {steps.includes('close') && (!review || record.reservations !== '') && (
          <Button onClick={() => setClosing(true)}>{t(review ? 'handovers.review' : 'handovers.closeDesk')}</Button>
        )}
        <PrintHandover record={record} />
      </div>
      {record.kind === 'shift' && (
        <>
          <SectionTiles sheet={sheet} chosen={section} onChoose={setSection} />
          <SectionList sheet={sheet} section={section} />
          <CountsPanel sheet={sheet} mayCount={false} />
          <Said view={view} />
        </>
      )}
      {view.signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
      <Timeline entries={view.timeline} />
    </article>
  );
}

/** §3.8: the night guard prints what their own name is on. */
export function PrintHandover({ record }: { record: HandoverView['record'] }) {
  const me = usePerson();
  const may = me?.role !== 'nightGuard' || record.fromStaff === me.id || record.toStaff === me.id;
  const print = () => printSlips('F25', [record.id]);
  usePrintKey(() => may && print());
  return may ? <PrintButton onPrint={print} /> : null;
}

function Head({ view: { record, fromName, toName, closedByName, refusedBy, sheet } }: { view: HandoverView }) {
  const t = useText();
  const format = useFormat();
  const nobody = t('handovers.past.nobody');
  return (
    <>
      <p>
        <strong>{t('handovers.past.line', { from: fromName || nobody, to: toName || nobody })}</strong>{' '}
        {format.exact(record.signedAt ?? record.heldFrom ?? record.startedAt)}{' '}
        {record.kind === 'start' ? t('handovers.kind.start') : t(`handovers.state.${record.status}`)}
      </p>
      {record.reservations !== '' && (
        <p>
          <Meaning tone="soon">
            {t('handovers.past.reserved')}：{record.reservations}
          </Meaning>
        </p>
      )}
      {record.refusals.map(({ at, reason, reportedTo }, i) => (
        <p key={at}>
          <Meaning tone="danger">
            {t('handovers.refusal', {
              time: format.moment(at, sheet.at),
              name: refusedBy[i] ?? '',
              reason,
              reportedTo,
            })}
          </Meaning>
        </p>
      ))}
      {record.closeReason !== '' && (
        <p>{t('handovers.past.closedBy', { name: closedByName, reason: record.closeReason })}</p>
      )}
      {record.mailMoveId !== null && <p>{t('handovers.past.custody')}</p>}
    </>
  );
}

/** What was said by hand. */
function Said({ view: { record, sheet, readerNames } }: { view: HandoverView }) {
  const t = useText();
  const equipment = record.equipment.map(({ item, qty, condition, note }) => {
    const state = condition === null ? '' : t(`handovers.condition.${condition}`);
    return `${equipmentName(item, t)} ${qty} ${state} ${note}`.trim();
  });
  const supplies = record.suppliesOk === null ? '' : t(`handovers.supplies.${record.suppliesOk ? 'ok' : 'short'}`);
  const facts = [
    [t('handovers.field.instructions'), record.instructions],
    [t('handovers.field.readers'), readerNames.join('、')],
    [t('handovers.field.cash'), record.cash === null ? '' : yuanText(record.cash)],
    [t('handovers.money.title'), t('handovers.money.outstanding', { yuan: yuanText(sheet.outstanding) })],
    [t('handovers.field.wronglyIssued'), record.wronglyIssued],
    [t('handovers.field.customerQuestions'), record.customerQuestions],
    [t('handovers.field.suppliesOk'), `${supplies} ${record.suppliesNote}`.trim()],
    [t('handovers.field.equipment'), equipment.join('\n')],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
