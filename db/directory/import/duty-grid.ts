import { importHeadings } from '../../../shared/directory-headings.ts';
import { fold } from '../../../shared/text/fold.ts';
import { dateAfter, isDate } from '../../../shared/time/calendar.ts';
import { wallTime } from '../../../shared/time/site-time.ts';
import type { Look } from '../../store/act.ts';
import { dateOf } from './calendar-rows.ts';
import type { Columns } from './columns.ts';
import { RowCells } from './row-cells.ts';
import type { Table } from './table.ts';

interface Day {
  index: number;
  /** As the file heads it. */
  title: string;
  date: string;
}

const searchedRows = 10;
const headed = (field: string) =>
  new Set(importHeadings.duty.flatMap((heading) => (heading.field === field ? heading.names.map(fold) : [])));
const nameHeads = headed('name');
const postHeads = headed('post');
/** What is written where somebody is not on duty. */
const off = new Set(['', '休', '休息', '-', '—', '/', 'off', 'x', '×'].map(fold));

/**
 * A roster as it hangs on the wall: a line for each person, a column for each day, in the cells which shift (`白`, `夜`) or from
 * when until when (`08:00-20:00`).
 * @returns each cell as the row of a list, by the line and the day of the file; null for a table that is no such grid
 */
export function rosterGrid(look: Look, table: Table): RowCells[] | null {
  const today = wallTime(look.now, look.site.timeZone).date;
  const heads = table.slice(0, searchedRows).map((row) => ({
    name: row.findIndex((cell) => nameHeads.has(fold(cell).trim())),
    post: row.findIndex((cell) => postHeads.has(fold(cell).trim())),
    days: row.flatMap((cell, index) => dayOf(cell, index, today)),
  }));
  const at = heads.findIndex(({ name, days }) => name >= 0 && days.length > 1);
  const head = heads[at];
  if (!head) return null;
  const { name, post, days } = head;
  return table.flatMap((row, i) => {
    if (i <= at || row.every((cell) => cell.trim() === '')) return [];
    return days.flatMap((day) => {
      const said = (row[day.index] ?? '').normalize('NFKC').trim();
      if (off.has(fold(said))) return [];
      const [from = '', until = ''] = /^(\S+?)\s*[-~–—至到]\s*(\S+)$/.exec(said)?.slice(1) ?? [];
      const hours = from === '' ? [said, '', ''] : ['', from, until];
      return [
        new RowCells(columnsOfDay(day, table[at]?.[name] ?? ''), i, [
          day.date,
          row[name] ?? '',
          ...hours,
          post < 0 ? '' : (row[post] ?? ''),
        ]),
      ];
    });
  });
}

/** Whatever is wrong in a cell is said of its day. */
function columnsOfDay({ title }: Day, nameTitle: string): Columns {
  const fields = ['dutyDate', 'name', 'shiftName', 'startsAt', 'endsAt', 'post'];
  const byField = new Map(
    fields.map((field, index) => [field, { index, title: field === 'name' ? nameTitle : title }]),
  );
  return { headingRow: 0, byField, unknown: [], doubled: [], missing: [] };
}

/** A heading that is a day, also `12月1日 周一` and `12/1`: without a year the one nearest to today is meant. */
function dayOf(cell: string, index: number, today: string): Day[] {
  const title = cell.trim();
  const [first = ''] = title.normalize('NFKC').split(/[\s(]/);
  const date = dateOf(first);
  if (isDate(date)) return [{ index, title, date }];
  const [, month, day] = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(first) ?? [];
  if (!month || !day) return [];
  const year = Number(today.slice(0, 4));
  const near = [year - 1, year, year + 1]
    .map((one) => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .find((one) => isDate(one) && one > dateAfter(today, -183) && one <= dateAfter(today, 183));
  return near === undefined ? [] : [{ index, title, date: near }];
}
