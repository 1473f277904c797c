import { NativeSelect } from '@mantine/core';
import { useDeferredValue, useRef, useState } from 'react';
import { type OrderState, orderStates } from '../../shared/registers/order-states.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { MarkedOrders } from '../print/marked-orders.tsx';
import { useMarks } from '../print/marks.ts';
import { useScreen } from '../shell/screen.ts';
import { OrderLineView, orderLineHeight } from './order-line.tsx';
import { OrderRecord } from './order-record.tsx';

type Status = OrderState | 'open' | 'all';

/** The register of work orders, and beside it the one that is open. */
export function OrdersScreen({ orderId }: { orderId?: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const turn = useScreen((s) => s.turn);
  const [status, setStatus] = useState<Status>('open');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  const pages = usePages('orders.list', { status, text: useDeferredValue(text) }, first);
  const { ids, toggle } = useMarks();
  const record = useRef<HTMLDivElement>(null);
  const opened = useRef({ turn, empty: orderId === undefined });
  if (opened.current.turn !== turn) opened.current = { turn, empty: orderId === undefined };
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('orders.list')}
        placeholder={t('orders.filter')}
        filter={text}
        onFilter={setText}
        besides={<StatusChoice value={status} onChange={setStatus} />}
        pages={pages}
        lineHeight={orderLineHeight}
        chosenId={orderId}
        onChoose={({ id }) => replace({ at: 'orders', orderId: id })}
        onEnter={() => record.current?.focus()}
        onFirst={setFirst}
        show={(line) => <OrderLineView line={line} />}
        fresh={(count) => t('orders.fresh', { count })}
        empty={t(status === 'open' ? 'orders.emptyOpen' : 'orders.empty')}
        marked={ids}
        onMark={({ id }) => toggle(id)}
        beneath={<MarkedOrders pages={pages} chosenId={orderId} />}
        autoFocus={opened.current.empty}
      />
      {orderId === undefined ? (
        <p className={screenStyles.nothing}>{t('orders.pickOne')}</p>
      ) : (
        <OrderRecord key={orderId} orderId={orderId} focusRef={record} autoFocus={!opened.current.empty} />
      )}
    </div>
  );
}

function StatusChoice({ value, onChange }: { value: Status; onChange(status: Status): void }) {
  const t = useText();
  const choices: Status[] = ['open', 'all', ...orderStates];
  const label = (status: Status) =>
    status === 'open' || status === 'all' ? t(`cases.${status}`) : t(`orders.state.${status}`);
  return (
    <NativeSelect
      aria-label={t('cases.status')}
      w={150}
      value={value}
      data={choices.map((status) => ({ value: status, label: label(status) }))}
      onChange={({ currentTarget }) => onChange(choices.find((status) => status === currentTarget.value) ?? 'open')}
    />
  );
}
