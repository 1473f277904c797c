import type { PatrolView } from '../../shared/contract/patrols.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { usePerson } from '../session/session.ts';

/** §3.8: registers and slips are printed by day. */
export const useMayPrint = () => usePerson()?.role !== 'nightGuard';

/** The sign-in sheet and the record sheet of a round; Ctrl+P prints the latter. */
export function PatrolPrints({ view: { record } }: { view: PatrolView }) {
  const t = useText();
  const may = useMayPrint();
  const print = (form: 'F30' | 'F31') => printSlips(form, [record.id]);
  usePrintKey(() => may && print('F31'));
  if (!may) return null;
  return (
    <span className={keyStyles.prints}>
      <PrintButton onPrint={() => print('F30')}>{t('rounds.print.F30')}</PrintButton>
      <PrintButton onPrint={() => print('F31')}>{t('rounds.print.F31')}</PrintButton>
    </span>
  );
}
