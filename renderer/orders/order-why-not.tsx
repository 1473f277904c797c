import { refusalOfStep } from '../../shared/registers/order-rules.ts';
import { isOrderSettled, type OrderStep } from '../../shared/registers/order-states.ts';
import type { Order } from '../../shared/registers/orders.ts';
import styles from '../cases/case-actions.module.css';
import { useText } from '../i18n/index.ts';
import { usePerson } from '../session/session.ts';

/** What is usually done with an order, in its order. */
const usual: readonly OrderStep[] = ['receive', 'arrive', 'confirmPrice', 'done', 'accept', 'return', 'cancel'];
const behind: Partial<Record<Order['status'], number>> = { received: 1, onSite: 2, done: 4, accepted: 5 };

/** What is not possible with an order yet, and why; folded away until somebody asks. */
export function OrderWhyNot({ order }: { order: Order }) {
  const t = useText();
  const role = usePerson()?.role ?? null;
  if (order.voided || isOrderSettled(order.status)) return null;
  const ahead = usual.slice(behind[order.status] ?? 0);
  const refused = ahead.flatMap((step) => {
    if (step === 'confirmPrice' && (!order.chargeable || order.priceSignatureId !== null)) return [];
    const code = refusalOfStep(order, step, role);
    return code === null ? [] : [{ step, code }];
  });
  if (refused.length === 0) return null;
  return (
    <details className={styles.later}>
      <summary>{t('caseLife.later', { count: refused.length })}</summary>
      <ul aria-label={t('caseLife.laterHint')}>
        {refused.map(({ step, code }) => (
          <li key={step}>
            <b>{t(`orders.step.${step}`)}</b>{' '}
            {t(code === 'stateForbids' ? 'caseLife.orderWhy.notYet' : `errors.code.${code}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
