import { type Figures, numberOf } from './figures.ts';
import { verdict } from './targets.ts';

/** @returns the figures as lines of text, each with its target where it has one and whether it holds */
export function table(figures: Figures): string {
  const rows = Object.entries(figures).map(([key, value]) => [key, shown(value), said(key, value)]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(
      ([key = '', value = '', judged = '']) =>
        `${`${key.padEnd(first)}  ${value.padStart(second)}  ${judged}`.trimEnd()}\n`,
    )
    .join('');
}

const shown = (figure: Figures[string]) => (typeof figure === 'string' ? figure : String(numberOf(figure)));

function said(key: string, figure: Figures[string]): string {
  const judged = verdict(key, figure);
  return judged ? `${judged.limit}: ${judged.holds ? 'holds' : 'missed'}` : '';
}
