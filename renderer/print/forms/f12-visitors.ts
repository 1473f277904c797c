import type { VisitPaper } from '../../../shared/contract/print.ts';
import { brief, type Form } from '../form.ts';
import type { Manner } from '../manner.ts';
import { register } from './registers.ts';

/** F12 来访客户登记表 */
export function visitorRegister(rows: VisitPaper[], manner: Manner): Form {
  const { t, time } = manner;
  return register(
    'F12',
    rows,
    [
      { label: t('print.label.line'), width: 1.1, align: 'center', of: (_, i) => String(i + 1) },
      { label: t('visitors.field.arrivedAt'), width: 2.6, align: 'center', of: (row) => time(row.arrivedAt) },
      {
        label: t('visitors.field.name'),
        width: 3.2,
        of: (row) => [brief(row.name, 24), row.companions > 0 ? `+${row.companions}` : ''].filter(Boolean).join(' '),
      },
      { label: t('visitors.field.contact'), width: 2.6, of: (row) => row.contact },
      { label: t('visitors.field.company'), width: 2.8, of: (row) => brief(row.company, 30) },
      { label: t('visitors.field.purpose'), width: 2.6, of: (row) => row.purposeText },
      {
        label: t('visitors.field.visitedPerson'),
        width: 3,
        of: (row) => [row.place, row.visitedPerson].filter(Boolean).join(' '),
      },
      {
        label: t('visitors.field.appointment'),
        width: 1.3,
        align: 'center',
        of: (row) => t(row.appointment ? 'words.yes' : 'words.no'),
      },
      {
        label: t('visitors.field.result'),
        width: 3,
        of: (row) => (row.refusedToRegister ? t('visitors.field.refusedToRegister') : row.result) || row.passedTo,
      },
      { label: t('visitors.field.leftAt'), width: 2.6, align: 'center', of: (row) => leftText(row, manner) },
      {
        label: t('visitors.record.formLate'),
        width: 1.4,
        align: 'center',
        of: (row) => (row.formLate === true ? '√' : ''),
      },
      { label: t('visitors.field.receivedBy'), width: 1.8, align: 'center', of: (row) => row.receivedByName },
    ],
    manner,
  );
}

/** Whom nobody saw leaving is never printed as gone. */
function leftText({ leftAt, status }: VisitPaper, { t, time }: Manner): string {
  if (leftAt !== null) return time(leftAt);
  return status === 'noExit' ? t('visitors.state.noExit') : '';
}
