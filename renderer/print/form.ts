import type { PrintForm } from '../../shared/registers/prints.ts';
import type { Chart } from '../charts/chart.ts';

/** One of several words to be ticked, on the screen or with a pen. */
export interface Tick {
  text: string;
  on: boolean;
}
/** A ruled box with its label; an empty one is there to be written in by hand. */
export interface Cell {
  label: string;
  value: string | Tick[];
}
export interface Column {
  label: string;
  /** Share of the width. */
  width: number;
  align?: 'center' | 'right';
}
export interface Sign {
  label: string;
  name: string;
  /** PNG in base64; empty: a line to sign on. */
  image: string;
  /** Such as the number of the paper slip that was signed. */
  note: string;
  date: string;
}

/** What stands between two rules, from edge to edge. */
export type Block =
  | { kind: 'cells'; cells: Cell[] }
  /** `lines`: at least so much room, for the hand. */
  | { kind: 'text'; label: string; text: string; lines: number }
  | { kind: 'table'; title: string; columns: Column[]; rows: string[][] }
  | { kind: 'signs'; signs: Sign[] }
  | { kind: 'note'; text: string }
  /** Drawn when the page is; `alt` says what it shows. */
  | { kind: 'chart'; title: string; chart: Chart; alt: string }
  /** Photos beside each other, as addresses; an empty one leaves its place empty. */
  | { kind: 'photos'; photos: { image: string; caption: string }[] }
  /** A code for scanners, and beside it what must be read from afar. */
  /** What is done one after the other. */
  | { kind: 'steps'; title: string; steps: readonly string[] }
  /** Keys of the keyboard, and what they do. */
  | { kind: 'keys'; title: string; keys: readonly (readonly [key: string, does: string])[] }
  | { kind: 'tag'; code: string; lines: string[] };

/** A printed form as data: what its file in `forms/` makes of a record. */
export interface Form {
  /** Its key among the sheets. */
  id: string;
  code: PrintForm;
  title: string;
  /** At the left and right under the title. */
  under: [string, string];
  /** The number that its bar code says, for a scanner to open the record by; left out where there is none. */
  scans?: string;
  /** Why it does not count any more; null while it does. */
  voided: string | null;
  blocks: Block[];
}

export const cells = (...all: [string, string | Tick[]][]): Block => ({
  kind: 'cells',
  cells: all.map(([label, value]) => ({ label, value })),
});
export const text = (label: string, value: string, lines = 3): Block => ({ kind: 'text', label, text: value, lines });
export const note = (value: string): Block => ({ kind: 'note', text: value });
export const photos = (all: { image: string; caption: string }[]): Block => ({ kind: 'photos', photos: all });
export const signs = (...all: Partial<Sign>[]): Block => ({
  kind: 'signs',
  signs: all.map((sign) => ({ label: '', name: '', image: '', note: '', date: '', ...sign })),
});

/** @param blank so many lines there are at least, for the hand */
export function table(title: string, columns: Column[], rows: string[][], blank = 0): Block {
  const empty = Array.from({ length: Math.max(0, blank - rows.length) }, () => columns.map(() => ''));
  return { kind: 'table', title, columns, rows: [...rows, ...empty] };
}

/** @returns each word with a box, the chosen one ticked */
export function ticks<V extends string>(all: readonly V[], chosen: V | null, word: (value: V) => string): Tick[] {
  return all.map((value) => ({ text: word(value), on: value === chosen }));
}

const cellAtMost = 160;

/** A register's line is a line: a long text stands whole on the record's own form. */
export function brief(value: string, atMost = cellAtMost): string {
  const line = value.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= atMost ? line : `${letters.slice(0, atMost - 1).join('')}…`;
}
