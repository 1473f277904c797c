import type { Source } from './sources.ts';

const longest = 500;
const longestMedian = 80;

/** @returns one sentence for each file that is too long, and one when files are long in general. */
export function lengthProblems(sources: readonly Source[]): string[] {
  const lengths = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  const problems = lengths
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines: split it by idea (at most ${longest})`);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (median > longestMedian) problems.push(`the median file has ${median} lines (at most ${longestMedian})`);
  return problems;
}
