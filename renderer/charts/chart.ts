/** A chart as data: what is drawn on the screen is drawn on paper. `value` null leaves a gap. */
export interface Chart {
  /** Upright columns in the order of time, or bars beside their names. */
  kind: 'columns' | 'bars';
  labels: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
  /** Of what 100 is the end of the scale. */
  percent: boolean;
}

/** In what it is drawn. Sizes in pixels. */
export interface ChartLook {
  width: number;
  height: number;
  text: string;
  line: string;
  /** One for each series; a pattern of its own goes with each, so that they differ without colour. */
  fills: readonly string[];
  /** What the pattern is drawn with. */
  pattern: string;
  font: string;
  fontSize: number;
}

/** Black on white: the same from any printer. */
export const paperLook: ChartLook = {
  width: 660,
  height: 220,
  text: '#000',
  line: '#999',
  fills: ['#4a4a4a', '#b5b5b5', '#ececec'],
  pattern: '#000',
  font: 'SimHei, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  fontSize: 12,
};

/** So that a long list of bars stays as tall as it needs. */
export function heightOf(chart: Chart): number {
  if (chart.kind === 'columns') return 220;
  return 46 + chart.labels.length * (12 + 11 * chart.series.length);
}
