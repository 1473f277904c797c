import type { Told } from '../../../shared/contract/print.ts';
import { type Block, brief, type Column, table } from '../form.ts';
import type { Manner } from '../manner.ts';

/** Who was told, one try to a line (S10). @param blank lines at least */
export function toldTable(all: readonly Told[], { t, time }: Manner, blank: number): Block {
  const columns: Column[] = [
    { label: t('domain.field.toDepartment'), width: 3 },
    { label: t('domain.field.toPerson'), width: 3 },
    { label: t('domain.field.attemptedAt'), width: 4, align: 'center' },
    { label: t('domain.field.ack'), width: 2.4, align: 'center' },
    { label: t('domain.field.secondsFromIntake'), width: 2, align: 'center' },
    { label: t('print.label.toldBy'), width: 2.2, align: 'center' },
  ];
  const rows = all.map((one) => [
    t(`domain.party.${one.party}`),
    brief([one.toPerson, one.phone].filter(Boolean).join(' '), 60),
    time(one.at),
    t(`domain.ack.${one.ack}`),
    one.late ? t('print.label.late', { seconds: one.secondsFromIntake }) : String(one.secondsFromIntake),
    one.byName,
  ]);
  return table(t('print.label.telling'), columns, rows, blank);
}
