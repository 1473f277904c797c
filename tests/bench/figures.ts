/** What the rounds said: their median, the least and the greatest of them. */
export interface Spread {
  median: number;
  least: number;
  greatest: number;
}

export type Figure = number | Spread | string;
/** What a benchmark found: a key such as `save.call.p50` and its number (ms or a ratio), or a text such as `1000/1000`. */
export type Figures = Record<string, Figure>;

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

export function spread(values: readonly number[]): Spread {
  const [middle, least, greatest] = [median(values), Math.min(...values), Math.max(...values)].map(rounded);
  return { median: middle ?? Number.NaN, least: least ?? Number.NaN, greatest: greatest ?? Number.NaN };
}

/** @returns so much divided by what the rounds said: a rate out of times. */
export function per({ median, least, greatest }: Spread, much = 1): Spread {
  return { median: rounded(much / median), least: rounded(much / greatest), greatest: rounded(much / least) };
}

/** @returns the number to judge by; NaN for a text */
export function numberOf(figure: Figure): number {
  if (typeof figure === 'string') return Number.NaN;
  return typeof figure === 'number' ? figure : figure.median;
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

  /** @returns what `measure` makes of each round's times. */
  over(kind: string, measure: (ms: readonly number[]) => number): Spread {
    return spread(this.#rounds.map((round) => measure(round.get(kind) ?? [])));
  }

  /** @returns `measure` of one kind to that of another in the same round. */
  ratio(kind: string, to: string, measure: (ms: readonly number[]) => number): Spread {
    return spread(this.#rounds.map((round) => measure(round.get(kind) ?? []) / measure(round.get(to) ?? [])));
  }
}

export const p50 = (ms: readonly number[]): number => percentile(ms, 0.5);
export const p99 = (ms: readonly number[]): number => percentile(ms, 0.99);
export const sum = (ms: readonly number[]): number => ms.reduce((total, one) => total + one, 0);
