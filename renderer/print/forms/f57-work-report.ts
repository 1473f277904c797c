import type { WorkReport, YearReading } from '../../../shared/contract/work-reports.ts';
import { type IndicatorGroup, indicatorGroups, indicatorOf } from '../../../shared/registers/indicators.ts';
import type { Chart } from '../../charts/chart.ts';
import { language } from '../../i18n/index.ts';
import { changeText, countsText, targetText, valueText, verdictText } from '../../indicators/figures.ts';
import { partName } from '../../indicators/part-name.ts';
import { periodText } from '../../indicators/period-text.ts';
import { screenIndicatorWords } from '../../indicators/screen-indicator-words.ts';
import {
  courseChart,
  hasYearAgo,
  type Part,
  partChart,
  partTitle,
  ratesChart,
  stepNames,
} from '../../work-reports/report-charts.ts';
import { gapsOf, standing } from '../../work-reports/report-words.ts';
import { type Block, type Column, cells, type Form, signs, table, text } from '../form.ts';
import type { Manner } from '../manner.ts';

/** F57 周工作报表 (a day's too) and F58 月分析报告 (a year's too): numbers, comparison, gaps, charts and the tables behind them (S45). */
export function workReportForm(code: 'F57' | 'F58', report: WorkReport, manner: Manner): Form {
  const { t, time, paper, figuring } = manner;
  const { met, missed } = standing(report);
  const gaps = gapsOf(report, t, figuring);
  return {
    id: code,
    code,
    title: t(`workReports.title.${report.period.unit}`),
    under: [
      t('workReports.ofPeriod', { period: periodText(report.period) }),
      t('workReports.asOf', { time: time(report.composedAt) }),
    ],
    voided: null,
    blocks: [
      cells([t('workReports.targets'), t('indicators.summary', { met, missed })]),
      text(t('workReports.gaps'), gaps.length === 0 ? t('workReports.noGaps') : gaps.join('\n'), 2),
      ...indicatorGroups.flatMap((group) => groupTable(group, report, manner)),
      ...chartBlocks(report, manner),
      ...report.parts.flatMap((part) => partTable(part, manner)),
      text(t('workReports.done'), report.kept?.workDone ?? '', 4),
      text(t('workReports.planned'), report.kept?.nextPlan ?? '', 4),
      signs(
        { label: t('print.sign.madeBy'), name: paper.printedByName },
        { label: t('print.sign.csHead') },
        { label: t('print.sign.manager') },
      ),
      { kind: 'note', text: t('workReports.note') },
      { kind: 'note', text: t('workReports.uncounted') },
    ],
  };
}

function groupTable(group: IndicatorGroup, { readings, period }: WorkReport, { t, figuring }: Manner): Block[] {
  const shown = readings.filter((one) => indicatorOf(one.id).group === group && hasAny(one));
  if (shown.length === 0) return [];
  const yearAgo = hasYearAgo(period);
  const columns: Column[] = [
    { label: t('indicators.column.name'), width: 3.4 },
    { label: t('indicators.column.counts'), width: 1.9, align: 'right' },
    { label: t('indicators.column.value'), width: 1.9, align: 'right' },
    { label: t('indicators.column.target'), width: 1.5, align: 'center' },
    { label: t('indicators.column.verdict'), width: 1.7, align: 'center' },
    { label: t('workReports.before'), width: 1.7, align: 'right' },
    ...(yearAgo ? [{ label: t('workReports.yearAgo'), width: 1.7, align: 'right' } as const] : []),
    { label: t('indicators.column.change'), width: 1.7, align: 'right' },
  ];
  const rows = shown.map((one) => [
    screenIndicatorWords(one.id, language()).name,
    countsText(one.id, one, t, figuring),
    valueText(one.id, one, t, figuring),
    targetText(one, t),
    verdictText(one, t, figuring),
    valueText(one.id, one.before, t, figuring),
    ...(yearAgo ? [valueText(one.id, one.yearAgo, t, figuring)] : []),
    changeText(one.id, one, one.before, t, figuring),
  ]);
  return [table(t(`indicators.group.${group}`), columns, rows)];
}

/** What never happened fills no line. */
const hasAny = ({ d, before, yearAgo }: YearReading) => d > 0 || before.d > 0 || yearAgo.d > 0;

function chartBlocks(report: WorkReport, manner: Manner): Block[] {
  const { t } = manner;
  const chart = (title: string, drawn: Chart | null): Block[] =>
    drawn === null ? [] : [{ kind: 'chart', title, chart: drawn, alt: title }];
  const course = courseChart(report, t);
  return [
    ...chart(t('workReports.course'), course),
    ...(course ? [courseTable(report.course, manner)] : []),
    ...chart(t('workReports.rates'), ratesChart(report, t)),
  ];
}

/** Of a month's days so many stand beside each other. */
const daysAbreast = 4;

function courseTable(course: WorkReport['course'], { t }: Manner): Block {
  const steps = stepNames(course).map((name, i) => [name, String(course[i]?.d ?? 0), String(course[i]?.n ?? 0)]);
  const height = Math.ceil(steps.length / daysAbreast);
  const columns = Array.from({ length: daysAbreast }, (): Column[] => [
    { label: t('workReports.step'), width: 1.4, align: 'center' },
    { label: t('workReports.received'), width: 1, align: 'center' },
    { label: t('workReports.closed'), width: 1.2, align: 'center' },
  ]).flat();
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: daysAbreast }, (_, i) => steps[i * height + row] ?? ['', '', '']).flat(),
  );
  return table('', columns, rows);
}

function partTable(part: Part, { t, figuring }: Manner): Block[] {
  const chart = partChart(part, t);
  if (chart === null) return [];
  const title = partTitle(part, t);
  const columns: Column[] = [
    { label: t('workReports.part'), width: 5 },
    { label: t('indicators.column.counts'), width: 2, align: 'right' },
    { label: t('indicators.column.value'), width: 2, align: 'right' },
  ];
  const rows = part.rows.map((row) => [
    partName(part.by, row.key, t),
    countsText(part.id, row, t, figuring),
    valueText(part.id, row, t, figuring),
  ]);
  return [{ kind: 'chart', title, chart, alt: title }, table(title, columns, rows)];
}
