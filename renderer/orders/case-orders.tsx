import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import type { OrderView } from '../../shared/contract/orders.ts';
import { isRepair } from '../../shared/registers/order-rules.ts';
import { type Quote, yuanText } from '../../shared/registers/prices.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useScreen } from '../shell/screen.ts';
import { OrderPanel } from './order-panel.tsx';
import { linesText, orderTone } from './order-words.ts';
import styles from './orders.module.css';
import { QuoteForm } from './quote-form.tsx';

/** Open when the screen was opened for it, once, and when it is asked for. */
function useQuoting() {
  const turn = useScreen((s) => s.turn);
  const [opened, setOpened] = useState({ turn: -1, quoting: false });
  if (opened.turn !== turn) {
    const { screen } = useScreen.getState();
    setOpened({ turn, quoting: screen.at === 'cases' && screen.act === 'quote' });
  }
  return [opened.quoting, (quoting: boolean) => setOpened({ turn, quoting })] as const;
}

/** The repair side of a case: what was quoted, its work orders, and the next step of each. */
export function CaseOrdersView({ view: { record } }: { view: CaseView }) {
  const t = useText();
  const { data } = useDesk('orders.ofCase', { caseId: record.id });
  const [quoting, setQuoting] = useQuoting();
  if (!data) return null;
  const { orders, quote, payers, mayOpen, mayQuote } = data;
  const repair = isRepair(record);
  if (orders.length === 0 && quote === null && !record.chargeable && !repair) return null;
  const open = () => call('orders.open', { id: crypto.randomUUID(), caseId: record.id, toPerson: '' }).catch(tellError);
  const owed = record.chargeable && quote?.customerDecision !== 'accepted' && mayQuote;
  return (
    <section className={styles.ofCase}>
      <h2>{t('orders.ofCase')}</h2>
      {quote && <Quoted quote={quote} />}
      {quoting && mayQuote ? (
        <QuoteForm caseId={record.id} payers={payers} onDone={() => setQuoting(false)} />
      ) : (
        <div className={styles.steps}>
          {mayQuote && (owed || quote !== null || repair) && (
            <Button variant={owed ? 'filled' : 'default'} onClick={() => setQuoting(true)}>
              {t(quote ? 'orders.quote.again' : 'orders.quote.open')}
            </Button>
          )}
          {mayOpen && orders.length > 0 && (
            <Button variant="default" onClick={open}>
              {t('orders.open')}
            </Button>
          )}
          {owed && <span className={styles.hint}>{t('orders.quote.lead')}</span>}
        </div>
      )}
      {orders.length === 0 && repair && !owed && mayOpen && <p className={styles.hint}>{t('orders.none')}</p>}
      {orders.map((order) => (
        <OneOrder key={order.record.id} view={order} />
      ))}
    </section>
  );
}

function Quoted({ quote }: { quote: Quote }) {
  const t = useText();
  const { lines, total, payer, customerDecision } = quote;
  const tone = { accepted: 'done', declined: 'plain', undecided: 'soon' } as const;
  return (
    <p className={styles.quoted}>
      {linesText(lines, t)} · <strong>{t('orders.quote.yuan', { amount: yuanText(total) })}</strong> ·{' '}
      {t(`orders.payer.${payer}`)} ·{' '}
      <Meaning tone={tone[customerDecision]}>{t(`orders.decision.${customerDecision}`)}</Meaning>
    </p>
  );
}

function OneOrder({ view }: { view: OrderView }) {
  const t = useText();
  const now = useNow(10_000);
  const open = useScreen((s) => s.open);
  const { record, timers } = view;
  return (
    <div className={styles.order}>
      <p className={styles.orderHead}>
        <button type="button" onClick={() => open({ at: 'orders', orderId: record.id })} title={t('orders.toOrder')}>
          {record.no}
        </button>
        <Meaning tone={orderTone({ status: record.status, dueAt: timers[0]?.dueAt ?? null }, now)}>
          {t(`orders.state.${record.status}`)}
        </Meaning>
        <span>{record.engReceivedBy}</span>
      </p>
      <OrderPanel view={view} />
    </div>
  );
}
