import { useDeferredValue, useRef, useState } from 'react';
import type { WhereOf } from '../../shared/registers/lists.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { NarrowBar, NarrowChips } from '../lists/narrow-bar.tsx';
import { atRest, isAll, isSame, useNarrowing } from '../lists/narrowing.ts';
import { MarkedOrders } from '../print/marked-orders.tsx';
import { useMarks } from '../print/marks.ts';
import { useScreen } from '../shell/screen.ts';
import { OrderLineView, orderLineHeight } from './order-line.tsx';
import { OrderRecord } from './order-record.tsx';

/** The register of work orders, and beside it the one that is open. */
export function OrdersScreen({ orderId }: { orderId?: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const turn = useScreen((s) => s.turn);
  const narrowed = useNarrowing('orders');
  const { where, sort, text } = narrowed.narrowing;
  const [first, setFirst] = useState(0);
  const asked = { where: where as WhereOf<'orders'>, sort, text: useDeferredValue(text) };
  const pages = usePages('orders.list', { status: 'all', ...asked }, first);
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
        onFilter={(words) => narrowed.change({ text: words })}
        besides={<NarrowBar narrowed={narrowed} />}
        under={<NarrowChips narrowed={narrowed} />}
        onBackspace={narrowed.takeOffLast}
        pages={pages}
        lineHeight={orderLineHeight}
        chosenId={orderId}
        onChoose={({ id }) => replace({ at: 'orders', orderId: id })}
        onEnter={() => record.current?.focus()}
        onFirst={setFirst}
        show={(line) => <OrderLineView line={line} />}
        fresh={(count) => t('orders.fresh', { count })}
        empty={t(
          isSame(narrowed.narrowing, atRest.orders)
            ? 'orders.emptyOpen'
            : isAll(where)
              ? 'orders.empty'
              : 'lists.nothing',
        )}
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
