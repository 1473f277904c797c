import { calendarDay } from '../../../shared/registers/calendar-days.ts';
import { dayKinds } from '../../../shared/time/calendar.ts';
import type { Look } from '../../store/act.ts';
import { newId } from '../../store/ids.ts';
import { everyOf } from '../saving.ts';
import { isSame, type RowPlan } from './plan.ts';
import type { RowCells } from './row-cells.ts';

/** `2025/10/1`, `2025.10.1` and `2025年10月1日` are dates as people write them. */
export function dateOf(said: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(said) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : said;
}

/** @returns a function that plans one row of a list of holidays; a date is set once. */
export function calendarPlanner(look: Look): (cells: RowCells) => RowPlan | null {
  const known = new Map(everyOf(look, 'calendarDays').map((day) => [day.date, day]));
  const seen = new Set<string>();
  return (cells) => {
    const date = dateOf(cells.text('date'));
    if (seen.has(date)) cells.fault('date', 'duplicate');
    seen.add(date);
    const kind = cells.word('dayKind', dayKinds);
    if (kind === null) cells.fault('dayKind', 'required');
    const before = known.get(date);
    const wanted = { id: before?.id ?? newId(look.now), date, kind, name: cells.text('name') };
    const record = cells.check(calendarDay, wanted, { kind: 'dayKind' });
    if (!record) return null;
    const action = before ? (isSame(before, record) ? 'same' : 'change') : 'create';
    return { row: cells.row, action, label: date, puts: [{ register: 'calendarDays', record }] };
  };
}
