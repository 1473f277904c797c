import { Button } from '@mantine/core';
import type { OrderLine } from '../../shared/contract/orders.ts';
import { DeskError } from '../../shared/errors.ts';
import { slipsAtMost } from '../../shared/registers/prints.ts';
import type { Pages } from '../cases/use-pages.ts';
import { tellError } from '../desk/tell.tsx';
import { useText } from '../i18n/index.ts';
import styles from './marked-orders.module.css';
import { useMarks } from './marks.ts';
import { usePrintKey } from './print-button.tsx';
import { printSlips } from './request.ts';

interface MarkedOrdersProps {
  pages: Pages<OrderLine>;
  chosenId: string | undefined;
}

/** What Ctrl+P prints of the list: the marked, else the one that is open, else the whole list if it is short enough. */
export function MarkedOrders({ pages, chosenId }: MarkedOrdersProps) {
  const t = useText();
  const { ids, clear } = useMarks();
  const printAll = () => {
    if (pages.total > slipsAtMost) {
      tellError(new DeskError('tooManySlips', { params: { most: slipsAtMost, count: pages.total } }));
    } else
      printSlips(
        'F05',
        [...pages.lines.values()].slice(0, pages.total).map(({ id }) => id),
      );
  };
  const printMarked = () => printSlips('F05', [...ids]);
  usePrintKey(() => {
    if (ids.size > 0) printMarked();
    else if (chosenId !== undefined) printSlips('F05', [chosenId]);
    else printAll();
  });
  return (
    <div className={styles.bar}>
      {ids.size > 0 ? (
        <>
          <strong role="status">{t('print.mark.marked', { count: ids.size })}</strong>
          <Button variant="subtle" size="compact-sm" onClick={printMarked}>
            {t('print.mark.print')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {t('print.mark.clear')}
          </Button>
        </>
      ) : (
        <>
          <span>{t('print.mark.hint')}</span>
          <Button variant="subtle" size="compact-sm" onClick={printAll} disabled={pages.total === 0}>
            {t('print.mark.all')}
          </Button>
        </>
      )}
    </div>
  );
}
