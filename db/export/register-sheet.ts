import { type Column, columnsOf } from '../../shared/registers/exported/columns.ts';
import { namedBy } from '../../shared/registers/exported/links.ts';
import { exported, timeline, timelineTitle } from '../../shared/registers/exported/titles.ts';
import type { Words } from '../../shared/registers/exported/words.ts';
import { type RegisterName, registerNames } from '../../shared/registers/index.ts';
import { maskPhonesIn } from '../../shared/text/mask.ts';
import type { Value } from '../store/database.ts';
import { type Cell, inLanguage, type SheetColumn, type Shown, type Telling } from './cell.ts';
import { masked } from './masked.ts';
import { ofUnits } from './of-units.ts';
import { partsInWords } from './parts.ts';
import { timelineColumns } from './timeline-sheet.ts';

/** A register as it is read and written: one statement, and what each row becomes. */
export interface RegisterSheet {
  register: string;
  title: string;
  /** Called `t` in what follows; its rows are in the order of their `seq`. */
  table: string;
  /** Which rows belong to the export; takes the bounds `@from` and `@until` in UTC ms. */
  within: string;
  select: string;
  columns: readonly SheetColumn[];
  cells(row: readonly Value[]): Cell[];
}

export const everyRegister: readonly string[] = [...registerNames, timeline];

/**
 * @returns what a register’s rows become in an export; `entries` is the timeline of all
 * @param byUnits only what belongs to the rooms in `@units`
 */
export function sheetOf(register: string, telling: Telling, byUnits: boolean): RegisterSheet {
  const there = byUnits ? ` AND ${ofUnits(register) ?? 'false'}` : '';
  if (register === timeline)
    return sheet(
      { register, table: 'entries', title: timelineTitle, within: during('at') + there },
      timelineColumns(),
      telling,
    );
  const name = register as RegisterName;
  const { title, when } = exported[name];
  const columns = columnsOf(name).map((column) => ({ ...column, sql: sqlOf(column) }));
  return sheet(
    { register, table: name, title, within: (when === null ? 'true' : during(when)) + there },
    columns,
    telling,
  );
}

const during = (when: string) => `t.${when} >= @from AND t.${when} < @until`;

export type ReadColumn = Column & { sql: string };

function sqlOf({ field, target }: Column): string {
  if (target === null) return `t.${field}`;
  return `coalesce((SELECT r.${namedBy[target] ?? 'no'} FROM ${target} r WHERE r.id = t.${field}), t.${field})`;
}

function sheet(
  { title, ...of }: Pick<RegisterSheet, 'register' | 'table' | 'within'> & { title: Words },
  all: readonly ReadColumn[],
  telling: Telling,
): RegisterSheet {
  const columns = all.filter((column) => !isOmitted(column, telling));
  const readers = columns.map((column) => readerOf(of.register, column, telling));
  const names = columns.flatMap(({ mask, kind }, i) => (mask === 'name' && kind !== 'parts' ? [i] : []));
  const prose = columns.flatMap(({ kind, mask }, i) =>
    mask === null && (kind === 'text' || kind === 'parts') ? [i] : [],
  );
  return {
    ...of,
    title: inLanguage(title, telling.language),
    select: columns.map(({ sql }) => sql).join(', '),
    columns: columns.map((column) => ({
      heading: inLanguage(column.heading, telling.language),
      shown: shownAs(column),
      kind: column.kind,
    })),
    cells(row) {
      const cells = readers.map((read, i) => read(row[i] ?? null));
      const isNamed = telling.masked && telling.showing?.name !== 'whole';
      return isNamed && names.length > 0 ? withoutNames(cells, row, names, prose, telling) : cells;
    },
  };
}

/** Whoever is named in a row is named in its prose, too. */
function withoutNames(
  cells: Cell[],
  row: readonly Value[],
  names: readonly number[],
  prose: readonly number[],
  { own }: Telling,
): Cell[] {
  for (const at of names) {
    const name = row[at];
    if (typeof name !== 'string' || name.trim().length < 2 || own?.(name)) continue;
    for (const i of prose) {
      const text = cells[i];
      if (typeof text === 'string' && text.includes(name)) cells[i] = text.replaceAll(name, masked('name', name, 'en'));
    }
  }
  return cells;
}

/** A column that is not given is not there, rather than empty. */
function isOmitted({ mask, kind }: ReadColumn, { masked: isMasked, showing }: Telling): boolean {
  if (!isMasked || !showing) return false;
  if (mask !== null) return showing[mask] === 'omitted';
  return showing.words === 'omitted' && (kind === 'text' || kind === 'parts');
}

function shownAs({ kind, mask }: Column): Shown {
  if (mask !== null) return 'text';
  return kind === 'time' || kind === 'number' || kind === 'money' ? kind : 'text';
}

function readerOf(register: string, column: ReadColumn, telling: Telling): (value: Value) => Cell {
  const read = bareReader(register, column, telling);
  const { mask } = column;
  if (!telling.masked) return read;
  if (mask !== null) {
    if (telling.showing?.[mask] === 'whole') return read;
    return (value) => {
      if (value === null || value === '' || value === '[]') return null;
      if (telling.own?.(String(value))) return read(value);
      return masked(mask, mask === 'hidden' ? '…' : String(value), telling.language);
    };
  }
  if (column.kind !== 'text' || telling.showing?.words === 'whole') return read;
  return (value) => {
    const cell = read(value);
    return typeof cell === 'string' ? maskPhonesIn(cell, telling.own) : cell;
  };
}

function bareReader(register: string, { field, kind, words }: ReadColumn, telling: Telling): (value: Value) => Cell {
  const { language, nameOf } = telling;
  switch (kind) {
    case 'flag': {
      const [yes, no] = language === 'en' ? ['Yes', 'No'] : ['是', '否'];
      return (value) => (value === null ? null : value === 1 ? yes : no);
    }
    case 'choice': {
      const said = new Map(Object.entries(words).map(([code, both]) => [code, inLanguage(both, language)]));
      return (value) => (value === null ? null : (said.get(String(value)) ?? String(value)));
    }
    case 'money':
      return (value) => (typeof value === 'number' ? value / 100 : null);
    case 'time':
    case 'number':
      return (value) => (typeof value === 'number' ? value : null);
    case 'person':
      return (value) => (typeof value === 'string' ? (nameOf(value) ?? value) : null);
    case 'parts': {
      const say = partsInWords(`${register}.${field}`, telling);
      return (value) => (typeof value === 'string' && value !== '[]' && value !== '{}' ? say(value) : null);
    }
    default:
      return (value) => (value === null ? null : String(value));
  }
}
