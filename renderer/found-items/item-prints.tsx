import { Button } from '@mantine/core';
import type { FoundItemView } from '../../shared/contract/found-items.ts';
import { isHeld } from '../../shared/registers/found-item-states.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printKeys, printSlips } from '../print/request.ts';
import { usePerson } from '../session/session.ts';

/** §3.8: slips are printed by day. */
const useMayPrint = () => usePerson()?.role !== 'nightGuard';

/** Its tag while it is here, the receipt once somebody has it; Ctrl+P prints whichever it is. */
export function ItemPrints({ view: { record } }: { view: FoundItemView }) {
  const t = useText();
  const may = useMayPrint();
  const held = isHeld(record.status);
  const print = () => (held ? printKeys('itemTags', [record.id]) : printSlips('S07', [record.id]));
  usePrintKey(() => may && print());
  if (!may || record.status === 'disposed') return null;
  return (
    <span className={keyStyles.prints}>
      <PrintButton onPrint={print}>{t(held ? 'foundItems.print.tag' : 'foundItems.print.receipt')}</PrintButton>
    </span>
  );
}

/** The tags of everything that is kept. */
export function AllTags() {
  const t = useText();
  const print = async () => {
    const held = await call('foundItems.held', {});
    printKeys(
      'itemTags',
      held.map(({ id }) => id),
    );
  };
  if (!useMayPrint()) return null;
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => void print().catch(tellError)}>
      {t('foundItems.print.tags')}
    </Button>
  );
}
