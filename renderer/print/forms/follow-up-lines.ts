import type { FollowUp } from '../../../shared/registers/follow-ups.ts';
import { type Block, brief, type Column, table } from '../form.ts';
import type { Manner } from '../manner.ts';

/** The questions back to the customer, one to a line. @param blank lines at least */
export function followUpTable(all: readonly FollowUp[], { t, time }: Manner, blank: number): Block {
  const columns: Column[] = [
    { label: t('print.label.followedAt'), width: 3.6, align: 'center' },
    { label: t('followUps.method'), width: 1.6, align: 'center' },
    { label: t('print.label.followedBy'), width: 2.2, align: 'center' },
    { label: t('domain.field.followUpResult'), width: 2.2, align: 'center' },
    { label: t('print.label.customerSays'), width: 6 },
  ];
  const rows = all
    .filter(({ status }) => status === 'done')
    .map((one) => [
      time(one.doneAt),
      one.method ? t(`domain.followUpMethod.${one.method}`) : '',
      one.caller,
      one.result ? t(`domain.followUpResult.${one.result}`) : '',
      brief(one.opinion),
    ]);
  return table(t('print.label.followUps'), columns, rows, blank);
}
