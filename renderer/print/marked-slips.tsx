import { Button } from '@mantine/core';
import { DeskError } from '../../shared/errors.ts';
import { slipsAtMost } from '../../shared/registers/prints.ts';
import type { Pages } from '../cases/use-pages.ts';
import { tellError } from '../desk/tell.tsx';
import { useText } from '../i18n/index.ts';
import styles from './marked-slips.module.css';
import { type Marking, useMarks } from './marks.ts';
import { usePrintKey } from './print-button.tsx';

interface MarkedSlipsProps {
  list: Marking;
  pages: Pages<{ id: string }>;
  chosenId: string | undefined;
  /** Several at once. */
  onPrint(ids: readonly string[]): void;
  /** Each on a sheet of its own, where several come on one; also the one that is open. */
  onPrintEach?(ids: readonly string[]): void;
  /** What Ctrl+P prints where nothing is marked or open; else the whole list. */
  onPrintRest?(): void;
}

/** What Ctrl+P prints of the list: the marked, else the one that is open, else the whole list if it is short enough. */
export function MarkedSlips({ list, pages, chosenId, onPrint, onPrintEach, onPrintRest }: MarkedSlipsProps) {
  const t = useText();
  const { ids, clear } = useMarks();
  const marked = ids[list];
  const printAll = () => {
    if (pages.total > slipsAtMost) {
      tellError(new DeskError('tooManySlips', { params: { most: slipsAtMost, count: pages.total } }));
    } else onPrint([...pages.lines.values()].slice(0, pages.total).map(({ id }) => id));
  };
  const printMarked = () => onPrint([...marked]);
  usePrintKey(() => {
    if (marked.size > 0) printMarked();
    else if (chosenId !== undefined) (onPrintEach ?? onPrint)([chosenId]);
    else (onPrintRest ?? printAll)();
  });
  return (
    <div className={styles.bar}>
      {marked.size > 0 ? (
        <>
          <strong role="status">{t('print.mark.marked', { count: marked.size })}</strong>
          <Button variant="subtle" size="compact-sm" onClick={printMarked}>
            {t('print.mark.print')}
          </Button>
          {onPrintEach && (
            <Button variant="subtle" size="compact-sm" onClick={() => onPrintEach([...marked])}>
              {t('print.mark.eachApart')}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => clear(list)}>
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
