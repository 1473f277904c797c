import { caseStates, settledStates } from '../../shared/registers/case-states.ts';
import type { ListName, ListPeriod, Where } from '../../shared/registers/lists.ts';
import { keptStates } from '../../shared/registers/mail-states.ts';
import { orderStates, settledOrderStates } from '../../shared/registers/order-states.ts';
import { insideStates } from '../../shared/registers/visit-states.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { Look } from '../store/act.ts';
import { type Bits, both } from './bits.ts';
import type { FacetReader } from './facet-reader.ts';
import { areaOf } from './facet-rows.ts';

const not = (states: readonly string[], settled: readonly string[]) =>
  states.filter((state) => !settled.includes(state));
const open: Record<ListName, readonly string[]> = {
  cases: not(caseStates, settledStates),
  orders: not(orderStates, settledOrderStates),
  calls: [],
  visits: ['arrived', ...insideStates],
  followUps: ['planned'],
  keys: ['onLoan', 'missing'],
  mailItems: keptStates,
  logLines: [],
};

/** A key is due back when its loan is. */
export const lentKeys = `SELECT r.seq FROM keys r INDEXED BY keysByStatus CROSS JOIN keyMoves m ON m.id = r.moveId
  WHERE r.status = 'onLoan'`;

/** Rows whose deadline has passed; only what is open has deadlines, and reading those is little. */
/** Where deadlines are not timers. */
const ownOverdue: Partial<Record<ListName, string>> = {
  keys: `${lentKeys} AND m.dueAt <= ?`,
  followUps: `SELECT seq FROM followUps INDEXED BY followUpsPlanned WHERE status = 'planned' AND dueAt <= ?`,
};
export const overdue = (list: ListName): string =>
  ownOverdue[list] ??
  `SELECT r.seq FROM timers t CROSS JOIN ${list} r ON r.id = t.record WHERE t.register = '${list}' AND t.dueAt <= ?`;

/** @returns the rows of a list that every condition lets through. */
export function chosenBits(look: Look, reader: FacetReader, list: ListName, where: Where): Bits {
  let found: Bits | null = null;
  for (const part of partsOf(look, reader, list, where)) found = found === null ? part : both(found, part);
  return found ?? reader.any(['all']);
}

function* partsOf(look: Look, reader: FacetReader, list: ListName, where: Where): Generator<Bits> {
  for (const [name, values] of Object.entries(where)) {
    if (values === undefined) continue;
    if (name === 'flag') for (const flag of values) yield flagged(look, reader, list, flag);
    else if (name === 'dates') yield reader.any(days(values[0] ?? '', values[1] ?? ''));
    else yield reader.any(values.flatMap((value) => facetsFor(look, list, name, value)));
  }
}

function flagged(look: Look, reader: FacetReader, list: ListName, flag: string): Bits {
  if (flag === 'overdue') {
    return reader.of(look.db.rows<{ seq: number }>(overdue(list), look.now).map(({ seq }) => seq));
  }
  if (flag === 'mine') return reader.any([`owner:${look.actor.id}`]);
  if (flag === 'appointmentToday') return reader.any([`appointment:${wallTime(look.now, look.site.timeZone).date}`]);
  return reader.any([`is:${flag}`]);
}

/** @returns the facets of which any will do for one value of a condition. */
function facetsFor(look: Look, list: ListName, name: string, value: string): string[] {
  if (name === 'status' && value === 'open') return open[list].map((state) => `status:${state}`);
  if (name === 'period') return days(...periodOf(value as ListPeriod, wallTime(look.now, look.site.timeZone).date));
  if (name === 'zone') return zoneFacets(look, value);
  return [`${name}:${value}`];
}

export const areas = 'SELECT DISTINCT zone, building, block FROM units';
const zoneRows = 'SELECT id FROM zones WHERE code = ?';

/** A unit's zone is said by the directory; a public place's by the zone row that answers for it. */
function zoneFacets(look: Look, zone: string): string[] {
  const found = look.db.rows<{ zone: string; building: string; block: string }>(areas);
  const rows = look.db.rows<{ id: string }>(zoneRows, zone);
  return [
    ...found.filter((area) => area.zone === zone).map((area) => `area:${areaOf(area)}`),
    ...rows.map(({ id }) => `zoneRow:${id}`),
  ];
}

const dayMs = 86_400_000;
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** @param today the site's date. @returns first and last day of a period */
export function periodOf(period: ListPeriod, today: string): [string, string] {
  const now = Date.parse(today);
  const month = today.slice(0, 7);
  switch (period) {
    case 'today':
      return [today, today];
    case 'yesterday':
      return [dateOf(now - dayMs), dateOf(now - dayMs)];
    case 'week':
      return [dateOf(now - ((new Date(now).getUTCDay() + 6) % 7) * dayMs), today];
    case 'month':
      return [`${month}-01`, today];
    case 'lastMonth': {
      const last = dateOf(Date.parse(`${month}-01`) - dayMs);
      return [`${last.slice(0, 7)}-01`, last];
    }
  }
}

/** No book is older or younger. */
const [firstDay, lastDay] = ['2000-01-01', '2099-12-31'];

/** @returns facets of the days from the first to the last, whole months as one. */
export function days(first: string, last: string): string[] {
  const facets: string[] = [];
  const from = Date.parse(first < firstDay ? firstDay : first);
  const until = Date.parse(last > lastDay ? lastDay : last);
  for (let at = from; at <= until; ) {
    const date = dateOf(at);
    const next = Date.parse(dateOf(Date.parse(`${date.slice(0, 7)}-01`) + 32 * dayMs).slice(0, 7));
    if (date.endsWith('-01') && next - dayMs <= until) {
      facets.push(`month:${date.slice(0, 7)}`);
      at = next;
    } else {
      facets.push(`day:${date}`);
      at += dayMs;
    }
  }
  return facets;
}
