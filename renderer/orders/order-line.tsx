import type { OrderLine } from '../../shared/contract/orders.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { orderTone } from './order-words.ts';

export const orderLineHeight = 62;

/** One order in a list: where and what, how it stands, who has it. */
export function OrderLineView({ line }: { line: OrderLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const overdue = line.dueAt !== null && line.dueAt <= now;
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        <strong>{line.place || t('cases.noPlace')}</strong> {line.no}
      </span>
      <Meaning tone={orderTone(line, now)}>
        {t(`orders.state.${line.status}`)}
        {overdue && ` · ${t('cases.dueNow')}`}
      </Meaning>
      <span className={styles.said}>
        {line.engReceivedBy && `${line.engReceivedBy} · `}
        {line.content}
      </span>
      <span className={styles.when}>
        {line.nextAppointment !== null && line.status === 'rescheduled'
          ? format.moment(line.nextAppointment, now)
          : format.since(line.createdAt, now)}
      </span>
    </div>
  );
}
