import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { useNarrowedList } from '../lists/use-narrowed-list.tsx';
import { MarkedSlips } from '../print/marked-slips.tsx';
import { useMarks } from '../print/marks.ts';
import { printSlips } from '../print/request.ts';
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
  const slip = (chosen: readonly string[]) => printSlips('F05', chosen);
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
        marked={ids.orders}
        onMark={({ id }) => toggle('orders', id)}
        beneath={<MarkedSlips list="orders" pages={narrowed.pages} chosenId={orderId} onPrint={slip} />}
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
