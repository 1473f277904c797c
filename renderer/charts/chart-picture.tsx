import { useMemo } from 'react';
import type { Chart, ChartLook } from './chart.ts';
import { useCharts } from './use-charts.ts';

interface ChartPictureProps {
  chart: Chart;
  look: ChartLook;
  /** What it shows; the figures stand in the table beside it. */
  alt: string;
}

/** A chart as a picture of its size, with an empty place until what draws it has come. */
export function ChartPicture({ chart, look, alt }: ChartPictureProps) {
  const draw = useCharts();
  const address = useMemo(
    () => (draw ? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(draw(chart, look))}` : null),
    [draw, chart, look],
  );
  const size = { width: look.width, height: look.height };
  return address === null ? (
    <div style={size} />
  ) : (
    <img alt={alt} src={address} {...size} style={{ maxWidth: '100%', height: 'auto' }} />
  );
}
