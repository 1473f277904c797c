import { clockText } from '../../../shared/parameters.ts';
import { type DutyShift, dutyKinds, dutyShiftRecord, overlaps } from '../../../shared/registers/duty-shifts.ts';
import { fold } from '../../../shared/text/fold.ts';
import { isDate } from '../../../shared/time/calendar.ts';
import { atWallTime, nextWallTime, wallTime } from '../../../shared/time/site-time.ts';
import { plannedOf } from '../../duty/shifts-of.ts';
import type { Look } from '../../store/act.ts';
import { newId } from '../../store/ids.ts';
import { everyOf } from '../saving.ts';
import { dateOf } from './calendar-rows.ts';
import { isSame, type RowPlan } from './plan.ts';
import type { RowCells } from './row-cells.ts';

type Listed = DutyShift & { row: number };

/** @returns a function that plans one row of a roster: one person, one day, from when until when */
export function dutyPlanner(look: Look): (cells: RowCells) => RowPlan | null {
  const staff = Map.groupBy(
    everyOf(look, 'staff').filter(({ active }) => active),
    ({ name }) => fold(name),
  );
  const listed = new Map<string, Listed[]>();
  return (cells) => {
    const said = cells.text('name');
    const namesakes = staff.get(fold(said)) ?? [];
    if (said === '') cells.fault('name', 'required');
    else if (namesakes.length !== 1) cells.fault('name', namesakes.length === 0 ? 'unknown' : 'duplicate');
    const stretch = stretchOf(look, cells);
    const [person] = namesakes;
    if (!person || !stretch) return null;
    const kind = cells.word('dutyKind', dutyKinds) ?? 'post';
    const wanted = { staffId: person.id, ...stretch, kind, post: cells.text('post'), status: 'planned' } as const;
    const there = plannedOf(look, person.id, stretch);
    const same = there.find(({ startsAt, endsAt }) => startsAt === stretch.startsAt && endsAt === stretch.endsAt);
    const [first] = same ? [] : there;
    const before = listed.get(person.id)?.find((one) => overlaps(one, stretch));
    if (before) cells.fault('startsAt', 'overlap', `[${before.row}] ${spanText(look, before)}`);
    else if (first) cells.fault('startsAt', 'overlap', spanText(look, first));
    const fresh = { origin: 'imported', enteredAt: look.now, enteredBy: look.actor.id, endReason: '' } as const;
    const made = { ...(same ?? { id: newId(look.now), ...fresh }), ...wanted };
    const record = cells.check(dutyShiftRecord, made, { startsAt: 'dutyDate' });
    if (!record) return null;
    listed.set(person.id, [...(listed.get(person.id) ?? []), { ...record, row: cells.row }]);
    const action = same ? (isSame(same, record) ? 'same' : 'change') : 'create';
    const label = `${person.name} ${spanText(look, stretch)}`;
    return { row: cells.row, action, label, puts: [{ register: 'dutyShifts', record }] };
  };
}

const spanText = ({ site }: Look, { startsAt, endsAt }: Pick<DutyShift, 'startsAt' | 'endsAt'>) => {
  const { date, time } = wallTime(startsAt, site.timeZone);
  return `${date} ${time.slice(0, 5)}–${wallTime(endsAt, site.timeZone).time.slice(0, 5)}`;
};

/** The hours as they stand, or those of the day and the night shift; an end before the beginning is the next day's. */
function stretchOf(look: Look, cells: RowCells) {
  const date = dateOf(cells.text('dutyDate'));
  const { 'night.from': from, 'night.until': until } = look.parameters;
  const night = cells.word('shiftName', ['day', 'night']);
  const ends = { day: [until, from], night: [from, until] } as const;
  const [begin, end] = night === null ? [] : ends[night].map(clockText);
  const startsAt = cells.time('startsAt') ?? begin;
  const endsAt = cells.time('endsAt') ?? end;
  if (!isDate(date)) cells.fault('dutyDate', date === '' ? 'required' : 'format');
  if (!startsAt) cells.fault('startsAt', 'required');
  if (!endsAt) cells.fault('endsAt', 'required');
  if (cells.errors.length > 0 || !startsAt || !endsAt) return null;
  const { timeZone } = look.site;
  const starts = atWallTime(date, startsAt, timeZone);
  return { startsAt: starts, endsAt: nextWallTime(starts, endsAt, timeZone) };
}
