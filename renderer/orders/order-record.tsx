import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import type { OrderView } from '../../shared/contract/orders.ts';
import { Attachments } from '../attachments/attachments.tsx';
import factStyles from '../cases/case-facts.module.css';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { useFocusOnceShown } from '../cases/use-record-beside.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { RecordSync } from '../sync/record-sync.tsx';
import { RoomLink } from '../units/room-link.tsx';
import { orderFacts } from './order-facts.ts';
import { OrderPanel } from './order-panel.tsx';
import { orderTone } from './order-words.ts';
import { Signed } from './signed.tsx';

interface OrderRecordProps {
  orderId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** Everything about one work order. */
export function OrderRecord({ orderId, focusRef, autoFocus }: OrderRecordProps) {
  const t = useText();
  const { data: view, error } = useDesk('orders.read', { orderId });
  const shown = view?.record.id === orderId;
  useFocusOnceShown(focusRef, autoFocus, shown);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  return (
    <article
      className={recordStyles.record}
      ref={focusRef}
      tabIndex={-1}
      aria-label={`${view.record.no} ${view.record.place}`}
    >
      <Head view={view} />
      <RecordSync register="orders" record={view.record.id} />
      <OrderPanel view={view} />
      <Facts view={view} />
      {view.signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
      <Attachments key={view.record.id} register="orders" record={view.record.id} proposed={pictureNow(view)} />
      <Timeline entries={view.timeline} />
    </article>
  );
}

/** Until the work is done it is the trouble that is photographed. */
function pictureNow({ record }: OrderView): 'before' | 'after' {
  return record.completedAt === null ? 'before' : 'after';
}

function Head({ view }: { view: OrderView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const open = useScreen((s) => s.open);
  const { record, timers } = view;
  return (
    <header className={recordStyles.head}>
      <div>
        <h1>
          {record.place || t('cases.noPlace')} {record.no}
        </h1>
        <p className={recordStyles.sub}>{record.content}</p>
        <p className={recordStyles.sub}>
          <Button variant="default" size="compact-sm" onClick={() => open({ at: 'cases', caseId: record.caseId })}>
            {t('orders.toCase', { no: view.caseNo })}
          </Button>
          <RoomLink unitId={record.unitId} />
          <PrintButton onPrint={() => printSlips('F05', [record.id])} />
        </p>
      </div>
      <div className={recordStyles.standing}>
        <Meaning tone={orderTone({ status: record.status, dueAt: timers[0]?.dueAt ?? null }, now)}>
          {t(`orders.state.${record.status}`)}
        </Meaning>
        {timers.map((timer) => (
          <span key={timer.rule} className={recordStyles.due}>
            {t(`domain.rule.${timer.rule}`)}{' '}
            <strong data-over={timer.dueAt <= now || undefined}>{format.due(timer.dueAt, now)}</strong>
          </span>
        ))}
      </div>
    </header>
  );
}

function Facts({ view }: { view: OrderView }) {
  const t = useText();
  const format = useFormat();
  return (
    <dl className={factStyles.facts}>
      {orderFacts(view, t, format.exact).map(([label, value]) => (
        <div key={label} className={factStyles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
