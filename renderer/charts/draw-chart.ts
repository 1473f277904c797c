import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, ChartLook } from './chart.ts';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** Plain, hatched, dotted: told apart in black and white. */
const patterns = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
  {
    symbol: 'circle',
    symbolSize: 0.4,
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [4, 0],
  },
];

/** @returns the chart as SVG; nothing of it moves or answers, the table beside it does */
export function drawChart(chart: Chart, look: ChartLook): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: look.width, height: look.height });
  // The names of fonts stand between the quotes of an attribute.
  const text = { color: look.text, fontFamily: look.font.replaceAll('"', "'"), fontSize: look.fontSize };
  const names = {
    type: 'category' as const,
    data: [...chart.labels],
    axisLabel: { ...text, ...(chart.kind === 'bars' && { width: 150, overflow: 'truncate' as const }) },
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    inverse: chart.kind === 'bars',
  };
  const values = {
    type: 'value' as const,
    ...(chart.percent && { max: 100 }),
    minInterval: 1,
    axisLabel: { ...text, formatter: chart.percent ? '{value}%' : '{value}' },
    splitLine: { lineStyle: { color: look.line, width: 0.5, type: 'dotted' as const } },
  };
  const upright = chart.kind === 'columns';
  drawing.setOption({
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: 8, right: 34, top: chart.series.length > 1 ? 34 : 14, bottom: 6, containLabel: true },
    legend: { show: chart.series.length > 1, top: 0, left: 4, textStyle: text, itemWidth: 22, itemHeight: 12 },
    xAxis: upright ? names : values,
    yAxis: upright ? values : names,
    series: chart.series.map(({ name, values: given }, i) => ({
      type: 'bar' as const,
      name,
      data: [...given],
      barMaxWidth: 26,
      itemStyle: {
        color: look.fills[i % look.fills.length],
        borderColor: look.text,
        borderWidth: 0.6,
        decal: { color: look.pattern, ...patterns[i % patterns.length] },
      },
      label: {
        // Columns of a month stand too close for figures; the table has them.
        show: !upright || chart.labels.length * chart.series.length <= 26,
        position: upright ? ('top' as const) : ('right' as const),
        formatter: ({ value }: { value: unknown }) => labelOf(chart, value),
        ...text,
        fontSize: look.fontSize - 1,
      },
    })),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

/** Percents have one decimal (Q28). */
function labelOf({ percent }: Chart, value: unknown): string {
  return typeof value !== 'number' ? '' : percent ? `${value.toFixed(1)}%` : String(value);
}
