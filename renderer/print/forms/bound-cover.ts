import type { PaperContent } from '../../../shared/contract/print.ts';
import { type Column, cells, type Form, signs, table } from '../form.ts';
import type { Manner } from '../manner.ts';

/** S27, S15: what is bound behind it, register by register, with repairs, households asked and the rate. */
export function boundCover({ months, volumes }: Extract<PaperContent, { form: 'bound' }>, manner: Manner): Form {
  const { t, paper } = manner;
  const sum = (field: Exclude<keyof (typeof months)[number], 'month'>) =>
    months.reduce((total, month) => total + month[field], 0);
  const rate = sum('repairs') === 0 ? '—' : `${((100 * sum('followedUp')) / sum('repairs')).toFixed(1)}%`;
  const columns: Column[] = [
    { label: t('print.label.line'), width: 1, align: 'center' },
    { label: t('print.bound.register'), width: 6 },
    { label: t('print.bound.form'), width: 2, align: 'center' },
    { label: t('print.bound.lines'), width: 2, align: 'center' },
    { label: t('print.bound.voided'), width: 2, align: 'center' },
    { label: t('print.cover.pages'), width: 2, align: 'center' },
  ];
  const rows = volumes.map(({ content: { form }, lines, voided }, i) => [
    String(i + 1),
    t(`print.form.${form}`),
    /^F\d/.test(form) ? form : '',
    String(lines),
    String(voided),
    '',
  ]);
  const total = volumes.reduce((all, { lines }) => all + lines, 0);
  const out = volumes.reduce((all, { voided }) => all + voided, 0);
  return {
    id: 'bound',
    code: 'bound',
    title: t('print.form.bound'),
    under: [t('print.label.span', { from: paper.from, to: paper.to }), t('print.label.lines', { count: total })],
    voided: null,
    blocks: [
      cells(
        [t('print.cover.repairs'), String(sum('repairs'))],
        [t('print.cover.followedUp'), String(sum('followedUp'))],
        [t('print.cover.households'), String(sum('households'))],
        [t('print.cover.rate'), rate],
      ),
      cells(
        [t('print.cover.complaints'), String(sum('complaints'))],
        [t('print.cover.complaintsFollowed'), String(sum('complaintsFollowed'))],
        [t('print.cover.pages'), ''],
        [t('print.cover.boundAt'), ''],
      ),
      table('', columns, [...rows, ['', t('print.cover.sum'), '', String(total), String(out), '']]),
      signs(
        { label: t('print.sign.madeBy'), name: paper.printedByName },
        { label: t('print.sign.csHead') },
        { label: t('print.sign.manager') },
      ),
    ],
  };
}
