import type { MonthFollowed } from '../../../shared/contract/print.ts';
import { type Column, cells, type Form, signs, table } from '../form.ts';
import type { Manner } from '../manner.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`);

/** F09: the cover of a month's bound follow-ups, or with more months 业户回访率统计年报表 (S15, S45). */
export function followedCover(months: MonthFollowed[], manner: Manner): Form {
  const { t, paper } = manner;
  const [only] = months;
  const cover = months.length === 1 && only ? only : null;
  const sum = (field: Exclude<keyof MonthFollowed, 'month'>) =>
    months.reduce((total, month) => total + month[field], 0);
  const columns: Column[] = [
    { label: t('print.cover.month'), width: 2.4, align: 'center' },
    { label: t('print.cover.repairs'), width: 2, align: 'center' },
    { label: t('print.cover.followedUp'), width: 2, align: 'center' },
    { label: t('print.cover.households'), width: 2, align: 'center' },
    { label: t('print.cover.rate'), width: 2, align: 'center' },
    { label: t('print.cover.satisfied'), width: 2, align: 'center' },
    { label: t('print.cover.complaints'), width: 2, align: 'center' },
    { label: t('print.cover.complaintsFollowed'), width: 2.2, align: 'center' },
  ];
  const line = (month: string, of: (field: Exclude<keyof MonthFollowed, 'month'>) => number) => [
    month,
    String(of('repairs')),
    String(of('followedUp')),
    String(of('households')),
    percent(of('followedUp'), of('repairs')),
    percent(of('satisfied'), of('followedUp')),
    String(of('complaints')),
    String(of('complaintsFollowed')),
  ];
  const rows = months.map((month) => line(month.month, (field) => month[field]));
  return {
    id: 'F09',
    code: 'F09',
    title: t(cover ? 'print.cover.title' : 'print.form.F09'),
    under: [
      t(cover ? 'print.cover.ofMonth' : 'print.label.span', {
        month: cover?.month ?? '',
        from: months[0]?.month ?? '',
        to: months.at(-1)?.month ?? '',
      }),
      '',
    ],
    voided: null,
    blocks: [
      ...(cover
        ? [
            cells(
              [t('print.cover.repairs'), String(cover.repairs)],
              [t('print.cover.followedUp'), String(cover.followedUp)],
            ),
            cells(
              [t('print.cover.households'), String(cover.households)],
              [t('print.cover.rate'), percent(cover.followedUp, cover.repairs)],
            ),
            cells(
              [t('print.cover.satisfiedCount'), String(cover.satisfied)],
              [t('print.cover.satisfied'), percent(cover.satisfied, cover.followedUp)],
            ),
            cells(
              [t('print.cover.complaints'), String(cover.complaints)],
              [t('print.cover.complaintsFollowed'), String(cover.complaintsFollowed)],
            ),
            cells([t('print.cover.pages'), ''], [t('print.cover.boundAt'), '']),
          ]
        : [table('', columns, [...rows, line(t('print.cover.sum'), sum)])]),
      signs(
        { label: t('print.sign.madeBy'), name: paper.printedByName },
        { label: t('print.sign.csHead') },
        { label: t('print.sign.manager') },
      ),
      { kind: 'note', text: t('print.notes.F09') },
    ],
  };
}
