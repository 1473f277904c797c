import { useEffect, useState } from 'react';
import type { Chart, ChartLook } from './chart.ts';

type Draw = (chart: Chart, look: ChartLook) => string;
let known: Draw | null = null;

/** The library that draws is fetched when the first chart is wanted. */
export async function loadCharts(): Promise<Draw> {
  known ??= (await import('./draw-chart.ts')).drawChart;
  return known;
}

/** @returns what draws; null until it has come */
export function useCharts(): Draw | null {
  const [draw, setDraw] = useState<Draw | null>(() => known);
  useEffect(() => {
    if (draw) return;
    let wanted = true;
    void loadCharts().then((loaded) => wanted && setDraw(() => loaded));
    return () => {
      wanted = false;
    };
  }, [draw]);
  return draw;
}
