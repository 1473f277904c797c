import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { useNarrowedList } from '../lists/use-narrowed-list.tsx';
import { MarkedOrders } from '../print/marked-orders.tsx';
import { useMarks } from '../print/marks.ts';
import { useScreen } from '../shell/screen.ts';
import { OrderLineView, orderLineHeight } from './order-line.tsx';
import { OrderRecord } from './order-record.tsx';

/** The register of work orders, and beside it the one that is open. */
export function OrdersScreen({ orderId }: { orderId?: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const { record, beginsInList, toRecord } = useRecordBeside(orderId);
  const narrowed = useNarrowedList('orders', { asked: { status: 'all' } });
  const { ids, toggle } = useMarks();
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('orders.list')}
        placeholder={t('orders.filter')}
        {...narrowed.shown}
        lineHeight={orderLineHeight}
        chosenId={orderId}
        onChoose={({ id }) => replace({ at: 'orders', orderId: id })}
        onEnter={toRecord}
        show={(line) => <OrderLineView line={line} />}
        fresh={(count) => t('orders.fresh', { count })}
        empty={t(narrowed.isAtRest ? 'orders.emptyOpen' : narrowed.isAll ? 'orders.empty' : 'lists.nothing')}
        marked={ids}
        onMark={({ id }) => toggle(id)}
        beneath={<MarkedOrders pages={narrowed.pages} chosenId={orderId} />}
        autoFocus={beginsInList}
      />
      {orderId === undefined ? (
        <p className={screenStyles.nothing}>{t('orders.pickOne')}</p>
      ) : (
        <OrderRecord key={orderId} orderId={orderId} focusRef={record} autoFocus={!beginsInList} />
      )}
    </div>
  );
}
