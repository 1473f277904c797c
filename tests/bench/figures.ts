/** What a benchmark found: a key such as `save.call.p50` and its number (ms or a ratio), or a text such as `1000/1000`. */
export type Figures = Record<string, number | string>;

export interface BenchOptions {
  /** Fewer and shorter rounds: to see that it works, not to judge by. */
  quick: boolean;
  rounds: number;
}

export type Bench = (options: BenchOptions) => Promise<Figures>;

/** @returns the value below which the share `p` (0 to 1) of the values lies. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Three digits that say something, whatever the size. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** How long each kind of work took in each round, ms. */
export class Rounds {
  readonly #rounds: Map<string, number[]>[] = [];

  begin(): void {
    this.#rounds.push(new Map());
  }

  add(kind: string, ms: readonly number[]): void {
    const round = this.#rounds.at(-1);
    round?.set(kind, (round.get(kind) ?? []).concat(ms));
  }

  /** @returns the median over the rounds of what `measure` makes of a round's times. */
  over(kind: string, measure: (ms: readonly number[]) => number): number {
    return rounded(median(this.#rounds.map((round) => measure(round.get(kind) ?? []))));
  }

  /** @returns the median over the rounds of `measure` of one kind to that of another in the same round. */
  ratio(kind: string, to: string, measure: (ms: readonly number[]) => number): number {
    return rounded(median(this.#rounds.map((round) => measure(round.get(kind) ?? []) / measure(round.get(to) ?? []))));
  }
}

export const p50 = (ms: readonly number[]): number => percentile(ms, 0.5);
export const p99 = (ms: readonly number[]): number => percentile(ms, 0.99);
export const sum = (ms: readonly number[]): number => ms.reduce((total, one) => total + one, 0);
