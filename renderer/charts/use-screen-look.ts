import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { ChartLook } from './chart.ts';

/** @returns the colours of the screen as it is now, by day or by night */
export function useScreenLook(width: number, height: number): ChartLook {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const of = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
    const dark = scheme === 'dark';
    const text = of('--mantine-color-text', dark ? '#d9dee0' : '#1b2125');
    return {
      width,
      height,
      text,
      line: of('--desk-control-line', '#858f95'),
      fills: dark ? ['#5aa5a9', '#4d575d', '#2a3236'] : ['#23696e', '#a9b1b6', '#e2e5e7'],
      pattern: text,
      font: of('--mantine-font-family', 'sans-serif'),
      fontSize: 13,
    };
  }, [scheme, width, height]);
}
