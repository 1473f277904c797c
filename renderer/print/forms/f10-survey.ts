import type { SurveyBlank, SurveyPaper } from '../../../shared/contract/print.ts';
import { surveyRatings } from '../../../shared/registers/surveys.ts';
import { tenthsText } from '../../indicators/figures.ts';
import { itemsChart } from '../../surveys/survey-charts.ts';
import { type Block, type Column, cells, type Form, signs, table, text } from '../form.ts';
import type { Manner } from '../manner.ts';

/** F10 征询表: one numbered slip with a box for each of the five answers; what came back is ticked. */
export function surveySlip({ slip, title, items }: SurveyBlank, { t }: Manner): Form {
  const columns: Column[] = [
    { label: t('surveys.item'), width: 5 },
    ...surveyRatings.map((rating) => ({
      label: t(`domain.rating5.${rating}`),
      width: 1.6,
      align: 'center' as const,
    })),
  ];
  const rows = items.map(({ key, text: item }) => [
    item,
    ...surveyRatings.map((rating) => (slip.answers[key] === rating ? '√' : '□')),
  ]);
  const no = t('surveys.form.no', { no: slip.slipNo });
  return {
    id: slip.id,
    code: 'F10',
    title: t('print.form.F10'),
    under: [title, slip.place === '' ? no : `${no}　${t('surveys.form.room', { place: slip.place })}`],
    voided: slip.voided ? (slip.voidReason ?? '') : null,
    blocks: [
      text(t('surveys.form.how'), t('surveys.form.greeting'), 1),
      table('', columns, rows),
      text(t('surveys.comments'), slip.comments, 5),
    ],
  };
}

/** The analysis of a survey, for the management representative and the general manager (S17). */
export function surveyAnalysis(paper: SurveyPaper, manner: Manner): Form {
  const { t, time } = manner;
  const { record, result, coverage, least, target } = paper;
  const percent = (tenths: number | null) =>
    tenths === null ? t('indicators.none') : t('indicators.percent', { value: tenthsText(tenths) });
  return {
    id: record.id,
    code: 'survey',
    title: t('print.form.survey'),
    under: [
      `${record.title} ${record.no}`,
      record.closedAt === null ? '' : `${t('surveys.closedAt')} ${time(record.closedAt)}`,
    ],
    voided: record.voided ? (record.voidReason ?? '') : null,
    blocks: [
      cells([t('surveys.plan.purpose'), record.purpose], [t('surveys.plan.audience'), record.audience]),
      cells([t('surveys.plan.schedule'), record.schedule], [t('surveys.plan.staffing'), record.staffing]),
      cells(
        [t('surveys.form.handedOut'), String(result.returned.d)],
        [t('surveys.form.returned'), String(result.returned.n)],
      ),
      cells(
        [t('surveys.returnRate'), percent(result.returnTenths)],
        [t('surveys.form.least'), t('indicators.atLeast', { percent: least })],
      ),
      cells(
        [t('surveys.satisfaction'), `${percent(result.overallTenths)}（${result.overall.n} / ${result.overall.d}）`],
        [t('surveys.form.target'), t('indicators.atLeast', { percent: target })],
      ),
      cells([t('surveys.coverage'), t('surveys.coverageOf', { ...coverage })]),
      ...resultBlocks(paper, manner, percent),
      ...(record.closeReason === '' ? [] : [cells([t('surveys.closedAt'), record.closeReason])]),
      text(t('surveys.analysis'), record.analysis, 4),
      text(t('surveys.corrective'), record.corrective, 3),
      signs(
        { label: t('print.sign.madeBy'), name: manner.paper.printedByName },
        { label: t('surveys.form.reviewer'), name: record.reviewedBy },
        { label: t('surveys.form.approver') },
      ),
      { kind: 'note', text: t('surveys.form.note') },
    ],
  };
}

function resultBlocks(
  { result, comments }: SurveyPaper,
  { t }: Manner,
  percent: (tenths: number | null) => string,
): Block[] {
  if (result.overall.d === 0) return [];
  const columns: Column[] = [
    { label: t('surveys.item'), width: 4 },
    ...surveyRatings.map((rating) => ({
      label: t(`domain.rating5.${rating}`),
      width: 1.5,
      align: 'center' as const,
    })),
    { label: t('surveys.valid'), width: 1.5, align: 'center' },
    { label: t('surveys.satisfaction'), width: 1.7, align: 'center' },
  ];
  const rows = result.items.map((item) => [
    item.text,
    ...surveyRatings.map((rating) => String(item.counts[rating])),
    String(item.d),
    percent(item.tenths),
  ]);
  const worst: Column[] = [
    { label: t('surveys.item'), width: 5 },
    { label: t('surveys.form.dissatisfied'), width: 2, align: 'center' },
    { label: t('surveys.form.cumulative'), width: 2, align: 'center' },
  ];
  const bad = result.worst.map((item) => [item.text, String(item.dissatisfied), percent(item.cumulativeTenths)]);
  const said: Column[] = [
    { label: t('surveys.slipNo'), width: 1 },
    { label: t('surveys.comments'), width: 8 },
  ];
  return [
    table('', columns, rows),
    { kind: 'chart', title: t('surveys.byItem'), chart: itemsChart(result, t), alt: t('surveys.byItem') },
    ...(bad.length === 0 ? [] : [table(t('surveys.pareto'), worst, bad)]),
    ...(comments.length === 0
      ? []
      : [
          table(
            '',
            said,
            comments.map(({ slipNo, text: words }) => [slipNo, words]),
          ),
        ]),
  ];
}
