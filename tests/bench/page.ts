import { type Figure, type Figures, numberOf } from './figures.ts';
import { verdict } from './targets.ts';

const head = `# Benchmarks

Written by \`npm run bench -- --page\`; what each figure means is told in \`tests/bench/README.md\`. A figure is the median over the
rounds of one run, with the least and the greatest round behind it. On a busy machine only the ratios mean anything.
`;

/** @param runs the figures of one run each. @returns BENCHMARKS.md: what has a limit first, run by run with its machine */
export function page(runs: readonly Figures[]): string {
  return [head, ...runs.map(section)].join('\n');
}

function section(figures: Figures): string {
  const told = Object.entries(figures).filter(([key]) => !key.startsWith('machine.'));
  const names = [...new Set(told.map(([key]) => key.split('.')[0]))];
  const judged = told.filter(([key, figure]) => verdict(key, figure) !== null);
  const others = told.filter((one) => !judged.includes(one));
  return [
    `## ${names.join(', ')}\n`,
    `${on(figures)}\n`,
    lines(['figure', 'median', 'rounds', 'limit', ''], judged.map(judgedRow)),
    '<details><summary>The others</summary>\n',
    lines(['figure', 'median', 'rounds'], others.map(row)),
    '</details>\n',
  ].join('\n');
}

function on(figures: Figures): string {
  const { cpus, processor, memoryGiB, system, node, sqlite, electron, loadBefore, loadAfter } = Object.fromEntries(
    Object.entries(figures).map(([key, figure]) => [key.replace('machine.', ''), figure]),
  );
  return (
    `${cpus} × ${processor}, ${memoryGiB} GiB, ${system}, Node ${node}, SQLite ${sqlite}, Electron ${electron}; ` +
    `load ${loadBefore} before and ${loadAfter} after.`
  );
}

const row = ([key, figure]: [string, Figure]) => [key, medianOf(figure), between(figure)];

function judgedRow([key, figure]: [string, Figure]): string[] {
  const judged = verdict(key, figure);
  return [...row([key, figure]), judged?.limit ?? '', judged?.holds ? 'holds' : '**missed**'];
}

const medianOf = (figure: Figure) => (typeof figure === 'string' ? figure : String(numberOf(figure)));
const between = (figure: Figure) => (typeof figure === 'object' ? `${figure.least}–${figure.greatest}` : '');

function lines(titles: readonly string[], rows: readonly string[][]): string {
  return [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
